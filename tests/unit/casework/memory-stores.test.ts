import { caseListPromises } from '../../support/case-lists-suite.ts';
import { complaintStorePromises } from '../../support/complaint-store-suite.ts';
import { memoryStores } from '../../support/memory-lists.ts';

complaintStorePromises(() => memoryStores());
caseListPromises(() => memoryStores());
