import { memorySuppressionList } from '../../support/memory/memory-suppression-list.ts';
import { suppressionListSuite } from '../../support/table/suppression-list-suite.ts';

suppressionListSuite(memorySuppressionList);
