import { afterEach, expect, it, vi } from 'vitest';
import { dynamoDueIndex } from '#table/complaints/due-index.ts';
import { marshall } from '#table/engine/attribute-values.ts';
import { type DueKind, dueAt, dueKinds } from '#table/engine/due-kind.ts';
import { assignmentKey } from '#table/keys/case-keys.ts';
import type { Key } from '#table/keys/key.ts';
import { letterRunKey } from '#table/keys/letter-keys.ts';
import { digestBatchKey, lostMailKey } from '#table/keys/mail-keys.ts';
import { checkpointKey } from '#table/keys/tenant-keys.ts';

const at = '2026-11-30T01:00:00.000Z';
const written = {
  assignment: { ...assignmentKey('klaten', 'KLT-1', 'lead-1'), number: 'KLT-1', assignment: 'lead-1' },
  night: checkpointKey('klaten'),
  batch: digestBatchKey('klaten', 'liaison-dpupr', at),
  'letter-run': letterRunKey('klaten', at),
  'lost-mail': lostMailKey('klaten', 'dGFn', 'ses-1'),
  'lost-letter': lostMailKey('klaten', 'dGFn', 'ses-2'),
} satisfies Record<DueKind, Key & { number?: string; assignment?: string }>;
const items = dueKinds.map((kind) => ({
  ...written[kind],
  tenant: 'klaten',
  ...dueAt(kind, at, `klaten/${kind}`),
}));

async function swept(stored: readonly object[]) {
  const client = { send: async () => ({ Items: stored.map((item) => marshall(item)) }) } as never;
  const messages: object[] = [];
  for await (const page of dynamoDueIndex({ client, name: 'table' }).due(0, undefined, at))
    messages.push(...page.map(({ message }) => message));
  return messages;
}

const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => logged.mockClear());

it('a sweep reads every kind of item that a store puts into the due index', async () => {
  expect(await swept(items)).toEqual([
    { type: 'assignment-due.v1', tenant: 'klaten', number: 'KLT-1', assignment: 'lead-1' },
    { type: 'night-due.v1', tenant: 'klaten' },
    { type: 'collection-due.v1', tenant: 'klaten', office: 'liaison-dpupr', sendAt: at },
    { type: 'letter-run-due.v1', tenant: 'klaten', runAt: at },
    { type: 'lost-mail-due.v1', tenant: 'klaten', tag: 'dGFn', messageId: 'ses-1' },
    { type: 'lost-letter-due.v1', tenant: 'klaten', tag: 'dGFn', messageId: 'ses-2' },
  ]);
});

it('an item of unknown kind in the due index is logged by its key and hides no other', async () => {
  const [first, ...others] = items;
  const messages = await swept([{ ...first!, dueKind: 'a private word' }, ...others]);
  expect(messages).toHaveLength(others.length);
  const line = String(logged.mock.calls[0]![0]);
  expect(line).toContain('T#klaten#C#KLT-1');
  expect(line).toContain('dueKind');
  expect(line).not.toContain('a private word');
});
