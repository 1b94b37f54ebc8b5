import { expect, test } from 'vitest';
import { underInformationLaw } from '../support/sop/klaten-sop.ts';
import { anotherTenant } from '../support/stage/another-tenant.ts';
import { eventually } from '../support/stage/eventually.ts';
import { awaitMailsTo, dispatching, newReport, takeStepUntil } from '../support/stage/new-report.ts';
import { stage } from '../support/stage/stage.ts';

test('an agency extends a request under UU 14/2008 once, and the citizen reads the new date, the old date and why', async () => {
  const { client, config } = await anotherTenant(['coordinator', 'dishub/liaison'], ({ sops }) => {
    Object.assign(sops[0]!, underInformationLaw(sops[0]!));
  });
  const { email, report } = newReport();
  const { status, body: key } = await client.submit({ ...report, class: 'information' });
  expect(status).toBe(201);
  const coordinator = await client.officer('coordinator');
  const dishub = await client.officer('liaison', 'dishub');
  const sent = { ...dispatching('dishub'), class: 'information' };
  await takeStepUntil(coordinator, key.number, 'dispatch', sent, 'dispatched');
  const early = await dishub.step(key.number, 'extend', { reason: 'Arsip dicari.' });
  expect([early.status, early.body.type]).toEqual([409, expect.stringContaining('extended-once')]);
  const accepted = await takeStepUntil(dishub, key.number, 'accept', {}, 'accepted');
  expect(accepted.possible).toContain('extend');
  const before = (await client.follow(key)).body;

  const silent = await dishub.step(key.number, 'extend', {});
  expect([silent.status, silent.body.errors[0].field]).toEqual([422, 'reason']);
  const extended = await takeStepUntil(
    dishub,
    key.number,
    'extend',
    { reason: 'Arsip 2019 dicari.' },
    'accepted',
  );
  expect(extended.possible).not.toContain('extend');
  const resolve = (all: { kind: string; at: string }[]) => all.find(({ kind }) => kind === 'resolve')!.at;
  expect(resolve(extended.deadlines) > resolve(before.deadlines)).toBe(true);

  const after = (await client.follow(key)).body;
  expect(after.promised.at > before.promised.at).toBe(true);
  expect(after.timeline.at(-1).text).toMatch(
    /7 hari kerja \(UU 14\/2008.+sebelumnya .+ Alasan: Arsip 2019 dicari\./,
  );
  await eventually(async () => {
    const mails = (await awaitMailsTo(email, key.number)).map(({ text = '' }) => text).join('\n');
    expect(mails).toContain('Arsip 2019 dicari.');
    expect(mails).toContain('hanya dapat diperpanjang sekali');
  });

  const again = await dishub.step(key.number, 'extend', { reason: 'Masih dicari.' });
  expect([again.status, again.body.possible.includes('answer')]).toEqual([409, true]);
  const page = await (await fetch(`${stage.api}/${config.id}/sop`)).text();
  expect(page).toContain('Memperpanjang waktu menjawab');
}, 200_000);
