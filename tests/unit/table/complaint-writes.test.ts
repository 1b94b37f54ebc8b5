import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import type { ComplaintWrite } from '#casework/records/complaint-store.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import { tenantTable } from '#table/engine/table.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { coordinator, liaisonOf } from '../../support/complaints/actors.ts';
import { dispatchInput } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';
import { savingOf } from '../../support/table/case-stores.ts';

let desk: ReturnType<typeof caseworkFixture>;
beforeEach(async () => {
  desk = caseworkFixture(await klaten());
});

/** Sort keys of the command's transaction, and those in the due index with their instants. */
async function written(saving: ComplaintWrite) {
  const items: TransactWriteItem[] = [];
  const send = async ({ input }: { input: { TransactItems: TransactWriteItem[] } }) =>
    void items.push(...input.TransactItems);
  await dynamoComplaints(
    tenantTable({ client: { send } as never, name: 'table' }, scopeOf(desk.tenant)),
  ).save(saving);
  const puts = items.map(({ Put }) => Put!.Item!);
  const keysOf = (some: typeof puts) => some.map(({ sk }) => sk!.S!);
  return { all: keysOf(puts), changed: keysOf(puts.filter(({ gsi3pk }) => gsi3pk?.S?.includes('CHANGED'))) };
}
const savingBy = (command: Parameters<typeof savingOf>[2]) => savingOf(desk.store, desk.tenant, command);

it('a command writes only the assignments that it changes', async () => {
  const number = await desk.submitted();
  await desk.dispatch(number, dispatchInput({ support: ['dlh', 'dpupr'] }));
  const { all } = await written(
    await savingBy(({ take }) => take(number, 'contribute', { text: 'Sudah.' }, liaisonOf('dlh'))),
  );
  const { complaint } = (await desk.store.load(number))!;
  const own = complaint.assignments.find(({ owner }) => owner === 'agency:dlh')!.id;
  expect(complaint.assignments).toHaveLength(3);
  expect(all.filter((key) => key.startsWith('A#'))).toEqual([`A#${own}`]);
});

it('a command writes an assignment again if something that its row shows has changed', async () => {
  const number = await desk.submitted();
  await desk.dispatch(number, dispatchInput({ support: ['dlh'] }));
  const { all } = await written(
    await savingBy(({ take }) =>
      take(number, 'correct', { urgency: 'high', reason: 'Dekat sekolah' }, coordinator),
    ),
  );
  expect(all.filter((key) => key.startsWith('A#'))).toHaveLength(2);
});

it('only the last entry of a command is in the index of changes', async () => {
  const number = await desk.submitted();
  await desk.dispatch(number);
  await desk.answer(number);
  const { all, changed } = await written(await savingBy(({ rate }) => rate(number)));
  const entries = all.filter((key) => key.startsWith('E#'));
  expect(entries.length).toBeGreaterThan(1);
  expect(changed).toEqual([entries.at(-1)]);
});
