import { memoryTenants } from '../../support/memory-tenants.ts';
import { tenantStorePromises } from '../../support/tenant-store-promises.ts';

tenantStorePromises(() => memoryTenants().store);
