import * as z from 'zod/mini';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import { assignment } from '#events/assignments.ts';
import { schemaFor } from '#events/schema-for.ts';
import { parseItem } from '../engine/parse-item.ts';
import { dueInstant } from '../keys/case-keys.ts';
import { storedStages } from './stored-complaint.ts';

const { id, kind, owner, openedAt, deadlines, rank } = assignment.shape;
const storedAssignment = z.object({
  ...{ id, kind, owner, openedAt, deadlines },
  ranked: rank,
  gsi2sk: z.exactOptional(z.string()),
});

const storedCase = z.object({
  state: z.record(z.string(), z.unknown()),
  codeHash: z.string(),
  title: z.exactOptional(z.string()),
});

type Item = Readonly<Record<string, unknown>>;
type Read = <Schema extends z.ZodMiniType>(schema: Schema, value: Item, item?: Item) => z.output<Schema>;

/** A complaint from the items of its case range. @throws StoredItemError */
export const parseCase = (items: readonly Item[]): ComplaintRecord | undefined => caseOf(items, parseItem);

/** The same, for checks that report what was changed in the items. */
export const caseAsStored = (items: readonly Item[]): ComplaintRecord | undefined =>
  caseOf(items, (_, item) => item as never);

function caseOf(items: readonly Item[], read: Read): ComplaintRecord | undefined {
  const item = items.find(({ entity }) => entity === 'complaint');
  if (!item) return undefined;
  const { state: stored, codeHash, title } = read(storedCase, item);
  const state = read(schemaFor(storedStages, stored, 'stage'), stored, item);
  const open = items
    .filter(({ entity, closedAt }) => entity === 'assignment' && !closedAt)
    .map((one) => read(storedAssignment, one))
    .sort((a, b) => Number(a.id.split('-').pop()) - Number(b.id.split('-').pop()));
  const assignments = open.map(({ id, kind, owner, openedAt, deadlines, ranked }) => ({
    ...{ id, kind, owner, openedAt, deadlines },
    ...(ranked === undefined ? {} : { rank: ranked }),
  }));
  return {
    complaint: { ...state, assignments },
    codeHash,
    dueTimes: new Map(open.flatMap(({ id, gsi2sk }) => (gsi2sk ? [[id, dueInstant(gsi2sk)]] : []))),
    ...(title ? { title } : {}),
  };
}
