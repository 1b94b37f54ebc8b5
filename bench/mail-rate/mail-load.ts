import { scopeOf } from '#access/tenant-scope.ts';
import { submission } from '#casework/commands/submission.ts';
import { submitComplaint } from '#casework/submit-wiring.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import { type Table, tenantTable } from '#table/engine/table.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

/** Returns the events as the publisher sends them. */
export async function submitReports(
  table: Table,
  tenant: TenantConfig,
  count: number,
  category: 'lampu-jalan' | 'bencana',
): Promise<object[]> {
  const store = dynamoComplaints(tenantTable(table, scopeOf(tenant)));
  const events: object[] = [];
  for (let n = 0; n < count; n++) {
    const { submitted } = await submitComplaint(store, tenant, {
      report: submission.parse({
        text: 'Lampu jalan di depan pasar mati sejak tiga hari.',
        category,
        place: { address: 'Jalan Pemuda 10' },
        contact: { email: `${crypto.randomUUID()}@contoh.example` },
      }),
      key: crypto.randomUUID(),
      channel: 'api',
      language: 'id',
      now: new Date().toISOString(),
      baseUrl: '',
    });
    const [entry] = await store.timeline(submitted.number);
    const { prev: _, hash: __, ...event } = entry!;
    events.push(event);
  }
  return events;
}
