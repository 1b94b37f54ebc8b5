import { memoryTenants } from '../../support/memory/memory-tenants.ts';
import { tenantStoreSuite } from '../../support/table/tenant-store-suite.ts';

tenantStoreSuite(() => memoryTenants().store);
