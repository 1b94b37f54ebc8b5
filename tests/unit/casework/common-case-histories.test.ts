import { expect, it } from 'vitest';
import { CommandError } from '#casework/records/errors.ts';
import { trackComplaint } from '#casework/views/track-complaint.ts';
import { applyEvent } from '#complaints/fold/apply-event.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Archived, Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { complainant, coordinator, liaisonOf } from '../../support/complaints/actors.ts';
import { answerInput, dispatchInput, givenTo, tuesday } from '../../support/complaints/cases.ts';
import fc from '../../support/seeds/fast-check.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const dishub = liaisonOf('dishub');

/** What is done on or by one of three reports, drawn so that common cases wait, lapse, are answered and parted. */
const acts = fc.array(
  fc.record({
    who: fc.nat(2),
    minutes: fc.integer({ min: 1, max: 600 }),
    what: fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          act: fc.constant('theirs' as const),
          step: fc.constantFrom<StepName>(
            'complete',
            'complete',
            'reply',
            'rate',
            'rate',
            'reopen',
            'withdraw',
          ),
        }),
      },
      {
        weight: 6,
        arbitrary: fc.record({
          act: fc.constant('offices' as const),
          step: fc.constantFrom<StepName>(
            'dispatch',
            'ask-completion',
            'ask-completion',
            'answer',
            'answer',
            'review',
            'unmerge',
          ),
        }),
      },
      { weight: 1, arbitrary: fc.record({ act: fc.constant('merge' as const), into: fc.nat(2) }) },
      {
        weight: 2,
        arbitrary: fc.record({ act: fc.constant('time' as const), days: fc.constantFrom(1, 5, 16) }),
      },
    ),
  }),
  { minLength: 15, maxLength: 45, size: 'max' },
);

const inputOf = (step: StepName, by: string): object => {
  switch (step) {
    case 'rate':
      return { stars: (by.codePointAt(8)! % 5) + 1, text: `kata-${by}` };
    case 'reopen':
      return { reason: `kata-${by}` };
    case 'complete':
    case 'reply':
      return { text: `kata-${by}` };
    case 'dispatch':
      return dispatchInput();
    case 'ask-completion':
      return givenTo.askCompletion();
    case 'answer':
      return answerInput({ obstacle: 'no-staff' });
    case 'review':
      return { decision: by.codePointAt(5)! % 2 ? 'confirm' : 'reopen', reason: 'Ditinjau.' };
    case 'unmerge':
      return { reason: 'Lubang lain.' };
    default:
      return {};
  }
};

const isOver = ({ stage }: Complaint) => stage === 'closed' || stage === 'archived';

it('no open matter of any complainant is left without work or a date, and nobody reads the words of another', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (drawn) => {
      const desk = caseworkFixture(tenant);
      const numbers = [await desk.submitted(), await desk.submitted(), await desk.submitted()];
      const complaintOf = async (number: string) => (await desk.store.load(number))!.complaint;
      let now = tuesday;
      const attempt = async (number: string, step: StepName, input: object, actors: readonly Actor[]) => {
        for (const actor of actors) {
          try {
            return await desk.take(number, step, input, actor, { now });
          } catch (error) {
            if (!(error instanceof CommandError)) throw error;
          }
        }
        return undefined;
      };
      const later = async (ms: number) => {
        now = new Date(Date.parse(now) + ms).toISOString();
        for (const number of numbers)
          for (const { id } of (await complaintOf(number)).assignments) await desk.escalate(number, id, now);
      };
      const [first, second] = numbers as [string, string];
      await desk.dispatch(first);
      await desk.take(second, 'merge', { into: first }, coordinator);
      const before = new Map<string, Complaint>();
      for (const { who, minutes, what } of drawn) {
        for (const number of numbers) before.set(number, await complaintOf(number));
        const number = numbers[who]!;
        now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
        if (what.act === 'time') await later(what.days * 86_400_000);
        else if (what.act === 'merge')
          await attempt(number, 'merge', { into: numbers[what.into]! }, [coordinator]);
        else {
          const by = what.act === 'theirs' ? [complainant] : [dishub, coordinator];
          // Offices work on the common case; only a separation is a step of the merged report.
          const on = what.act === 'theirs' || what.step === 'unmerge' ? number : first;
          await attempt(on, what.step, inputOf(what.step, number), by);
        }
        for (const one of numbers) await expectWhole(one);
      }

      async function expectWhole(number: string): Promise<void> {
        const complaint = await complaintOf(number);
        const entries = await desk.store.timeline(number);
        const folded = entries.reduce<Complaint | undefined>(
          (state, entry) => applyEvent(state, entry, entry.hash),
          undefined,
        );
        expect(folded).toEqual(complaint);
        const was = before.get(number)!;
        if (!isOver(complaint)) expect(complaint.assignments.length).toBeGreaterThan(0);
        if (was.merged && complaint.stage === 'archived')
          expect(['not-completed', 'withdrawn']).not.toContain(complaint.archived.reason);
        const record = (await desk.store.load(number))!;
        const page = await trackComplaint(desk.store, tenant, record, { language: 'id', now });
        const others = numbers.filter((one) => one !== number);
        for (const other of others) expect(JSON.stringify(page)).not.toContain(`kata-${other}`);
        const { mergedInto } = (complaint as Archived).archived ?? {};
        if (!mergedInto) return;
        const common = await complaintOf(mergedInto);
        expect(common.merged).toContain(number);
        expect(common.assignments.length > 0).toBe(!isOver(common));
        const waits = common.assignments.filter(({ owner }) => owner === 'complainant');
        for (const { kind } of waits) expect(page.possible).toContain(kind);
        expect(page.deadlines.map(({ kind }) => kind).sort()).toEqual(waits.map(({ kind }) => kind).sort());
        if (page.common!.stageText.startsWith('Menunggu Anda')) expect(page.possible).toContain('complete');
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);
