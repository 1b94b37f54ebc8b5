import { describe, expect, it } from 'vitest';
import { workingDaysAfter } from '#calendar/working-days.ts';
import { localDate } from '#calendar/zones.ts';
import { appendToChain, type Entry, findBrokenLinks } from '#casework/records/hash-chain.ts';
import { factsFor } from '#casework/records/rule-context.ts';
import { isCommonCaseStep } from '#casework/rights/merged-complainant.ts';
import { applyEvent, CorruptHistoryError } from '#complaints/fold/apply-event.ts';
import { lifecycle, notAllowed, type StepName } from '#complaints/lifecycle.ts';
import { maxAssignments } from '#complaints/model/assignment.ts';
import type { Closed, Complaint } from '#complaints/model/complaint.ts';
import type { Actor, Facts } from '#complaints/model/facts.ts';
import { simulateSop } from '#complaints/simulation/simulate-sop.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import { contracts } from '#events/contracts.ts';
import { periodFor } from '#sop/period.ts';
import { assignmentItem, caseItem } from '#table/complaints/case-items.ts';
import { parseCase } from '#table/complaints/parse-case.ts';
import { marshall, unmarshall } from '#table/engine/attribute-values.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import {
  acting,
  complainant,
  headOf,
  inspector,
  liaisonOf,
  mergedComplainantOf,
  operator,
  system,
  unitLiaisonOf,
} from '../../support/complaints/actors.ts';
import {
  answerInput,
  type Case,
  caseAt,
  decide,
  dispatchInput,
  givenTo,
  hurried,
  joinedBy,
  otherNumber,
  partedFrom,
  receivedCase,
} from '../../support/complaints/cases.ts';
import fc from '../../support/seeds/fast-check.ts';
import { klaten } from '../../support/sop/klaten.ts';
import { underInformationLaw } from '../../support/sop/klaten-sop.ts';
import { withDays } from '../../support/stage/changed-calendar.ts';

const tenant = await klaten();
tenant.sops[0]!.answerApproval = [{ needs: 'all', source: 'test' }];
Object.assign(tenant.sops[0]!, underInformationLaw(tenant.sops[0]!));
// The coordinator acts for a head, the liaison officer for a unit.
tenant.offices.find(({ id }) => id === 'dishub/head')!.vacant = true;
// Nobody but the coordinator acts for an agency that leads and supports.
for (const office of tenant.offices) if (office.agency === 'satpol-pp') office.vacant = true;
const officers = [
  acting(tenant, 'coordinator'),
  acting(tenant, 'dishub/liaison'),
  headOf('dlh'),
  headOf('inspektorat'),
  liaisonOf('disdik'),
  inspector,
  unitLiaisonOf('dishub', 'uptd-terminal'),
];
const actors = [...officers, complainant, system, operator];
const facts = ({ tenant: under, complaint }: Case, now: string): Facts =>
  factsFor(under, complaint.receivedAt, system, now);

/** Calendars that decrees and regencies change in between. */
const tenants = [
  tenant,
  withDays(tenant, { added: ['2025-03-06', '2025-09-10', '2026-02-11', '2026-07-22', '2027-05-12'] }),
  filled(
    withDays(withDays(tenant, {}), { added: ['2025-06-12', '2025-11-19', '2026-04-15', '2026-10-07'] }),
    'satpol-pp',
  ),
];
/** The same regency once the offices of an agency are occupied again. */
function filled(under: TenantConfig, agency: string): TenantConfig {
  const offices = under.offices.map((one) => (one.agency === agency ? { ...one, vacant: false } : one));
  return { ...under, offices };
}
/** Owners with an actor: the tenant's occupied offices and the complainant. */
const heldUnder = new Map(
  tenants.map((under) => [
    under,
    new Set([
      'complainant',
      ...under.offices.filter(({ vacant }) => !vacant).flatMap(({ id }) => acting(under, id).owners),
    ]),
  ]),
);

/** A merge of another complaint into this one, and its undoing, are steps of the other complaint. */
type MoveName = StepName | 'join' | 'part';

interface Move {
  readonly step: MoveName;
  readonly actor: number;
  /** Minutes since the previous move and nearly as many milliseconds, so that moves avoid full minutes. */
  readonly wait: number;
  readonly which: number;
  readonly input: object;
}

const urgency = fc.constantFrom('emergency', 'high', 'normal', 'low');
const supporting = tenant.agencies
  .map(({ id }) => id)
  .filter((id) => !/^(dishub|dlh|inspektorat|satpol-pp)$/.test(id));
const sent = fc.oneof(
  fc.record({
    class: fc.constantFrom('no-oversight', 'aspiration', 'information'),
    urgency,
    lead: fc.constantFrom('dishub', 'dishub', 'dlh', 'dlh', 'inspektorat', 'inspektorat', 'satpol-pp'),
    support: fc.constantFrom([], ['disdik'], ['disdik', 'satpol-pp'], supporting.slice(0, 16)),
    secret: fc.boolean(),
    reason: fc.constant('Bukan kewenangan kami.'),
  }),
  fc.record({
    class: fc.constant('oversight'),
    urgency,
    lead: fc.constant('inspektorat'),
    reason: fc.constant('Unsur pengawasan.'),
  }),
);
const words = { text: 'Kata warga.' };
const none = fc.constant({});
const inputs: [MoveName, fc.Arbitrary<object>][] = [
  ['dispatch', sent.map(dispatchInput)],
  ['dispatch', sent.map(dispatchInput)],
  ['accept', none],
  [
    'answer',
    fc.constantFrom('done', 'explanation').map((kind) => answerInput({ kind, obstacle: 'weather' })),
  ],
  ['answer', fc.record({ days: fc.integer({ min: 1, max: 60 }), planned: fc.constant(true) })],
  ['approve', none],
  ['approve', fc.constant({ obstacle: 'no-staff' })],
  ['return-draft', fc.constant({ reason: 'Tulis ulang.' })],
  ['ask-head', fc.constant({ reason: 'Perlu kesepakatan dua dinas.' })],
  ['rank', fc.record({ rank: fc.constantFrom(1, 500, null) })],
  ['pass-down', fc.constantFrom('uptd-terminal', 'uptd-pkb').map((unit) => givenTo.passDown({ unit }))],
  ['contribute', fc.constant(words)],
  ['answer', fc.constant(answerInput({ obstacle: 'no-staff', ...hurried }))],
  ['rate', fc.record({ stars: fc.integer({ min: 1, max: 5 }) })],
  ['triage', fc.record({ urgency, agency: fc.constant('dishub') })],
  ['ask-completion', fc.constant(givenTo.askCompletion())],
  ['complete', fc.constant(words)],
  ['return', fc.constantFrom(givenTo.giveBack(), givenTo.giveBack({ suggested: 'dlh' }))],
  // In days from the day of the move: the input is made when it is known.
  ['postpone', fc.record({ days: fc.integer({ min: 1, max: 40 }) })],
  ['resume', none],
  ['merge', fc.constantFrom({ into: otherNumber }, { into: otherNumber, reason: 'Lubang yang sama.' })],
  ['unmerge', fc.constant({ reason: 'Lubang lain.' })],
  ['join', fc.record({ quiet: fc.boolean() })],
  ['part', none],
  ['forward', fc.constantFrom(givenTo.forward(), givenTo.forward({ body: 'ministry' }))],
  [
    'record-lapor',
    fc.constantFrom('1001', '1002').map((number) => givenTo.recordLapor({ number, filedAt: '2024-12-31' })),
  ],
  ['record-outside', fc.constantFrom('done', 'explanation').map((kind) => answerInput({ kind }))],
  ['extend', fc.constant(givenTo.extend())],
  ['interim-reply', fc.constant({ public: 'Sedang dikerjakan.' })],
  ['archive', fc.constant(givenTo.archive({ reason: 'in-court' }))],
  ['withdraw', none],
  ['reply', fc.constant(words)],
  ['reopen', fc.constant({ reason: 'Belum selesai.' })],
  ['review', fc.constantFrom('confirm', 'reopen').map((decision) => ({ decision, reason: 'Ditinjau.' }))],
  ['remark', fc.constant(words)],
  ['oral-reprimand', fc.constant({ agency: 'dishub', to: 'head', ...words })],
  [
    'reprimand',
    fc.constantFrom('2026-12-03-dishub-1', '2026-12-10-dishub-2').map((letter) => ({
      letter,
      letterNumber: '700/001/XII/2026',
      form: 'reprimand-1',
      agency: 'dishub',
      deadline: 'accept',
      deadlineAt: '2026-11-26T09:00:00.000Z',
      signedAt: '2026-12-03T02:00:00.000Z',
    })),
  ],
  ['ask-erasure', none],
  ['erase', fc.boolean().map((keepOfficeWords) => ({ basis: 'request', keepOfficeWords }))],
  ['withhold-receipt', fc.record({ limit: fc.constant(5) })],
  ['stop-address', fc.record({ why: fc.constantFrom('bounced', 'complained') })],
  [
    'mend-address',
    fc.constantFrom({ email: 'a@b.example' }, { phone: '0812345678' }, { none: true }, { again: 'was-full' }),
  ],
  [
    'correct',
    fc.record({ urgency, class: fc.constantFrom('no-oversight', 'information') }).map(givenTo.correct),
  ],
  ['recompute', fc.record({ calendar: fc.nat(2) })],
  ['fall-due', none],
  ['fall-due', none],
  ['fall-due', none],
];
const wait = fc.oneof(
  fc.integer({ min: 0, max: 600 }),
  fc.integer({ min: 0, max: 60 * 24 * 3 }),
  fc.integer({ min: 0, max: 60 * 24 * 30 }),
  fc.constant(0),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  ...inputs.map(([step, input]) => ({
    // Histories that end or leave the regency at once test little.
    weight:
      { erase: 1, 'ask-erasure': 1, archive: 1, withdraw: 1, forward: 3, merge: 3, join: 2, part: 2 }[
        step as string
      ] ?? 8,
    arbitrary: fc.record({ step: fc.constant(step), actor: fc.nat(9), wait, which: fc.nat(3), input }),
  })),
);
/** Moves that no one may make are skipped, so many are drawn. */
const history = fc.record({
  start: fc.date({
    min: new Date('2025-01-01T00:00:00Z'),
    max: new Date('2027-09-30T23:59:59Z'),
    noInvalidDate: true,
  }),
  first: fc.record({ class: fc.constantFrom('no-oversight', 'oversight', 'information'), urgency }),
  moves: fc.array(move, { minLength: 20, maxLength: 60, size: 'max' }),
});
/** Days waited under one calendar and counted under another: recompute.test.ts. */
const underOneCalendar = history.map((one) => ({
  ...one,
  moves: one.moves.filter(({ step }) => step !== 'recompute'),
}));
/** Histories of a common case: another complaint joins it at once. */
const joinedHistory = history.map(({ moves, ...one }) => ({
  ...one,
  moves: [
    { step: 'join' as const, actor: 0, wait: 0, which: 0, input: { quiet: false } },
    ...moves.filter(({ step }) => step !== 'archive' && step !== 'forward'),
  ],
}));
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

/** Every state along the moves; moves that no one may make are skipped. */
function* play({ start, first, moves }: History): Generator<{ state: Case; now: string; move?: Move }> {
  let now = start.toISOString();
  const fresh = receivedCase(tenant, first as Partial<Complaint>, now);
  const partner = { ...fresh.complaint, number: otherNumber };
  let state: Case = { ...fresh, partner };
  yield { state, now };
  for (const move of moves) {
    now = new Date(Date.parse(now) + move.wait * 60_001).toISOString();
    const decided = attempt(state, move, now);
    if (!decided) continue;
    state = decided;
    yield { state, now, move };
  }
}

const duplicates = ['KLT-1111-1111', 'KLT-2222-2222', 'KLT-3333-3333'];
const complainantsOf = ({ merged = [], quietMerged = [] }: Complaint): Actor[] => [
  complainant,
  ...merged.map((number) => mergedComplainantOf(number, quietMerged.includes(number))),
];

/** What a merge does to the primary case; `merge` and `unmerge` hold their own conditions. */
function joinOrPart(state: Case, { step, which, input }: Move, now: string): Case | undefined {
  const { complaint } = state;
  const { merged = [] } = complaint;
  if (step === 'part') {
    const number = merged[which % merged.length];
    return number ? partedFrom(state, number, now) : undefined;
  }
  const number = duplicates[which % duplicates.length]!;
  if (isOver(complaint) || merged.includes(number)) return undefined;
  return joinedBy(state, number, { ...(input as { quiet: boolean }), now });
}

function attempt(state: Case, move: Move, now: string): Case | undefined {
  const { step, actor, which, input } = move;
  if (step === 'join' || step === 'part') return joinOrPart(state, move, now);
  const { assignments } = state.complaint;
  const all = [...actors, ...complainantsOf(state.complaint).slice(1)];
  const may = all.filter(
    (one) => !notAllowed(state.complaint, step, one) && (!one.mergedNumber || isCommonCaseStep(step)),
  );
  const who = may[actor % may.length];
  if (!who) return undefined;
  const under = 'calendar' in input ? tenants[input.calendar as number]! : state.tenant;
  const decided = decide({ ...state, tenant: under }, step, inputOf(step, input), now, who);
  return 'code' in decided ? undefined : decided;

  function inputOf(name: StepName, drawn: object): object {
    if (name === 'fall-due') return { assignment: assignments[which % assignments.length]?.id ?? '-' };
    if (name === 'recompute') return {};
    if (!('days' in drawn)) return drawn;
    const later = new Date(Date.parse(now) + (drawn.days as number) * 86_400_000);
    const day = localDate(tenant.zone, later.toISOString());
    if (!('planned' in drawn)) return givenTo.postpone({ until: day });
    return answerInput({ kind: 'planned', plannedFor: day, obstacle: 'no-budget', ...hurried });
  }
}

const fold = (entries: readonly Entry[]): Complaint | undefined =>
  entries.reduce<Complaint | undefined>(
    (complaint, { hash, prev: _, ...event }) => applyEvent(complaint, event as never, hash),
    undefined,
  );

const always = (
  holds: (at: { state: Case; now: string; before: Case | undefined; move: Move | undefined }) => void,
  histories: fc.Arbitrary<History> = history,
) =>
  fc.assert(
    fc.property(histories, (one) => {
      let before: Case | undefined;
      for (const { state, now, move } of play(one)) {
        holds({ state, now, before, move });
        before = state;
      }
    }),
    { numRuns: 250 },
  );

it('the histories played here draw every step of the lifecycle', () => {
  const drawn = new Set<string>(inputs.map(([step]) => step));
  expect(Object.keys(lifecycle).filter((step) => !drawn.has(step))).toEqual([]);
});

it('the histories played here contain every kind of event', () => {
  const seen = new Set<string>();
  const histories = [
    ...fc.sample(history, { numRuns: 2400, seed: 1 }),
    ...fc.sample(joinedHistory, { numRuns: 800, seed: 1 }),
  ];
  for (const one of histories)
    for (const { state } of play(one))
      for (const { type, data } of state.entries) {
        const how =
          'of' in data
            ? data.of
            : 'by' in data
              ? data.by
              : 'to' in data
                ? data.to
                : 'reason' in data
                  ? data.reason
                  : '';
        if (type === 'complaint-reopened.v1' && data.to) seen.add(`${type} ${data.to}`);
        const told =
          type === 'complaint-returned.v1' ||
          type === 'complaint-unmerged.v1' ||
          type === 'ladder-step-reached.v1' ||
          typeof how !== 'string';
        seen.add(told ? type : `${type} ${how}`.trim());
      }
  expect([...seen].sort()).toEqual([
    'address-bounced.v1',
    'address-mended.v1',
    'answer-confirmed.v1',
    'answer-drafted.v1',
    'assignment-ranked.v1',
    'complaint-accepted.v1 accepting',
    'complaint-accepted.v1 answering',
    'complaint-answered.v1',
    'complaint-archived.v1 in-court',
    'complaint-archived.v1 not-completed',
    'complaint-archived.v1 withdrawn',
    'complaint-closed.v1 lapse',
    'complaint-closed.v1 rating',
    'complaint-closed.v1 review',
    'complaint-completed.v1 accepted',
    'complaint-completed.v1 dispatched',
    'complaint-completed.v1 received',
    'complaint-completed.v1 returned',
    'complaint-corrected.v1',
    'complaint-dispatched.v1',
    'complaint-forwarded.v1',
    'complaint-merged.v1',
    'complaint-postponed.v1',
    'complaint-rated.v1',
    'complaint-reopened.v1 complainant',
    'complaint-reopened.v1 forwarded',
    'complaint-reopened.v1 review',
    'complaint-resumed.v1 day',
    'complaint-resumed.v1 office',
    'complaint-returned.v1',
    'complaint-submitted.v1',
    'complaint-triaged.v1',
    'complaint-unmerged.v1',
    'completion-asked.v1',
    'completion-lapsed.v1 accepted',
    'completion-lapsed.v1 dispatched',
    'completion-lapsed.v1 received',
    'contribution-given.v1 inspect',
    'contribution-given.v1 sub-unit',
    'contribution-given.v1 support',
    'deadlines-recomputed.v1',
    'draft-returned.v1',
    'duplicate-joined.v1',
    'duplicate-parted.v1',
    'erasure-asked.v1',
    'head-asked.v1',
    'interim-reply-sent.v1',
    'ladder-step-reached.v1',
    'lapor-recorded.v1',
    'oral-reprimand-recorded.v1 head',
    'outside-reply-recorded.v1',
    'period-extended.v1',
    'receipt-withheld.v1',
    'remark-added.v1',
    'reply-period-ended.v1',
    'reply-received.v1',
    'reprimand-sent.v1',
    'vacancy-ended.v1',
    'vacancy-held.v1',
    'words-erased.v1',
    'work-passed-down.v1',
  ]);
});

it('every complaint of these histories is stored and read back unchanged', () => {
  for (const one of fc.sample(history, { numRuns: 150, seed: 1 }))
    for (const { state } of play(one)) {
      const record = { complaint: state.complaint, codeHash: 'hash' };
      const items = [
        ...state.complaint.assignments.map((open) => assignmentItem(record, open, undefined)),
        caseItem(record),
      ].map((item) => unmarshall(marshall(item)));
      expect(parseCase(items)?.complaint).toEqual(state.complaint);
    }
});

const afterTheEnd = [
  'remark-added.v1',
  'lapor-recorded.v1',
  'reprimand-sent.v1',
  'erasure-asked.v1',
  'words-erased.v1',
  'duplicate-parted.v1',
];
const endsOf = (step: MoveName): readonly string[] => {
  if (step === 'join' || step === 'part') return [];
  const line = lifecycle[step];
  return 'to' in line ? line.to : [];
};
const isOver = ({ stage }: Complaint): boolean => stage === 'closed' || stage === 'archived';
/** Index of the end of a history, which may have been merged and unmerged before. */
function endOf(entries: readonly Entry[]): number {
  const end = entries.findLastIndex(({ type }) => /complaint-(closed|archived|merged)/.test(type));
  const back = /complaint-(unmerged|completed)/;
  return entries.slice(end).some(({ type }) => back.test(type)) ? -1 : end;
}
/** A merge can be undone, and an archived incomplete report can still be completed. */
const comesBack = (complaint: Complaint): boolean =>
  complaint.stage === 'archived' && complaint.archived.previousState !== undefined;
const newEntries = (state: Case, before: Case | undefined): readonly Entry[] =>
  state.entries.slice(before?.entries.length ?? 0);
const day = (instant: string): string => localDate(tenant.zone, instant);

describe('a complaint under random steps and random time', () => {
  it('folding a timeline gives the stored state', () => {
    always(({ state }) => expect(fold(state.entries)).toEqual(state.complaint));
  });

  it('the chain of a timeline is unbroken, and no entry can be changed, removed or moved unnoticed', () => {
    always(({ state: { entries } }) => {
      expect(findBrokenLinks(entries)).toEqual([]);
      const at = Math.floor(entries.length / 2);
      const forged = entries.map((one, i) => (i === at ? { ...one, at: '2024-01-01T00:00:00.000Z' } : one));
      expect(findBrokenLinks(forged as Entry[])).toContain(at + 1);
      if (entries.length > 1) expect(findBrokenLinks(entries.slice(1))).not.toEqual([]);
    });
  });

  it('a step leads only to stages that the lifecycle allows', () => {
    always(({ state, before, move }) => {
      if (!before || !move || state.complaint.stage === before.complaint.stage) return;
      expect(endsOf(move.step)).toContain(state.complaint.stage);
    });
  });

  it('at every stage some actor may continue the complaint, until it is over', () => {
    always(({ state: { complaint } }) => {
      const exits = (Object.keys(lifecycle) as StepName[]).filter((step) => {
        const onwards = endsOf(step).some((stage) => stage !== complaint.stage);
        return onwards && officers.concat(complainant).some((one) => !notAllowed(complaint, step, one));
      });
      expect(exits.length > 0).toBe(!isOver(complaint) || (comesBack(complaint) && !complaint.erased));
    });
  });

  it('an open complaint has a task for an occupied office or the complainant, the coordinator holds what nobody else can do, and a running clock or a date to resume', () => {
    always(({ state, now }) => {
      const { complaint } = state;
      const { assignments } = complaint;
      expect(assignments.length > 0).toBe(!isOver(complaint));
      expect(assignments.length).toBeLessThanOrEqual(maxAssignments);
      const orphaned = assignments.filter(({ owner }) => !heldUnder.get(state.tenant)!.has(owner));
      const holds = assignments.filter(({ kind }) => kind === 'hold-vacant');
      expect(holds.map(({ owner }) => owner)).toEqual(orphaned.length > 0 ? ['coordinator'] : []);
      for (const { kind, deadlines } of assignments)
        expect(deadlines.some(({ metAt }) => metAt === undefined)).toBe(kind !== 'hold-vacant');
      if (isOver(complaint)) return;
      const running = assignments.some(({ deadlines }) =>
        deadlines.some(({ metAt, pauses }) => !metAt && pauses.every(({ to }) => to !== undefined)),
      );
      expect(running || complaint.stage === 'postponed').toBe(true);
      if (complaint.stage === 'postponed' || complaint.stage === 'needs-completion')
        expect(dueTimes(complaint, facts(state, now)).size).toBeGreaterThan(0);
    });
  });

  it('a complaint has the fields of its stage and none of another', () => {
    const of: Record<string, string[]> = {
      completionRequest: ['needs-completion', 'received'],
      postponed: ['postponed'],
      returnDetails: ['returned', 'needs-completion', 'received'],
      acceptedAt: ['accepted', 'postponed', 'needs-completion'],
      outside: ['forwarded', 'answered', 'closed'],
      answer: ['answered', 'closed'],
      draft: ['accepted', 'answered'],
      rating: ['answered', 'closed'],
      mergedRatings: ['answered', 'closed'],
      archived: ['archived'],
      closed: ['closed'],
    };
    always(({ state: { complaint } }) => {
      for (const [field, stages] of Object.entries(of))
        if (field in complaint) expect(stages).toContain(complaint.stage);
      const waits = complaint.stage === 'needs-completion' || complaint.stage === 'postponed';
      expect(complaint.pauses.filter(({ to }) => to === undefined)).toHaveLength(waits ? 1 : 0);
    });
  });

  it('each escalation level is reached at most once per deadline, in rising order', () => {
    always(({ state: { entries } }) => {
      const reached = new Map<string, number>();
      for (const { type, data } of entries) {
        if (type !== 'ladder-step-reached.v1') continue;
        const clock = `${data.assignment} ${data.deadline}`;
        expect(data.step).toBeGreaterThan(reached.get(clock) ?? -1);
        reached.set(clock, data.step);
      }
    });
  });

  it('only notes and erasures follow the end of a complaint, and time does not bring it back', () => {
    always(({ state, now }) => {
      const { complaint, entries } = state;
      const end = endOf(entries);
      expect(end >= 0).toBe(isOver(complaint));
      if (end < 0) return;
      for (const { type } of entries.slice(end + 1)) expect(afterTheEnd).toContain(type);
      expect(dueTimes(complaint, facts(state, now)).size).toBe(0);
    });
  });

  it('a merged complaint never escalates, and after an unmerge it is as it was, with time for its complainant', () => {
    always(({ state: { complaint, entries }, now, move }) => {
      const at = entries.findLastIndex(({ type }) => type === 'complaint-merged.v1');
      const back = entries.findLastIndex(({ type }) => type === 'complaint-unmerged.v1');
      if (at < 0) return;
      for (const { type } of entries.slice(at + 1, back > at ? back : undefined))
        expect(afterTheEnd).toContain(type);
      if (move?.step !== 'unmerge') return;
      const before = fold(entries.slice(0, at)) as Complaint;
      const { head: _, sequence: __, lapor: ___, reprimands: ____, assignments: had, ...stood } = before;
      expect(complaint).toMatchObject(stood);
      expect(complaint.assignments.map(({ id }) => id)).toEqual(had.map(({ id }) => id));
      const offices = ({ owner }: { owner: string }) => owner !== 'complainant';
      expect(complaint.assignments.filter(offices)).toEqual(had.filter(offices));
      for (const { owner, deadlines } of complaint.assignments)
        if (owner === 'complainant') for (const { at } of deadlines) expect(at > now).toBe(true);
    });
  });

  it('a common case never ends by the silence or withdrawal of one of its complainants', () => {
    always(({ state, before }) => {
      const { merged } = before?.complaint ?? {};
      if (!merged) return;
      const open = before!.complaint.assignments;
      for (const { type, data } of newEntries(state, before)) {
        if (type === 'complaint-archived.v1')
          expect(['not-completed', 'withdrawn']).not.toContain(data.reason);
        if (type !== 'complaint-closed.v1') continue;
        expect(open.some(({ kind }) => kind === 'review-rating') && data.by !== 'review').toBe(false);
        if (data.by !== 'rating') continue;
        const { rating, mergedRatings = [] } = state.complaint as Closed;
        expect(rating).toBeDefined();
        expect(mergedRatings.map(({ number }) => number)).toEqual(expect.arrayContaining([...merged]));
      }
    }, joinedHistory);
  });

  it('whatever waits for the complainants of a common case, each of them can do', () => {
    always(({ state: { complaint }, now }) => {
      const waitsFor = (kind: string) => complaint.assignments.some((one) => one.kind === kind);
      const { sop } = facts({ tenant, complaint, entries: [] }, now);
      for (const actor of complainantsOf(complaint)) {
        const may = (step: StepName) => notAllowed(complaint, step, actor) === undefined;
        if (complaint.erased) continue;
        if (waitsFor('complete')) expect(may('complete')).toBe(true);
        if (waitsFor('reply')) expect(may('reply') && may('rate') && may('reopen')).toBe(true);
        if (complaint.stage === 'received' && complaint.completionRequest) {
          expect(may('complete')).toBe(true);
          expect(waitsFor('verify')).toBe(true);
        }
      }
      expect(complaint.reopenings).toBeLessThanOrEqual(sop.reopenLimit);
    }, joinedHistory);
  });

  it('each complainant rates an answer once, and a low rating is reviewed', () => {
    always(({ state: { complaint, entries } }) => {
      const from = entries.findLastIndex(({ type }) =>
        ['complaint-answered.v1', 'outside-reply-recorded.v1'].includes(type),
      );
      const raters = entries
        .slice(Math.max(from, 0))
        .flatMap(({ type, actor }) => (type === 'complaint-rated.v1' ? [actor.mergedNumber ?? 'first'] : []));
      // One who was separated and merged again may rate again.
      if (!entries.slice(from).some(({ type }) => type === 'duplicate-parted.v1'))
        expect(new Set(raters).size).toBe(raters.length);
      const reviews = complaint.assignments.filter(({ kind }) => kind === 'review-rating');
      expect(reviews.length).toBeLessThanOrEqual(1);
    }, joinedHistory);
  });

  it('deadlines move nearer only by a correction or a decree, and never fall before their start', () => {
    always(({ state: { complaint, entries }, before, now, move }) => {
      const recorded = entries.map(({ recordedAt }) => recordedAt);
      expect(recorded).toEqual([...recorded].sort());
      expect(entries.every(({ at, recordedAt }) => at <= recordedAt && recordedAt <= now)).toBe(true);
      for (const { id, deadlines } of complaint.assignments)
        for (const { kind, at, start, pauses } of deadlines) {
          expect(at > start).toBe(true);
          for (const { from, to } of pauses) expect(from >= start && (to ?? now) >= from).toBe(true);
          const was = before?.complaint.assignments.find((one) => one.id === id);
          const same = was?.deadlines.find((one) => one.kind === kind);
          if (!same) continue;
          if (same.start !== start) expect([move?.step, start]).toEqual(['correct', now]);
          if (move?.step !== 'correct' && move?.step !== 'recompute') expect(at >= same.at).toBe(true);
          const moves = [
            'complaint-completed.v1',
            'completion-lapsed.v1',
            'complaint-resumed.v1',
            'complaint-corrected.v1',
            'period-extended.v1',
            'deadlines-recomputed.v1',
            // An inspection pauses with the complaint and continues when a dispatch ends the wait.
            ...(kind === 'inspect' ? ['complaint-dispatched.v1'] : []),
          ];
          if (at !== same.at)
            expect(
              newEntries({ tenant, complaint, entries }, before).some(({ type }) => moves.includes(type)),
            ).toBe(true);
        }
    });
  });

  it('no unit has a later deadline than its lead, as long as the lead is not late', () => {
    always(({ state: { complaint }, now }) => {
      const clocks = (wanted: string) =>
        complaint.assignments.flatMap(({ kind, deadlines }) => (kind === wanted ? deadlines : []));
      const [end] = clocks('lead').filter(({ kind, at, metAt }) => kind === 'resolve' && !metAt && at > now);
      if (end) for (const { at } of clocks('sub-unit')) expect(at <= end.at).toBe(true);
    });
  });

  it('a missed deadline stays missed: no step takes it back', () => {
    always(({ state: { complaint }, before, now }) => {
      for (const { id, deadlines } of before?.complaint.assignments ?? [])
        for (const was of deadlines) {
          const waits = was.pauses.some(({ to }) => to === undefined);
          if (was.metAt || waits || was.at > now) continue;
          const after = complaint.assignments
            .find((one) => one.id === id)
            ?.deadlines.find(({ kind }) => kind === was.kind);
          if (after) expect([after.at, after.start]).toEqual([was.at, was.start]);
        }
    });
  });

  it('the promise moves only by a pause, an extension, a change of class or urgency, or a decree', () => {
    always(({ state, before, move }) => {
      if (move?.step === 'recompute' || move?.step === 'extend') return;
      if (!before || state.complaint.promised.at === before.complaint.promised.at) return;
      const [now, was] = [state.complaint, before.complaint];
      const regraded = now.class !== was.class || now.urgency !== was.urgency;
      const waited =
        was.stage === 'archived' && was.archived.previousState
          ? was.archived.previousState.pauses
          : was.pauses;
      const resumed = waited.some(({ to }) => to === undefined);
      expect(regraded || resumed).toBe(true);
    });
  });

  it('pauses are never lost: every date includes each working day of waiting', () => {
    always(({ state, now }) => {
      const { complaint } = state;
      const { sop, calendar } = facts(state, now);
      const waited = (pauses: readonly { from: string; to?: string }[]) =>
        pauses.reduce(
          (sum, { from, to }) => sum + (to ? workingDaysAfter(calendar, day(from), day(to)) : 0),
          0,
        );
      const holds = (
        from: string,
        at: string,
        days: number,
        pauses: readonly { from: string; to?: string }[],
      ) => {
        const late = workingDaysAfter(calendar, day(from), day(at)) - days - waited(pauses);
        // A deadline on a day off without remaining days falls on the next working day.
        expect(late >= 0 && late <= pauses.length).toBe(true);
      };
      // A unit's is held to the lead's: `cap-to-lead.ts`.
      for (const { deadlines } of complaint.assignments)
        for (const { start, at, period, pauses, kind } of deadlines)
          if (kind !== 'sub-unit' && period.unit === 'working-days') holds(start, at, period.count, pauses);
      const { class: ofClass, urgency: pace } = complaint.promised.countedAs ?? complaint;
      if (pace === 'emergency') return;
      const asked = { class: ofClass, urgency: pace };
      const extended = complaint.extended !== undefined;
      const count = (kind: 'verify' | 'resolve') => periodFor(sop, { kind, ...asked, extended }).count;
      const { receivedAt, promised } = complaint;
      const before = complaint.pauses.filter(({ from, to }) => to && from < promised.at);
      // A promise corrected late counts from the correction if that is later: promised-date.test.ts.
      if (complaint.stage !== 'archived' && !promised.correctedAt)
        holds(receivedAt, promised.at, count('verify') + count('resolve'), before);
    }, underOneCalendar);
  });

  it('no deadline of an open assignment is paused unless the complaint is', () => {
    always(({ state: { complaint } }) => {
      if (complaint.pauses.some(({ to }) => to === undefined)) return;
      for (const { deadlines } of complaint.assignments)
        for (const { pauses } of deadlines) expect(pauses.every(({ to }) => to !== undefined)).toBe(true);
    });
  });

  it('no agency is notified of an oversight complaint, and only the inspectorate leads it', () => {
    always(({ state: { complaint } }) => {
      if (complaint.class !== 'oversight') return;
      expect(complaint.secret).toBe(true);
      const owners = complaint.assignments.map(({ owner }) => owner);
      for (const owner of owners) expect(['coordinator', 'inspectorate', 'complainant']).toContain(owner);
    });
  });

  it('after time has been applied often enough, the complaint falls due only later', () => {
    fc.assert(
      fc.property(history, (one) => {
        for (const { state, now, move } of play(one)) {
          if (move?.step !== 'fall-due' || state.complaint.assignments.length === 0) continue;
          // A postponement found late ends first; levels due since then are found the next time.
          const asked = decideAll(decideAll(state, now), now);
          for (const [, at] of dueTimes(asked.complaint, facts(asked, now))) expect(at > now).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('every event is one that its subscribers can parse', () => {
    always(({ state, before }) => {
      for (const { hash, prev, ...event } of state.entries.slice(before?.entries.length ?? 0)) {
        const { error } = contracts[event.type]!.contract.safeParse(event);
        expect(error?.issues, event.type).toBeUndefined();
      }
    });
  });

  it('a recomputation under the same calendar moves nothing the second time', () => {
    always(({ state, now, move }) => {
      if (move?.step !== 'recompute') return;
      expect((decide(state, 'recompute', {}, now) as Case).entries).toEqual(state.entries);
    });
  });

  it('a simulation under the complaint’s own SOP is exactly as late as the real history', () => {
    fc.assert(
      fc.property(underOneCalendar, (one) => {
        const last = [...play(one)].at(-1)!;
        const { sop, calendar, inspectorate } = facts(last.state, last.now);
        const rules = { sop, calendar, inspectorate, now: last.now };
        for (const { at, atBefore, late, lateBefore } of simulateSop(last.state.entries, rules))
          expect([at, late]).toEqual([atBefore, lateBefore]);
      }),
      { numRuns: 250 },
    );
  });

  it('assignments are numbered without gaps, whatever was closed', () => {
    always(({ state: { complaint } }) => {
      const numbers = complaint.assignments.map(({ id }) => Number(id.split('-').pop()));
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(Math.max(0, ...numbers)).toBeLessThanOrEqual(complaint.assignmentsMade);
    });
  });
});

/** Time asked about every assignment. */
const decideAll = (state: Case, now: string): Case =>
  state.complaint.assignments.reduce(
    (one, { id }) => decide(one, 'fall-due', { assignment: id }, now) as Case,
    state,
  );

it('an entry rewritten with a matching hash breaks the chain after it', () => {
  const { entries } = caseAt(tenant, 'closed');
  const { prev, hash: _, ...event } = entries[2]!;
  const rewritten = appendToChain({ ...event, at: '2024-01-01T00:00:00.000Z' } as ComplaintEvent, prev);
  expect(findBrokenLinks(entries.map((one, i) => (i === 2 ? rewritten : one)))).toEqual([4]);
});

describe('an impossible history', () => {
  const { entries } = receivedCase(tenant);
  it.each([
    ['does not begin with a submission', [{ ...entries[0]!, type: 'complaint-accepted.v1' }]],
    ['leaves an entry out', [entries[0]!, { ...entries[0]!, type: 'complaint-accepted.v1', sequence: 3 }]],
    ['knows an event that nothing folds', [entries[0]!, { ...entries[0]!, type: 'x.v1', sequence: 2 }]],
  ])('folding fails for a history that %s', (_, broken) => {
    expect(() => fold(broken as Entry[])).toThrow(CorruptHistoryError);
  });
});
