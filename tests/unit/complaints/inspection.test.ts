import { describe, expect, it } from 'vitest';
import { mayRead } from '#access/actor-of.ts';
import { recordElapsed } from '#casework/commands/record-elapsed.ts';
import { factsFor } from '#casework/records/rule-context.ts';
import { notAllowed } from '#complaints/lifecycle.ts';
import { textsShown } from '#narration/texts-shown.ts';
import { timelineText } from '#narration/timeline-text.ts';
import { complainant, coordinator, inspector, liaisonOf } from '../../support/complaints/actors.ts';
import { plannedCase } from '../../support/complaints/answers.ts';
import {
  afterStep,
  answerInput,
  type Case,
  caseAt,
  dispatchInput,
  givenTo,
  hurried,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
/** The step that is 15 working days after the acceptance was due, on 26 November. */
const step = wib('2026-12-17', '07:30');
const found = wib('2026-12-17', '07:31');
const lead = liaisonOf('dishub');
const late = (sent: object = {}, now = found) =>
  afterStep(caseAt(tenant, 'dispatched', sent), 'fall-due', { assignment: 'lead-2' }, now);
const inspections = ({ complaint }: Case) => complaint.assignments.filter(({ kind }) => kind === 'inspect');
const opened = ({ entries }: Case) =>
  entries.filter(({ type, data }) => type === 'ladder-step-reached.v1' && 'moves' in data && data.moves);

describe('the last step of a ladder', () => {
  it('the last escalation level opens an inspection of sixty working days from its instant', () => {
    expect(opened(late())).toMatchObject([{ at: step, data: { form: 'inspection', deadline: 'accept' } }]);
    expect(inspections(late())).toMatchObject([
      {
        id: 'inspect-3',
        owner: 'inspectorate',
        deadlines: [{ kind: 'inspect', start: step, period: { count: 60, unit: 'working-days' } }],
      },
    ]);
    expect(inspections(late({}, new Date(Date.parse(step) - 1).toISOString()))).toEqual([]);
  });

  it('only one inspection is open at a time, whichever deadlines reach the last level', () => {
    const all = late({}, wib('2027-03-01', '08:00'));
    const steps = all.entries.filter(({ data }) => 'form' in data && data.form === 'inspection');
    expect(steps.length).toBe(3);
    expect([opened(all).length, inspections(all).length]).toEqual([1, 1]);
  });

  it('one inspection opens when several assignments reach the last level at once', () => {
    const { complaint } = caseAt(tenant, 'dispatched', { support: ['dlh', 'disdik'] });
    const facts = factsFor(tenant, complaint.receivedAt, lead, wib('2027-01-04', '09:00'));
    const after = recordElapsed(complaint, facts);
    expect(after.complaint.assignments.filter(({ kind }) => kind === 'inspect')).toHaveLength(1);
    const ids = after.complaint.assignments.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('the inspectorate’s own work is never inspected', () => {
    expect(inspections(late({ lead: 'inspektorat' }))).toEqual([]);
    expect(
      inspections(late({ class: 'oversight', lead: 'inspektorat' }, wib('2027-12-01', '08:00'))),
    ).toEqual([]);
  });

  it('an inspection opened during a pause waits with the complaint', () => {
    const asked = afterStep(
      late({}, wib('2026-12-16', '08:00')),
      'ask-completion',
      givenTo.askCompletion(),
      wib('2026-12-16', '09:00'),
    );
    const waiting = afterStep(asked, 'fall-due', { assignment: 'lead-2' }, found);
    expect(inspections(waiting)[0]!.deadlines[0]!.pauses).toMatchObject([{ from: step }]);
    const on = afterStep(
      waiting,
      'complete',
      { text: 'Di depan pasar.' },
      wib('2026-12-18', '09:00'),
      complainant,
    );
    expect(inspections(on)[0]!.deadlines[0]!.pauses).toMatchObject([{ to: wib('2026-12-18', '09:00') }]);

    const foundLater = afterStep(
      afterStep(asked, 'complete', { text: 'Di depan pasar.' }, wib('2026-12-18', '09:00'), complainant),
      'fall-due',
      { assignment: 'lead-2' },
      wib('2026-12-21', '08:00'),
    );
    expect(inspections(foundLater)[0]!.deadlines[0]).toEqual(inspections(on)[0]!.deadlines[0]);
  });
});

describe('an inspection', () => {
  const finding = (from = late()) =>
    afterStep(from, 'contribute', { text: 'Penghubung kosong.' }, found, inspector);

  it('an inspection ends with the finding of the inspectorate, and another can follow', () => {
    expect(notAllowed(late().complaint, 'contribute', inspector)).toBeUndefined();
    expect(notAllowed(late().complaint, 'contribute', lead)).toBe('not-your-assignment');
    expect(inspections(finding())).toEqual([]);
    expect(finding().complaint.stage).toBe('dispatched');
    const again = afterStep(finding(), 'fall-due', { assignment: 'lead-2' }, wib('2027-02-01', '08:00'));
    expect(inspections(again)).toMatchObject([{ id: 'inspect-4' }]);
  });

  it('the finding is readable to the offices of the complaint, including the agency concerned', () => {
    const entry = finding().entries.at(-1)!;
    const words = new Map(textsShown(entry, 'office').map(({ id }) => [id, 'Penghubung kosong.']));
    expect(timelineText(entry, { texts: words, tenant, language: 'id', reader: 'office' })).toContain(
      'Penghubung kosong.',
    );
    expect(mayRead(lead, finding().complaint)).toBe(true);
    expect(textsShown(entry, 'complainant')).toEqual([]);
    expect(
      timelineText(entry, { texts: words, tenant, language: 'id', reader: 'complainant' }),
    ).toBeUndefined();
  });

  it('an answer and the end of a complaint supersede an inspection', () => {
    const outcome = (after: Case) => {
      const { closed } = (
        after.entries.at(-1)!.data as { moves: { closed: { id: string; outcome: string }[] } }
      ).moves;
      return closed.find(({ id }) => id === 'inspect-3')?.outcome;
    };
    const answer = answerInput({ obstacle: 'no-staff' });
    expect(outcome(afterStep(late(), 'answer', answer, found, lead))).toBe('superseded');
    expect(outcome(afterStep(late(), 'archive', givenTo.archive(), found, coordinator))).toBe('withdrawn');
  });

  it('an inspection survives a dispatch to another agency and a return, unless the inspectorate takes over', () => {
    const elsewhere = (sent: object) =>
      afterStep(
        late(),
        'dispatch',
        dispatchInput({ lead: 'dlh', reason: 'Salah alamat.', ...sent }),
        found,
        coordinator,
      );
    expect(inspections(elsewhere({}))).toHaveLength(1);
    expect(inspections(elsewhere({ class: 'oversight', lead: 'inspektorat' }))).toEqual([]);
    const back = afterStep(elsewhere({}), 'return', givenTo.giveBack(), found, liaisonOf('dlh'));
    expect(inspections(back)).toHaveLength(1);
    expect(notAllowed(back.complaint, 'contribute', inspector)).toBeUndefined();
  });

  it('the inspection of a late report leaves the complainant’s reply period to end by itself', () => {
    const planned = plannedCase(tenant);
    const overdue = afterStep(
      planned,
      'fall-due',
      { assignment: 'report-planned-4' },
      wib('2027-02-01', '08:00'),
    );
    expect(inspections(overdue)).toHaveLength(1);
    const rated = afterStep(overdue, 'rate', { stars: 5 }, wib('2027-02-01', '09:00'), complainant);
    expect(rated.complaint.assignments.map(({ kind }) => kind)).toEqual(['report-planned', 'inspect']);
    const again = afterStep(overdue, 'reopen', { reason: 'Belum.' }, wib('2027-02-01', '09:00'), complainant);
    expect(again.complaint.assignments.map(({ kind }) => kind)).toEqual(['inspect', 'lead']);
    const answered = afterStep(
      rated,
      'answer',
      answerInput({ obstacle: 'no-budget', ...hurried }),
      wib('2027-02-01', '10:00'),
      lead,
    );
    expect(answered.complaint.assignments.map(({ kind }) => kind)).toEqual(['reply']);
  });

  it('the complainant is notified of an inspection', () => {
    const [entry] = opened(late());
    expect(timelineText(entry!, { texts: new Map(), tenant, language: 'en' })).toBe(
      'The inspectorate looks into the delay of acceptance by the agency.',
    );
  });
});
