import { memoryTenants } from '../../support/memory/memory-tenants.ts';
import { tenantStorePromises } from '../../support/table/tenant-store-promises.ts';

tenantStorePromises(() => memoryTenants().store);
