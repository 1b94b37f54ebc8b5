import { beforeEach, describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { composeDigest } from '#notices/compose/compose-digest.ts';
import { overdueWork } from '#notices/delivery/overdue-work.ts';
import type { Notice } from '#notices/plan/notice.ts';
import type { TemplateName } from '#notices/plan/template-names.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { liaisonOf } from '../../support/complaints/actors.ts';
import { givenTo } from '../../support/complaints/cases.ts';
import { memoryInbox } from '../../support/memory/memory-lists.ts';
import { memoryNotices } from '../../support/memory/memory-notices.ts';
import { noticesFixture } from '../../support/notices/notices-fixture.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
let desk: ReturnType<typeof caseworkFixture>;
let office: ReturnType<typeof noticesFixture>;
beforeEach(() => {
  desk = caseworkFixture(tenant);
  office = noticesFixture(tenant, desk.store, memoryNotices(scopeOf(tenant)), memoryInbox(desk.memory));
});

const friday = wib('2026-11-27', '07:33');

/** A notice about the lead's resolve deadline, or about the end of another assignment. */
async function waitingFor(
  recipient: string,
  number: string,
  template: TemplateName,
  about?: Notice['about'],
) {
  const record = (await desk.store.load(number))!;
  const notice: Notice = {
    ...{
      tenant: tenant.id,
      number,
      sequence: record.complaint.sequence,
      recipient,
      channel: 'mail',
      template,
    },
    ...{ copy: true, actingFor: [], vacancies: [] },
    about: about ?? { assignment: 'lead-2', deadline: 'resolve' },
  };
  return { notice, record };
}

async function digestFor(recipient: string, waiting: Awaited<ReturnType<typeof waitingFor>>[]) {
  const mail = await composeDigest(
    office.post,
    { tenant: tenant.id, office: recipient, sendAt: friday },
    { waiting, overdue: [] },
    friday,
  );
  return { ...mail, all: `${mail.subject} ${mail.text} ${mail.html}` };
}

const title = { title: 'Lubang di Jalan Pemuda' };
const kinds = {
  ordinary: { lead: 'dishub' },
  secret: { lead: 'dishub', secret: true },
  oversight: { lead: 'inspektorat', class: 'oversight' },
} as const;

/** By hand, from domain.md: which cases an office may open, and so which its digest may name. */
const namedFor: readonly (readonly [string, readonly (keyof typeof kinds)[]])[] = [
  ['supervisor', ['ordinary']],
  ['coordinator', ['ordinary', 'secret']],
  ['inspector', ['ordinary', 'secret', 'oversight']],
  ['dishub/head', ['ordinary', 'secret']],
  ['disdik/head', []],
];

describe('a digest', () => {
  it.each(namedFor)('names only the cases that its reader may open: %s', async (recipient, named) => {
    const numbers = {} as Record<keyof typeof kinds, string>;
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[])
      numbers[kind] = await desk.dispatched({ ...title, ...kinds[kind] });
    const waiting = await Promise.all(
      Object.values(numbers).map((number) => waitingFor(recipient, number, 'follow-up')),
    );
    const { all, subject, text } = await digestFor(recipient, waiting);
    for (const [kind, number] of Object.entries(numbers)) {
      const may = (named as readonly string[]).includes(kind);
      expect([kind, all.includes(number)]).toEqual([kind, may]);
    }
    expect(all.includes(title.title)).toBe(named.includes('ordinary'));
    expect(text.split('Laporan yang tidak dapat Anda buka')).toHaveLength(1 + 3 - named.length);
    expect(/KLT-/.test(subject)).toBe(named.length > 0);
    expect(all).not.toContain('Inspektorat');
  });

  it('names a case of which the office reads its own part, without its title, and none that it lost whole', async () => {
    const [given, lost] = [
      await desk.dispatched({ ...title, support: ['dlh'] }),
      await desk.dispatched({ ...title, support: ['dlh'] }),
    ];
    await desk.take(given, 'contribute', { text: 'Rambu dipasang.' }, liaisonOf('dlh'));
    for (const number of [given, lost])
      await desk.dispatch(number, { ...title, lead: 'dpupr', reason: 'Jalan kabupaten.' });
    const ended = { assignment: 'support-3', endedFor: 'agency:dlh' } as const;
    const waiting = await Promise.all(
      [given, lost].map((number) => waitingFor('dlh/liaison', number, 'work-ended', ended)),
    );
    const { all, text } = await digestFor('dlh/liaison', waiting);
    expect([all.includes(given), all.includes(lost)]).toEqual([true, false]);
    expect(all).not.toContain(title.title);
    expect(text.match(/Tugas Anda berakhir/g)).toHaveLength(2);
  });
});

it('the standing work in a digest of a unit is the unit’s own, not its agency’s', async () => {
  const own = await desk.dispatched(title);
  await desk.dispatched(title);
  await desk.take(own, 'pass-down', givenTo.passDown(), liaisonOf('dishub'));
  const late = wib('2027-01-29', '08:00');
  const found = await overdueWork(office.post, 'dishub/uptd-terminal', [], late);
  expect(found.map(({ record, about }) => [record.complaint.number, about.deadline])).toEqual([
    [own, 'sub-unit'],
  ]);
});
