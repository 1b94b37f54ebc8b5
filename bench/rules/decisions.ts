import { recordEvents } from '#casework/records/record-events.ts';
import { notAllowed } from '#complaints/lifecycle.ts';
import { steps } from '#complaints/steps/registry.ts';
import { isRefusal } from '#complaints/steps/step.ts';
import type { Figure } from '../figure.ts';
import { rounded, spreadOf } from '../statistics.ts';
import { loadKlaten } from '../store/make-table.ts';
import { lifeOf, type Question } from './lives.ts';

const target = 50_000;

/** Measures the rule alone, without store, stored texts and hashes. */
function decide({ complaint, step, input, facts }: Question): number {
  if (notAllowed(complaint, step, facts.actor)) throw new Error(step);
  const decision = steps[step].decide(complaint, input, facts);
  if (isRefusal(decision)) throw new Error(decision.code);
  return decision.length;
}

/** With fold and hash chain, as a command does before saving. */
function decideAndFold(question: Question): number {
  const { complaint, step, input, facts } = question;
  if (notAllowed(complaint, step, facts.actor)) throw new Error(step);
  const decision = steps[step].decide(complaint, input, facts);
  if (isRefusal(decision)) throw new Error(decision.code);
  return recordEvents(complaint, decision, complaint, facts).entries.length;
}

/** Per second on one core. */
export async function measureDecisions(small: boolean): Promise<Figure> {
  const tenant = await loadKlaten();
  const questions = Array.from({ length: 120 }, (_, n) => lifeOf(tenant, n)).flatMap(
    (life) => life.questions,
  );
  const rounds = small ? 5 : 30;
  const measured = {
    rule: perSecond(questions, decide, rounds),
    folded: perSecond(questions, decideAndFold, rounds),
  };
  const rule = spreadOf(measured.rule);
  return {
    name: 'decisions',
    what: 'Decisions of the lifecycle, each a step of one of four courses of a complaint',
    goals: [
      {
        what: 'decisions a second on one core',
        target: `at least ${target.toLocaleString('en')}`,
        measured: Math.round(rule.median).toLocaleString('en'),
        met: rule.median >= target,
      },
    ],
    how:
      'One process and one thread, measured by processor time because others share the machine. A decision covers ' +
      'who may take the step, from which stage, and what happens, with calendar and SOP of Klaten. Reading the ' +
      'complaint and storing texts before it is not counted. The same is measured with the entries chained and ' +
      'folded, hashes included.',
    tried: ['the working days of a year counted once and kept as a table, instead of day by day'],
    detail: {
      decisionsPerSecond: rule,
      foldedAndChainedPerSecond: spreadOf(measured.folded),
      steps: count(questions.map(({ step }) => step)),
    },
  };
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Rates of rounds of 0.2 s processor time, after a warm-up. */
function perSecond(
  questions: readonly Question[],
  task: (question: Question) => number,
  rounds: number,
): number[] {
  const rates: number[] = [];
  for (let round = -3; round < rounds; round++) {
    const begun = cpuMs();
    let done = 0;
    while (cpuMs() - begun < 200) {
      for (const question of questions) task(question);
      done += questions.length;
    }
    if (round >= 0) rates.push(rounded((done / (cpuMs() - begun)) * 1000, 0));
  }
  return rates;
}

const count = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
