import { attachmentStorePromises } from '../../support/attachment-store-suite.ts';
import { caseListPromises } from '../../support/case-lists-suite.ts';
import { complaintStorePromises } from '../../support/complaint-store-suite.ts';
import { memoryStores } from '../../support/memory-lists.ts';
import { recomputationPromises } from '../../support/recomputation-suite.ts';

recomputationPromises(() => memoryStores());
complaintStorePromises(() => memoryStores());
caseListPromises(() => memoryStores());
attachmentStorePromises(() => memoryStores());
