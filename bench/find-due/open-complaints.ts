import type { WriteRequest } from '@aws-sdk/client-dynamodb';
import { submission } from '#casework/commands/submission.ts';
import { trackingNumber } from '#casework/identifiers/tracking-number.ts';
import type { ComplaintRecord, ComplaintWrite } from '#casework/records/complaint-store.ts';
import { submitComplaint } from '#casework/submit-wiring.ts';
import { assignmentItem, caseItem } from '#table/complaints/case-items.ts';
import { marshall } from '#table/engine/attribute-values.ts';
import type { Table } from '#table/engine/table.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { writeAll } from '../store/write-all.ts';

const minute = 60_000;

export interface Wanted {
  readonly open: number;
  /** Due in the minute before `now`; the others have days left. */
  readonly due: number;
  readonly now: number;
}

/** Writes the items that a save would write. */
export async function seedOpenComplaints(table: Table, tenant: TenantConfig, wanted: Wanted): Promise<void> {
  const model = await oneSubmitted(tenant, new Date(wanted.now - minute).toISOString());
  const numbers = Array.from({ length: wanted.open }, (_, i) => i);
  const requests = function* () {
    for (const i of numbers) yield* itemsOf(model, i, checkOf(wanted, i)).map(put);
  };
  await writeAll(table, requests());
}

const put = (item: object): WriteRequest => ({ PutRequest: { Item: marshall(item) } });

/** Spread over ten days, starting in an hour, so that none is due. */
const checkOf = ({ due, now }: Wanted, i: number): string =>
  new Date(i < due ? now - (i + 1) * 1000 : now + 60 * minute + (i % 14_400) * minute).toISOString();

function itemsOf({ complaint, codeHash }: ComplaintRecord, i: number, check: string): object[] {
  const bytes = Buffer.alloc(7);
  for (let digit = 0, left = i; digit < 7; digit++, left = Math.floor(left / 32)) bytes[digit] = left % 32;
  const file: ComplaintRecord = {
    complaint: { ...complaint, number: trackingNumber('KLT', bytes) },
    codeHash,
  };
  return [caseItem(file), assignmentItem(file, complaint.assignments[0]!, check)];
}

async function oneSubmitted(tenant: TenantConfig, now: string): Promise<ComplaintRecord> {
  const saved: ComplaintWrite[] = [];
  const store = {
    save: async (_: unknown, saving: ComplaintWrite) => {
      saved.push(saving);
      return { saved: true } as const;
    },
  };
  await submitComplaint(store as never, tenant, {
    report: submission.parse({
      text: 'Lampu mati',
      category: 'lampu-jalan',
      place: { address: 'Jalan Pemuda' },
      anonymous: true,
    }),
    key: crypto.randomUUID(),
    channel: 'api',
    language: 'id',
    now,
    baseUrl: '',
  });
  return saved[0]!.after;
}
