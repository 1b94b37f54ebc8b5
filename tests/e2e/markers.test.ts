import { randomUUID } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { beforeAll, describe, expect, test } from 'vitest';
import { nextOpening } from '#calendar/opening-times.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { MarkerValue } from '../support/casework/case-with-markers.ts';
import {
  type ComplaintHistory,
  historyForwarded,
  historyMerged,
  historyUnanswered,
  historyWithApproval,
  historyWithCorrectedAddress,
  historyWithReturns,
  overseen,
} from '../support/casework/complaint-histories.ts';
import { informationHistory } from '../support/complaints/information-history.ts';
import { expectedDisclosures } from '../support/notices/expected-disclosures.ts';
import { readPdf } from '../support/pages/read-pdf.ts';
import { klaten } from '../support/sop/klaten.ts';
import { sendSesEvent } from '../support/stage/hear-of-mail.ts';
import { chooseInformationLaw } from '../support/stage/information-law.ts';
import { receivers } from '../support/stage/new-report.ts';
import { playHistories, untilQuiet } from '../support/stage/play-histories.ts';
import { rawMails, signIn, stage, stageInstant, time } from '../support/stage/stage.ts';
import { foundIn, readAllStored } from '../support/stage/stored-data.ts';

const bouncing = historyWithCorrectedAddress(({ number }, email) =>
  sendSesEvent('bounce-permanent', email, number),
);
const late = [historyUnanswered(false), historyUnanswered(true)];
const asked = [informationHistory(false), informationHistory(true)];
const lives: ComplaintHistory[] = [
  historyWithReturns(false),
  historyWithReturns(true),
  historyWithApproval(),
  historyForwarded(),
  ...historyMerged(false),
  ...historyMerged(true),
  overseen(),
  ...late,
  bouncing,
  ...asked,
];

interface Seen {
  /** Number of mails sent before this one. */
  readonly before: number;
  readonly subject: string;
  readonly to: string[];
  /** Text, HTML, and all headers except the subject and addresses. */
  readonly said: string;
  readonly pdfs: readonly string[];
}

async function mailsSeen(): Promise<Seen[]> {
  return Promise.all(
    rawMails().map(async (raw, before) => {
      const mail = await simpleParser(raw);
      const pdfs = await Promise.all(mail.attachments.map(async ({ content }) => wordsOf(content)));
      const headers = mail.headerLines.filter(({ key }) => !['to', 'cc', 'subject'].includes(key));
      return {
        before,
        subject: mail.subject ?? '',
        to: receivers(mail).match(/[^\s<>",]+@[^\s<>",]+/g) ?? [],
        said: [mail.text, mail.html, ...headers.map(({ line }) => line)].join('\n'),
        pdfs,
      };
    }),
  );
}

/** Lines may break anywhere, so white space is removed. */
const wordsOf = async (pdf: Uint8Array) => (await readPdf(pdf)).words.replaceAll(/\s/g, '');

const letterMarks: MarkerValue[] = [];

/** The supervisor withdraws the first letter and signs the others. */
async function signLetters(): Promise<string[]> {
  const headers = {
    authorization: `Bearer ${await signIn('supervisor')}`,
    'content-type': 'application/json',
  };
  const letters = `${stage.api}/api/v1/klaten/letters`;
  const { items } = (await (await fetch(`${letters}?state=draft`, { headers })).json()) as {
    items: { letter: string }[];
  };
  const previews: string[] = [];
  for (const { letter } of items) {
    const preview = await fetch(`${letters}/${letter}/pdf`, { headers });
    previews.push(await wordsOf(new Uint8Array(await preview.arrayBuffer())));
    const [step, input] = letterMarks.length > 0 ? ['sign', {}] : ['withdraw', { reason: letterMark() }];
    const body = JSON.stringify(input);
    const answer = await fetch(`${letters}/${letter}/steps/${step}`, { method: 'POST', headers, body });
    expect([step, answer.status]).toEqual([step, 200]);
  }
  return previews;
}

function letterMark(): string {
  const value = `mk${randomUUID().replaceAll('-', '')}`;
  letterMarks.push({ field: 'letter withdraw reason', value });
  return value;
}

let kept: Awaited<ReturnType<typeof readAllStored>>;
let seen: Seen[];
const previews: string[] = [];

beforeAll(async () => {
  // While the office is open, each notice is a mail of its own and may quote texts.
  const opens = nextOpening(tenantCalendar(await klaten()), await stageInstant());
  await time(new Date(Date.parse(opens) + 30 * 60_000).toISOString());
  // The law takes effect some seconds after it was chosen, so requests for information come last.
  await chooseInformationLaw();
  await playHistories(lives.filter((life) => !asked.includes(life)));
  await playHistories(asked);
  for (const days of [13, 4, 10, 13]) {
    await time(`+${days}d`);
    previews.push(...(await signLetters()));
    await untilQuiet();
  }
  for (const life of late) await life.found();
  await time('+1d');
  [kept, seen] = await Promise.all([readAllStored(), mailsSeen()]);
}, 900_000);

const all = lives.map(({ marked }) => marked);
const marksOf = () => [...all.flatMap((one) => one.marks), ...letterMarks];
const valuesOf = (some: readonly MarkerValue[]) => some.map(({ value }) => value);

describe.each(Object.entries(expectedDisclosures))('%s', (field, { items, inEvents }) => {
  const mine = () => marksOf().filter((mark) => mark.field === field);

  test('a text of this field is stored only in the items that the table of disclosures lists', () => {
    expect(mine().length).toBeGreaterThan(0);
    const holding = kept.items!.filter((item) => valuesOf(mine()).some((value) => item.includes(value)));
    const kinds = holding.map((item) => (JSON.parse(item) as { sk: { S: string } }).sk.S);
    expect(holding.length).toBeGreaterThan(0);
    expect(kinds.filter((sk) => !items.some((kind) => sk.startsWith(kind)))).toEqual([]);
  });

  test('a text of this field is in no object and no log line, and in a message only if events contain it', () => {
    const { objects, logs, messages } = kept;
    const unseen = { objects: objects!, logs: logs!, ...(inEvents ? {} : { messages: messages! }) };
    expect(foundIn(unseen, valuesOf(mine()))).toEqual([]);
  });
});

test('no subject of a mail contains a text or contact', () => {
  const subjects = seen.map(({ subject }) => subject);
  expect(subjects.length).toBeGreaterThan(50);
  expect(foundIn({ subjects }, valuesOf(marksOf()))).toEqual([]);
});

describe.each(lives.map(({ name, marked }) => ({ name, marked })))('$name', ({ marked }) => {
  test('a mail quotes only what its recipient may read, and nothing once the complaint is secret', () => {
    const leaks = marked.marks.flatMap(({ field, value }) =>
      seen
        .filter(({ said }) => said.includes(value))
        .flatMap(({ to, ...mail }) => to.map((address) => ({ address, ...mail })))
        .filter(({ address, before }) => {
          const part = marked.partOf(address);
          return before >= marked.secretFrom() || !part || !expectedDisclosures[field]!.mails.includes(part);
        })
        .map(({ address, subject }) => `${field} to ${marked.partOf(address) ?? address}: ${subject}`),
    );
    expect(leaks).toEqual([]);
  });

  test('a letter to the agency contains no text of the complaint', () => {
    const printed = [...previews, ...seen.flatMap(({ pdfs }) => pdfs)];
    expect(printed.length).toBeGreaterThan(0);
    expect(foundIn({ printed }, valuesOf(marked.marks))).toEqual([]);
  });

  test('a mail that names the complaint goes only to persons with a part in it', () => {
    const told = [...marked.numbers].flatMap((number) =>
      seen.filter(({ subject, said }) => subject.includes(number) || said.includes(number)),
    );
    expect(told.length).toBeGreaterThan(0);
    const strangers = told.flatMap(({ to, subject }) =>
      to.filter((address) => !marked.partOf(address)).map((address) => `${address}: ${subject}`),
    );
    expect(strangers).toEqual([]);
  });

  test('no mail contains an address except in its recipient line', () => {
    const [addresses, said] = [[...marked.people.keys()], seen.map((one) => one.said)];
    expect(foundIn({ said }, addresses)).toEqual([]);
  });
});

test.each(lives.map(({ name, marked }) => ({ name, marked })).filter(({ marked }) => marked.secret))(
  'after it became secret, $name sends its citizen only mails that there is news',
  ({ marked }) => {
    const mine = seen.filter(
      ({ to, before }) => before >= marked.secretFrom() && to.some((address) => marked.people.has(address)),
    );
    expect([...new Set(mine.map(({ subject }) => subject.replace(/^\[\S+\] /, '')))]).toEqual([
      'Ada kabar tentang laporan Anda',
    ]);
  },
);

test('every reader whom the table of disclosures allows to read a field in a mail reads it in some complaint', () => {
  const open = all.filter((one) => !one.secret);
  const idle = Object.entries(expectedDisclosures).flatMap(([field, { mails }]) =>
    mails
      .filter((reader) =>
        open.every((one) =>
          one.marks
            .filter((mark) => mark.field === field)
            .every(
              ({ value }) =>
                !seen.some(
                  ({ said, to }) =>
                    said.includes(value) && to.some((address) => one.partOf(address) === reader),
                ),
            ),
        ),
      )
      .map((reader) => `${field} by ${reader}`),
  );
  expect(idle).toEqual([]);
});
