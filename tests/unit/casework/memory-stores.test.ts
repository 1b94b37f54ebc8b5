import { memoryStores } from '../../support/memory/memory-lists.ts';
import { attachmentStorePromises } from '../../support/table/attachment-store-suite.ts';
import { caseListPromises } from '../../support/table/case-lists-suite.ts';
import { complaintStorePromises } from '../../support/table/complaint-store-suite.ts';
import { recomputationPromises } from '../../support/table/recomputation-suite.ts';

recomputationPromises(() => memoryStores());
complaintStorePromises(() => memoryStores());
caseListPromises(() => memoryStores());
attachmentStorePromises(() => memoryStores());
