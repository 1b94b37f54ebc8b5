import { memoryStores } from '../../support/memory/memory-lists.ts';
import { attachmentStoreSuite } from '../../support/table/attachment-store-suite.ts';
import { caseListSuite } from '../../support/table/case-lists-suite.ts';
import { complaintStoreSuite } from '../../support/table/complaint-store-suite.ts';
import { recomputationSuite } from '../../support/table/recomputation-suite.ts';

recomputationSuite(() => memoryStores());
complaintStoreSuite(() => memoryStores());
caseListSuite(() => memoryStores());
attachmentStoreSuite(() => memoryStores());
