import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { tableOf } from './wiring.ts';

/** Not in `wiring.ts`: `submit` imports that, and reads no complaint. */
export const complaintsOf = (tenant: TenantConfig): ComplaintStore => dynamoComplaints(tableOf(tenant));
