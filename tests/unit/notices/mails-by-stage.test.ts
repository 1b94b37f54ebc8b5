import { expect, it } from 'vitest';
import type { Complaint } from '#complaints/model/complaint.ts';
import { isStillRelevant } from '#notices/delivery/still-relevant.ts';
import { mailTemplates } from '#notices/mails/registry.ts';
import type { About } from '#notices/plan/notice.ts';
import type { TemplateName } from '#notices/plan/template-names.ts';
import { system } from '../../support/complaints/actors.ts';
import { afterStep, caseAt, mergedCase, receivedCase, tuesday } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();

const lapsed = () => {
  const answered = caseAt(tenant, 'answered');
  const [reply] = answered.complaint.assignments;
  return afterStep(answered, 'fall-due', { assignment: reply!.id }, reply!.deadlines[0]!.at, system);
};

/** States of a case when a mail is sent, in the order of the columns below. */
const places: readonly (readonly [name: string, complaint: Complaint])[] = [
  ['received', caseAt(tenant, 'received').complaint],
  ['needs-completion', caseAt(tenant, 'needs-completion').complaint],
  ['dispatched', caseAt(tenant, 'dispatched').complaint],
  ['accepted', caseAt(tenant, 'accepted').complaint],
  ['postponed', caseAt(tenant, 'postponed').complaint],
  ['forwarded', caseAt(tenant, 'forwarded').complaint],
  ['returned', caseAt(tenant, 'returned').complaint],
  ['answered', caseAt(tenant, 'answered').complaint],
  ['closed by lapse', lapsed().complaint],
  ['closed by rating', caseAt(tenant, 'closed').complaint],
  ['archived', caseAt(tenant, 'archived').complaint],
  ['merged', mergedCase(receivedCase(tenant)).complaint],
];

/** For mails to offices: while the assignment is open, here the lead's. */
const whileLeadRuns = '. . x x x . . . . . . .';
/** A deadline stands still while the case is postponed. */
const whileDeadlineRuns = '. . x x . . . . . . . .';

/**
 * By hand from the rules of the domain: no mail about the past. Columns: `x` still due, `.` not due, `-`
 * impossible after the event. A mail to offices that is not listed is due while the assignment is open.
 */
const stated: Readonly<Partial<Record<TemplateName, string>>> = {
  // Every report gets a receipt.
  received: '        x x x x x x x x x x x x',
  'completion-asked': '    . x . . . . . . . . . .',
  // The next dispatch reports the return as well.
  dispatched: '      - x x x x x . x . . . .',
  postponed: '       . . . . x . . . . . . .',
  resumed: '         . . . x . . . . . . . .',
  extended: '        - x x x x x x . . . . .',
  'interim-reply': '  - x x x x x x x . . . .',
  forwarded: '       . . . . . x . . . . . .',
  merged: '          . . . . . . . . . . . x',
  joined: '          x x x x x x x x x x x x',
  unmerged: '        x x x x x x x x x x x .',
  'common-news': '    x x x x x x x x x x x x',
  // Not public before dispatch and after archiving.
  'follow-asked': '   . . x x x x x x x x . .',
  'follower-news': '  x x x x x x x x x x x x',
  // A complainant who rated the answer has read it.
  answered: '        . . . . . . . x x . . .',
  'reopened-after-review': '- x x x x x x x . . . .',
  'address-mended': ' x x x x x x x x . . . .',
  reviewed: '        . . . . . . . . - x . .',
  confirmed: '       . . . . . . . x . . . .',
  lapsed: '          . . . . . . . . x - . .',
  'period-nearer': '  . x . . . . . x . . . .',
  'promise-moved': '  x x x x x x x . . . . .',
  archived: '        . . . . . . . . . . x x',
  // After it was completed by another, it may be asked for again.
  'completed-by-another': '  x . x x x x x x . . . .',
  'common-completion-asked': ' . x . . . . . . . . . .',
  // Back with the coordinator, or on with the inspectorate.
  'completion-lapsed': '     x . x x . . . . . . . .',
  'reopened-by-another': '   - x x x x x x x . . . .',
  'closed-by-rating': '      . . . . . . . . x x . .',
  reminder: whileDeadlineRuns,
  breach: whileDeadlineRuns,
  'follow-up': whileDeadlineRuns,
  reply: '           . . . . . . . x . . . .',
  // Due while the former owner, here Dinas Perhubungan, holds no other work of the case.
  'work-ended': '     x x . . . x x x x x x x',
  // These complainants asked for no erasure; one that did is below.
  'erasure-asked': '  . . . . . . . . . . . .',
};

/** A mail to citizens must be listed. */
const dueOf = (template: TemplateName): string | undefined =>
  stated[template] ?? (mailTemplates[template].languages.includes('en') ? undefined : whileLeadRuns);

const resolve = caseAt(tenant, 'dispatched').complaint.assignments[0]!.deadlines.find(
  ({ kind }) => kind === 'resolve',
)!;

function aboutOf(template: TemplateName): About {
  const assignment = 'lead-2';
  if (template === 'work-ended') return { assignment, endedFor: 'agency:dishub' };
  const isOfDeadline = stated[template] === whileDeadlineRuns;
  return { assignment, ...(isOfDeadline ? { deadline: 'resolve', deadlineAt: resolve.at } : {}) };
}

it.each(Object.keys(mailTemplates))('the mail %s is sent in these stages and no others', (name) => {
  const template = name as TemplateName;
  const row = dueOf(template) ?? expect.fail(`tests/unit/notices/mails-by-stage.test.ts lacks ${name}`);
  const expected = row.trim().split(' ');
  const found = places.map(([, complaint], n) => {
    if (expected[n] === '-') return '-';
    return isStillRelevant({ template, about: aboutOf(template) }, complaint, tuesday) ? 'x' : '.';
  });
  const wrong = places.flatMap(([place], n) => (found[n] === expected[n] ? [] : [place]));
  expect(wrong, `isStillRelevant of packages/notices/mails/${name}.ts differs from the table`).toEqual([]);
});

it('a request for erasure is notified while it is pending', () => {
  const closed = { ...caseAt(tenant, 'closed').complaint, erasureAsked: { at: tuesday } };
  expect(isStillRelevant({ template: 'erasure-asked' }, closed as Complaint, tuesday)).toBe(true);
});
