import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readItem } from '#table/engine/read-items.ts';
import { updateItem } from '#table/engine/update-item.ts';
import { contactPartition, reporterKey } from '#table/keys/case-keys.ts';
import { StageQueues } from '../../infra/local/stage-queues.ts';
import { follow } from '../support/stage/follow-by-mail.ts';
import {
  awaitMailsTo,
  client,
  dispatching,
  type SubmittedReport,
  submitNewReport,
  takeStepUntil,
} from '../support/stage/new-report.ts';
import { backupOf, restoredTable } from '../support/stage/restored-table.ts';
import { runOnStage, runWith } from '../support/stage/run-on-stage.ts';
import { stage } from '../support/stage/stage.ts';
import { testStageTable } from '../support/stage/stage-table.ts';
import { foundIn, readAllStored } from '../support/stage/stored-data.ts';

const untilQuiet = () => new StageQueues(stage.emulator, 'test').untilEmpty(Date.now() + 120_000);
const person = (...args: string[]) => runOnStage('person', ...args, '--tenant', stage.tenant);
const replay = (table: string) =>
  runWith({ TABLE_NAME: table }, 'person', 'replay-erasures', '--tenant', stage.tenant);
const mark = (field: string) => `${field}-${randomUUID()}`;

/** The person has an e-mail address, a phone and unique texts. */
function somebody() {
  const name = mark('name');
  const text = mark('text');
  const email = `${mark('email')}@contoh.example`;
  const digits = String(Math.floor(Math.random() * 9e7 + 1e7));
  const phone = `0812-${digits.slice(0, 4)}-${digits.slice(4)}7`;
  const report = {
    ...{ text, name, category: 'lampu-jalan', contact: { email, phone } },
    place: { address: mark('address') },
  };
  return { report, email, phone, marks: [name, text, email, phone, report.place.address] };
}

async function closed(report: object): Promise<SubmittedReport> {
  const key = await submitNewReport(report);
  await takeStepUntil(
    await client.officer('coordinator'),
    key.number,
    'dispatch',
    dispatching('dlh'),
    'dispatched',
  );
  const answer = { kind: 'done', public: 'Sudah menyala.' };
  await takeStepUntil(await client.officer('liaison', 'dlh'), key.number, 'answer', answer, 'answered');
  expect((await client.my(key, 'rate', { stars: 5 })).body.stage).toBe('closed');
  return key;
}

describe('a person who reported complaints', () => {
  const sri = somebody();
  let over: SubmittedReport;
  let open: SubmittedReport;
  let restored: Awaited<ReturnType<typeof restoredTable>>;
  beforeAll(async () => {
    over = await closed(sri.report);
    open = await submitNewReport({ ...sri.report, text: `${sri.report.text} lagi` });
    await untilQuiet();
  }, 300_000);
  afterAll(() => restored?.drop());

  test.each([
    ['e-mail, however it is typed', () => sri.email.toUpperCase()],
    ['phone, as it was typed', () => sri.phone],
    ['phone, as others type it', () => sri.phone.replaceAll('-', '').replace(/^0/, '+62 ')],
    ['phone, with both prefixes', () => sri.phone.replace(/^0/, '+62 (0)')],
    ['phone, without any prefix', () => sri.phone.replaceAll('-', '').slice(1)],
  ])('the operator exports all data about a person, found by %s', async (_, contact) => {
    const { code, stdout, stderr } = await person('export', '--contact', contact());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { complaints, following } = JSON.parse(stdout);
    expect(complaints.map(({ number }: SubmittedReport) => number).sort()).toEqual(
      [over.number, open.number].sort(),
    );
    expect(complaints[0].identity).toMatchObject({ name: sri.report.name, email: sri.email });
    expect(following).toEqual([]);
    const looks = await (await client.officer('inspector')).get(`/complaints/${over.number}/access-records`);
    expect(looks.body.items).toContainEqual(
      expect.objectContaining({ office: 'operator', why: 'export', fields: ['all'] }),
    );
  });

  test('the operator exports one case by its number, and gets an empty export for an unknown contact', async () => {
    const one = await person('export', '--number', over.number);
    expect(JSON.parse(one.stdout).complaints).toMatchObject([{ number: over.number }]);
    const none = await person('export', '--contact', 'orang.lain@contoh.example');
    expect(none).toMatchObject({ code: 0, stderr: 'no data is stored about this contact\n' });
    expect(JSON.parse(none.stdout)).toEqual({ complaints: [], following: [] });
  });

  test('the operator files reporters anew whose contact was hashed in another writing, and a second run moves none', async () => {
    const table = testStageTable();
    const key = reporterKey(stage.tenant, open.number);
    const filed = async () => (await readItem(table, key))!.gsi7pk;
    const right = await filed();
    const gsi7pk = contactPartition(stage.tenant, 'k0.of-another-writing');
    await updateItem(table, key, { set: { gsi7pk }, when: 'attribute_exists(pk)' });
    const dry = await person('rehash', '--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+ contacts checked, 1 would be moved\n/),
    });
    expect(await filed()).not.toBe(right);
    expect((await person('rehash')).stdout).toMatch(/^\d+ contacts checked, 1 moved\n/);
    expect(await filed()).toBe(right);
    expect((await person('rehash')).stdout).toMatch(/^\d+ contacts checked, 0 moved\n/);
  });

  test('the operator is told whose phone number cannot be read, and never the number', async () => {
    const table = testStageTable();
    const phone = '0812 3456 7890 / 0813 9876 5432';
    const odd = await submitNewReport({ ...somebody().report, contact: { phone: '0812 3456 7890' } });
    await untilQuiet();
    await updateItem(table, reporterKey(stage.tenant, odd.number), {
      set: { reporter: { phone, language: 'id' } },
      when: 'attribute_exists(gsi7pk)',
    });
    const { code, stdout } = await person('rehash');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(odd.number) });
    expect(stdout).not.toMatch(/0812|\+62/);
    await person('erase', '--number', odd.number);
  });

  test('the operator erases a person’s closed cases and is told which case must end first', async () => {
    restored = await restoredTable(await backupOf(over.number));
    const erased = await person('erase', '--contact', sri.phone, '--basis', 'consent-withdrawn');
    expect(erased.code).toBe(1);
    expect(erased.stderr).toContain(`${over.number}: erased\n`);
    expect(erased.stderr).toContain(`${open.number}: erased-after-the-end\n`);
    expect((await client.follow(over)).body.erasedAt).toBeTruthy();

    expect((await client.my(open, 'withdraw', {})).status).toBe(200);
    expect(await person('erase', '--contact', sri.email)).toMatchObject({ code: 0 });
    await untilQuiet();
    expect(foundIn(await readAllStored(), sri.marks)).toEqual([]);
  });

  test('the operator erases a person again in a table restored from an earlier backup, and a repetition is harmless', async () => {
    expect(foundIn({ items: [await restored.itemsOf(over.number)] }, sri.marks)).not.toEqual([]);
    for (let twice = 0; twice < 2; twice++) {
      const replayed = await replay(restored.name);
      expect(replayed.code, replayed.stderr).toBe(0);
      expect(foundIn({ items: [await restored.itemsOf(over.number)] }, sri.marks)).toEqual([]);
    }
  });

  test('the integrity check finds every history intact after the erasures', async () => {
    const { code, stderr } = await runOnStage('verify', '--tenant', stage.tenant);
    expect(stderr).not.toContain(over.number);
    expect(code, stderr).toBe(0);
  });
});

describe('a person who only follows a case', () => {
  const email = `tetangga-${randomUUID()}@contoh.example`;
  let number: string;
  let restored: Awaited<ReturnType<typeof restoredTable>>;
  beforeAll(async () => {
    ({ number } = await submitNewReport());
    await takeStepUntil(
      await client.officer('coordinator'),
      number,
      'dispatch',
      dispatching('dpupr'),
      'dispatched',
    );
    await follow(number, email);
    restored = await restoredTable(await backupOf(number));
  }, 300_000);
  afterAll(() => restored?.drop());

  test('the operator exports what a person follows, and the complainant’s export says nothing of it', async () => {
    const { code, stdout } = await person('export', '--contact', email.toUpperCase());
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      complaints: [],
      following: [{ number, email, state: 'confirmed', told: [{ about: 'follow-asked', state: 'sent' }] }],
    });
    const { stdout: theirs } = await person('export', '--number', number);
    expect(JSON.stringify(JSON.parse(theirs).complaints[0].looks)).not.toContain('follower');
  });

  test('the operator deletes a follower, who gets no more mail, and deletes the follower again in a restored table', async () => {
    expect(await person('erase', '--contact', email)).toMatchObject({
      code: 0,
      stderr: `${number}: follower forgotten\n`,
    });
    const liaison = await client.officer('liaison', 'dpupr');
    await takeStepUntil(liaison, number, 'interim-reply', { public: 'Sedang dikerjakan.' }, 'dispatched');
    await untilQuiet();
    expect(await awaitMailsTo(email, number)).toHaveLength(1);
    expect(foundIn(await readAllStored(), [email])).toEqual([]);

    expect(await restored.itemsOf(number)).toContain(email);
    const replayed = await replay(restored.name);
    expect(replayed.code, replayed.stderr).toBe(0);
    expect(await restored.itemsOf(number)).not.toContain(email);
  });
});

test('the person command ends with code 2 and its usage if the arguments are invalid', async () => {
  for (const args of [
    ['export'],
    ['erase', '--number', 'x', '--contact', 'y'],
    ['erase', '--number', 'x', '--basis', 'z'],
  ]) {
    const { code, stdout, stderr } = await person(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^usage: /);
  }
  const unknown = await runOnStage('person', 'export', '--tenant', 'nowhere', '--number', 'x');
  expect(unknown).toMatchObject({ code: 2, stderr: 'unknown tenant nowhere in stage test\n' });
});
