import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenLinks, chain, type Entry } from '#casework/entry.ts';
import { factsFor } from '#casework/facts-for.ts';
import { checksOf } from '#casework/record-events.ts';
import { applyEvent, BrokenHistory } from '#complaints/apply-event.ts';
import type { Complaint } from '#complaints/complaint.ts';
import type { ComplaintEvent } from '#complaints/event.ts';
import { notAllowed, type StepName } from '#complaints/lifecycle.ts';
import { complainant, coordinator, headOf, inspector, liaisonOf, system } from '../../support/actors.ts';
import { answering, type Case, caseAt, decide, received, sending } from '../../support/cases.ts';
import { klaten } from '../../support/klaten.ts';

const tenant = await klaten();
const actors = [coordinator, liaisonOf('dishub'), headOf('dlh'), inspector, complainant, system];

interface Move {
  readonly step: StepName;
  readonly actor: number;
  /** Minutes since the move before. */
  readonly wait: number;
  readonly which: number;
  readonly input: object;
}

const urgency = fc.constantFrom('emergency', 'high', 'normal', 'low');
const sent = fc.oneof(
  fc.record({
    class: fc.constantFrom('no-oversight', 'aspiration', 'information'),
    urgency,
    lead: fc.constantFrom('dishub', 'dlh', 'inspektorat'),
    support: fc.constantFrom([], ['disdik'], ['disdik', 'satpol-pp']),
    secret: fc.boolean(),
  }),
  fc.record({ class: fc.constant('oversight'), urgency, lead: fc.constant('inspektorat') }),
);
const inputs: [StepName, fc.Arbitrary<object>][] = [
  ['dispatch', sent.map(sending)],
  ['accept', fc.constant({})],
  ['answer', fc.constantFrom('done', 'explanation').map((kind) => answering({ kind, obstacle: 'weather' }))],
  ['rate', fc.record({ stars: fc.integer({ min: 1, max: 5 }) })],
  ['triage', fc.record({ urgency, agency: fc.constant('dishub') })],
  ['fall-due', fc.constant({})],
  ['fall-due', fc.constant({})],
];
const wait = fc.oneof(
  fc.integer({ min: 0, max: 600 }),
  fc.integer({ min: 0, max: 60 * 24 * 30 }),
  fc.constant(0),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  ...inputs.map(([step, input]) =>
    fc.record({ step: fc.constant(step), actor: fc.nat(5), wait, which: fc.nat(3), input }),
  ),
);
const history = fc.record({
  start: fc.date({
    min: new Date('2025-01-01T00:00:00Z'),
    max: new Date('2027-09-30T23:59:59Z'),
    noInvalidDate: true,
  }),
  first: fc.record({ class: fc.constantFrom('no-oversight', 'oversight', 'information'), urgency }),
  moves: fc.array(move, { maxLength: 14 }),
});
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

/** Every state that the moves lead through; a move that nobody may make is left out. */
function* play({ start, first, moves }: History): Generator<{ state: Case; now: string; move?: Move }> {
  let now = start.toISOString();
  let state = received(tenant, first as Partial<Complaint>, now);
  yield { state, now };
  for (const move of moves) {
    now = new Date(Date.parse(now) + move.wait * 60_000).toISOString();
    const decided = attempt(state, move, now);
    if (!decided) continue;
    state = decided;
    yield { state, now, move };
  }
}

function attempt(state: Case, { step, actor, which, input }: Move, now: string): Case | undefined {
  const { assignments } = state.complaint;
  const may = actors.filter((one) => !notAllowed(state.complaint, step, one));
  const who = may[actor % may.length];
  if (!who) return undefined;
  const given =
    step === 'fall-due' ? { assignment: assignments[which % assignments.length]?.id ?? '-' } : input;
  const decided = decide(state, step, given, now, who);
  return 'refused' in decided ? undefined : decided;
}

const fold = (entries: readonly Entry[]): Complaint | undefined =>
  entries.reduce<Complaint | undefined>(
    (complaint, { hash, prev: _, ...event }) => applyEvent(complaint, event as never, hash),
    undefined,
  );

const always = (holds: (at: { state: Case; now: string; before: Case | undefined }) => void) =>
  fc.assert(
    fc.property(history, (one) => {
      let before: Case | undefined;
      for (const { state, now } of play(one)) {
        holds({ state, now, before });
        before = state;
      }
    }),
    { numRuns: 250 },
  );

it('the histories played here come to every kind of event', () => {
  const seen = new Set<string>();
  for (const one of fc.sample(history, { numRuns: 250, seed: 1 }))
    for (const { state } of play(one))
      for (const { type, data } of state.entries) seen.add('by' in data ? `${type} ${data.by}` : type);
  expect([...seen].sort()).toEqual([
    'complaint-accepted.v1 accepting',
    'complaint-accepted.v1 answering',
    'complaint-answered.v1',
    'complaint-closed.v1 lapse',
    'complaint-closed.v1 rating',
    'complaint-dispatched.v1',
    'complaint-rated.v1',
    'complaint-submitted.v1',
    'complaint-triaged.v1',
    'ladder-step-reached.v1',
  ]);
});

describe('whatever people and time do to a complaint', () => {
  it('folding its timeline gives its state', () => {
    always(({ state }) => expect(fold(state.entries)).toEqual(state.complaint));
  });

  it('its chain is unbroken, and no entry can be changed, left out or moved unseen', () => {
    always(({ state: { entries } }) => {
      expect(brokenLinks(entries)).toEqual([]);
      const at = Math.floor(entries.length / 2);
      const forged = entries.map((one, i) => (i === at ? { ...one, at: '2024-01-01T00:00:00.000Z' } : one));
      expect(brokenLinks(forged as Entry[])).toContain(at + 1);
      if (entries.length > 1) expect(brokenLinks(entries.slice(1))).not.toEqual([]);
    });
  });

  it('a case that is not closed has an assignment, each with a clock that runs, and so a way out', () => {
    always(({ state: { complaint } }) => {
      const open = complaint.assignments.filter(({ deadlines }) => deadlines.some(({ metAt }) => !metAt));
      expect(open.length > 0).toBe(complaint.stage !== 'closed');
      expect(open).toHaveLength(complaint.assignments.length);
      const exits = actors.filter((actor) =>
        (['dispatch', 'answer', 'rate'] as const).some((step) => !notAllowed(complaint, step, actor)),
      );
      const lead = 'lead' in complaint ? liaisonOf(complaint.lead) : coordinator;
      const leadMay = !notAllowed(complaint, 'answer', lead) || !notAllowed(complaint, 'answer', inspector);
      expect(exits.length > 0 || leadMay).toBe(complaint.stage !== 'closed');
    });
  });

  it('each step of a ladder is reached at most once for a deadline, in rising order', () => {
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

  it('nothing follows on its end, and time does not bring it back', () => {
    always(({ state: { complaint, entries } }) => {
      const end = entries.findIndex(({ type }) => type === 'complaint-closed.v1');
      expect(end === -1 || end === entries.length - 1).toBe(true);
      if (complaint.stage === 'closed')
        expect(
          checksOf(complaint, factsFor(tenant, complaint.receivedAt, system, complaint.receivedAt)).size,
        ).toBe(0);
    });
  });

  it('its clocks run forward: entries in order, deadlines after their start and never moved by a step', () => {
    always(({ state: { complaint, entries }, before, now }) => {
      const recorded = entries.map(({ recordedAt }) => recordedAt);
      expect(recorded).toEqual([...recorded].sort());
      expect(entries.every(({ at, recordedAt }) => at <= recordedAt && recordedAt <= now)).toBe(true);
      for (const { id, deadlines } of complaint.assignments)
        for (const { kind, at, start } of deadlines) {
          expect(at > start).toBe(true);
          const was = before?.complaint.assignments.find((one) => one.id === id);
          const same = was?.deadlines.find((one) => one.kind === kind);
          if (same) expect([same.at, same.start]).toEqual([at, start]);
        }
    });
  });

  it('once time has been asked, it is not due again before later', () => {
    fc.assert(
      fc.property(history, (one) => {
        for (const { state, now, move } of play(one)) {
          if (move?.step !== 'fall-due' || state.complaint.assignments.length === 0) continue;
          const facts = factsFor(tenant, state.complaint.receivedAt, system, now);
          const again = checksOf(decideAll(state, now).complaint, facts);
          for (const [, at] of again) expect(at > now).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('numbers its assignments without a gap, whatever was closed', () => {
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

it('an entry written anew, with a hash of its own, breaks the chain behind it', () => {
  const { entries } = caseAt(tenant, 'closed');
  const { prev, hash: _, ...event } = entries[2]!;
  const rewritten = chain({ ...event, at: '2024-01-01T00:00:00.000Z' } as ComplaintEvent, prev);
  expect(brokenLinks(entries.map((one, i) => (i === 2 ? rewritten : one)))).toEqual([4]);
});

describe('a history that no steps wrote', () => {
  const { entries } = received(tenant);
  it.each([
    ['does not begin with a submission', [{ ...entries[0]!, type: 'complaint-accepted.v1' }]],
    ['leaves an entry out', [entries[0]!, { ...entries[0]!, type: 'complaint-accepted.v1', sequence: 3 }]],
    ['knows an event that nothing folds', [entries[0]!, { ...entries[0]!, type: 'x.v1', sequence: 2 }]],
  ])('is refused when it %s', (_, broken) => {
    expect(() => fold(broken as Entry[])).toThrow(BrokenHistory);
  });
});
