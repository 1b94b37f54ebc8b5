import { scopeOf } from '#access/tenant-scope.ts';
import { submission } from '#casework/commands/submission.ts';
import { type Entry, findBrokenLinks } from '#casework/records/hash-chain.ts';
import { submitComplaint } from '#casework/submit-wiring.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import { recordedEntries } from '#table/complaints/recorded-entries.ts';
import { type Table, type TenantTable, tenantTable } from '#table/engine/table.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

const concurrency = 12;

/** The emergencies stay unverified, so all are breached two hours later, without a reminder. */
export async function submitEmergencies(table: Table, tenant: TenantConfig, count: number, at: string) {
  const store = dynamoComplaints(tenantTable(table, scopeOf(tenant)));
  let left = count;
  const submitter = async () => {
    while (left-- > 0)
      await submitComplaint(store, tenant, {
        report: submission.parse({
          text: 'Tebing longsor menutup jalan desa, dua rumah tertimbun sebagian.',
          category: 'bencana',
          place: { address: 'Dukuh Ngemplak' },
          anonymous: true,
        }),
        key: crypto.randomUUID(),
        channel: 'api',
        language: 'id',
        now: at,
        baseUrl: '',
      });
  };
  await Promise.all(Array.from({ length: concurrency }, submitter));
}

export interface Verdict {
  readonly complaints: number;
  readonly once: number;
  readonly never: number;
  readonly more: number;
  readonly brokenTimelines: number;
}

/** Counts the recorded breaches and verifies the hash chain. */
export async function readTimelines(table: TenantTable): Promise<Verdict> {
  const timelines = new Map<string, Entry[]>();
  for await (const page of recordedEntries(table, '2026', '9999'))
    for (const entry of page) {
      if (!('number' in entry)) continue;
      const timeline = timelines.get(entry.number) ?? [];
      timeline.push(entry);
      timelines.set(entry.number, timeline);
    }
  const all = [...timelines.values()].map((entries) => entries.sort((a, b) => a.sequence - b.sequence));
  const steps = all.map((entries) => entries.filter(({ type }) => type === 'ladder-step-reached.v1').length);
  return {
    complaints: all.length,
    once: steps.filter((count) => count === 1).length,
    never: steps.filter((count) => count === 0).length,
    more: steps.filter((count) => count > 1).length,
    brokenTimelines: all.filter((entries) => findBrokenLinks(entries).length > 0).length,
  };
}
