import { memorySuppressionList } from '../../support/memory/memory-suppression-list.ts';
import { suppressionListPromises } from '../../support/table/suppression-list-promises.ts';

suppressionListPromises(memorySuppressionList);
