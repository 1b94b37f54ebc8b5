import { describe, expect, it } from 'vitest';
import type { Actor } from '#complaints/model/facts.ts';
import { complainantOf } from '#notices/plan/notice.ts';
import { planNotices } from '#notices/plan/plan-notices.ts';
import { complainant, coordinator, liaisonOf, mergedComplainantOf } from '../../support/complaints/actors.ts';
import {
  afterStep,
  answerInput,
  type Case,
  caseAt,
  givenTo,
  joinedBy,
  otherNumber,
  tuesday,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';
import { under } from '../../support/stage/changed-calendar.ts';

const tenant = await klaten();
const third = 'KLT-2PWD-8K5R';
const b = mergedComplainantOf(otherNumber);
const [first, second, last] = ['complainant', complainantOf(otherNumber), complainantOf(third)];
const common = (before: Case): Case => joinedBy(joinedBy(before, otherNumber), third);

/** The mails about the last entry to all complainants, and to the offices that must act. */
function mailsAbout({ entries, complaint, tenant: under }: Case, type?: string) {
  const event = entries.findLast((entry) => !type || entry.type === type)!;
  const mails = planNotices({ event, complaint, tenant: under, reachable: true });
  return Object.fromEntries(mails.map(({ notice }) => [notice.recipient, notice.template]));
}

const asked = (before: Case) =>
  afterStep(common(before), 'ask-completion', givenTo.askCompletion(), tuesday, coordinator);
const silent = (before: Case) => {
  const { id } = before.complaint.assignments.find(({ kind }) => kind === 'complete')!;
  return afterStep(before, 'fall-due', { assignment: id }, wib('2026-12-09', '10:00'));
};

describe('who hears what about a common case', () => {
  it('all complainants are asked for completion', () => {
    expect(mailsAbout(asked(caseAt(tenant, 'received')))).toEqual({
      [first]: 'completion-asked',
      [second]: 'common-completion-asked',
      [last]: 'common-completion-asked',
    });
  });

  it.each([
    [complainant, { 'dishub/liaison': 'completed', [second]: 'common-news', [last]: 'common-news' }],
    [b, { 'dishub/liaison': 'completed', [first]: 'completed-by-another', [last]: 'common-news' }],
  ] as [Actor, object][])(
    'a completion is told to the office that asked and to the others: %j',
    (by, told) => {
      const one = asked(caseAt(tenant, 'dispatched'));
      expect(mailsAbout(afterStep(one, 'complete', { text: 'Di pasar.' }, tuesday, by))).toEqual(told);
    },
  );

  it('a completion that nobody gave is told to the coordinator and to all complainants', () => {
    expect(mailsAbout(silent(asked(caseAt(tenant, 'dispatched'))))).toEqual({
      coordinator: 'not-completed',
      [first]: 'completion-lapsed',
      [second]: 'common-news',
      [last]: 'common-news',
    });
  });

  it('of an oversight matter the inspectorate is told, and not the coordinator', () => {
    const one = silent(asked(caseAt(tenant, 'dispatched', { class: 'oversight', lead: 'inspektorat' })));
    expect(mailsAbout(one)).toMatchObject({ inspector: 'not-completed', [second]: 'common-news' });
    expect(mailsAbout(one)).not.toHaveProperty('coordinator');
  });

  it('a reopening is told to the lead and to the others', () => {
    const one = common(caseAt(tenant, 'answered'));
    expect(mailsAbout(afterStep(one, 'reopen', { reason: 'Belum.' }, tuesday, b))).toEqual({
      'dishub/liaison': 'reopened',
      [first]: 'reopened-by-another',
      [last]: 'common-news',
    });
  });

  it('a rating that ends nothing is told to no complainant, and a low one to the coordinator', () => {
    const one = common(caseAt(tenant, 'answered'));
    expect(mailsAbout(afterStep(one, 'rate', { stars: 5 }, tuesday, b))).toEqual({});
    expect(mailsAbout(afterStep(one, 'rate', { stars: 1 }, tuesday, b))).toEqual({
      coordinator: 'to-review',
    });
  });

  it('an answer that was confirmed while others may reply is told to all complainants', () => {
    const low = afterStep(common(caseAt(tenant, 'answered')), 'rate', { stars: 1 }, tuesday, b);
    const input = { decision: 'confirm', reason: 'Sesuai.' };
    expect(mailsAbout(afterStep(low, 'review', input, tuesday, coordinator))).toEqual({
      [first]: 'confirmed',
      [second]: 'common-news',
      [last]: 'common-news',
    });
  });

  it('a decree that shortens the time to complete or reply is told to all complainants', () => {
    const short = (before: Case) => {
      const longer = under(before, { added: ['2026-12-02'] });
      const waits = afterStep(longer, 'ask-completion', givenTo.askCompletion(), tuesday, coordinator);
      return afterStep({ ...waits, tenant }, 'recompute', {}, tuesday);
    };
    expect(mailsAbout(short(common(caseAt(tenant, 'dispatched'))))).toMatchObject({
      [first]: 'period-nearer',
      [second]: 'period-nearer',
      [last]: 'period-nearer',
    });
  });

  it('an answer is told to each complainant once', () => {
    const one = common(caseAt(tenant, 'accepted'));
    expect(mailsAbout(afterStep(one, 'answer', answerInput(), tuesday, liaisonOf('dishub')))).toEqual({
      [first]: 'answered',
      [second]: 'common-news',
      [last]: 'common-news',
    });
  });
});
