import { beforeAll, describe, expect, test } from 'vitest';
import {
  historyForwarded,
  historyMerged,
  historyUnanswered,
  historyWithApproval,
  historyWithCorrectedAddress,
  historyWithReturns,
  overseen,
} from '../support/casework/complaint-histories.ts';
import { informationHistory } from '../support/complaints/information-history.ts';
import { sendSesEvent } from '../support/stage/hear-of-mail.ts';
import { chooseInformationLaw } from '../support/stage/information-law.ts';
import { lettersOf } from '../support/stage/letters-of.ts';
import { client, type SubmittedReport } from '../support/stage/new-report.ts';
import { playHistories } from '../support/stage/play-histories.ts';
import { runOnStage } from '../support/stage/run-on-stage.ts';
import { stage, time } from '../support/stage/stage.ts';
import { foundIn, readAllStored } from '../support/stage/stored-data.ts';
import { moveToOpening } from '../support/stage/until-office-opens.ts';

const bouncing = historyWithCorrectedAddress(({ number }, email) =>
  sendSesEvent('bounce-permanent', email, number),
);
const [common, duplicate] = historyMerged(false);
const late = historyUnanswered(false);
const inspected = overseen();
const asked = informationHistory(false);
const begun = [
  historyWithReturns(false),
  historyWithApproval(),
  historyForwarded(),
  common,
  duplicate,
  inspected,
  late,
  bouncing,
];
const lives = [...begun, asked];
const keys = () => lives.flatMap(({ marked }) => marked.cases);

/** Every unique text, name, address and number, except the SP4N-LAPOR! number, which is not free text. */
const marks = () =>
  lives.flatMap(({ marked }) =>
    marked.marks.filter(({ field }) => field !== 'record-lapor number').map(({ value }) => value),
  );

async function signLetters(): Promise<void> {
  const letters = await lettersOf('supervisor');
  for (const { letter } of (await letters.json('?state=draft')).body.items)
    expect((await letters.json(`/${letter}/steps/sign`, {})).status).toBe(200);
}

/** The complainant ends the case from any stage. */
async function end(key: SubmittedReport): Promise<void> {
  const { stage: at } = (await client.follow(key)).body;
  if (at === 'closed' || at === 'archived') return;
  const ended =
    at === 'answered' ? await client.my(key, 'rate', { stars: 5 }) : await client.my(key, 'withdraw', {});
  expect(ended.status, JSON.stringify(ended.body)).toBe(200);
}

beforeAll(async () => {
  await moveToOpening();
  // The law takes effect some seconds after it was chosen.
  await chooseInformationLaw();
  await playHistories(begun);
  await playHistories([asked]);
  for (const days of [13, 4, 10]) {
    await time(`+${days}d`);
    await signLetters();
  }
  await time('+1d');
  for (const key of keys()) await end(key);
  await time('+1d');
}, 900_000);

describe('complaints of every kind with every field filled', () => {
  test('the stage stores every text until the erasure, and a letter names the complaint', async () => {
    const { items, objects } = await readAllStored();
    const stored = new Set(foundIn({ items: items! }, marks()).map((one) => one.split(' in ')[0]));
    // The suppressed address was replaced by another address and a number.
    const mended = bouncing.marked.marks.filter(({ field }) =>
      ['submit email', 'submit phone'].includes(field),
    );
    const gone = mended.map(({ value }) => value);
    expect(marks().filter((one) => !stored.has(one) && !gone.includes(one))).toEqual([]);
    const letters = objects!.filter((one) => one.startsWith('tanggap-test-letters'));
    const [{ number }] = late.marked.cases as [SubmittedReport];
    expect(letters.filter((one) => one.includes(number))).not.toEqual([]);
  });

  test('no item, object, log line, message or dead letter contains a text or contact after the erasure', async () => {
    const coordinator = await client.officer('coordinator');
    const inspector = await client.officer('inspector');
    for (const { marked } of lives)
      for (const { number } of marked.cases) {
        const office = marked === inspected.marked ? inspector : coordinator;
        const { status, body } = await office.step(number, 'erase', { basis: 'request' });
        expect(status, JSON.stringify(body)).toBe(200);
      }
    await time('+1d');
    expect(foundIn(await readAllStored(), marks())).toEqual([]);
  }, 300_000);

  test('complainants can still track their erased complaints, without any erased text', async () => {
    for (const key of keys()) {
      const { status, body } = await client.follow(key);
      expect(status).toBe(200);
      expect(body.erasedAt).toBeTruthy();
      expect(foundIn({ page: [JSON.stringify(body)] }, marks())).toEqual([]);
    }
  });

  test('the integrity check finds every chain and checkpoint intact after the erasures', async () => {
    await time('+1d');
    const { code, stdout, stderr } = await runOnStage('verify', '--tenant', stage.tenant, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ broken: [] });
  });
});
