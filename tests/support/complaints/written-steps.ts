import { lifecycle, type PeoplesStep } from '#complaints/lifecycle.ts';
import { whoReadsEntries } from '../oracle/who-reads-entries.ts';

interface WrittenStep {
  readonly step: PeoplesStep;
  readonly fields: readonly string[];
  readonly by: 'lead' | 'coordinator';
}

function takerOf(step: PeoplesStep): WrittenStep['by'] {
  const { from, by }: { from: readonly string[]; by: readonly string[] } = lifecycle[step];
  if (from.includes('accepted') && by.includes('liaison')) return 'lead';
  if (from.includes('accepted') && by.includes('coordinator')) return 'coordinator';
  throw new Error(
    `tests/support/oracle/who-reads-entries.ts: neither lead nor coordinator takes ${step} on an accepted case; instead of writtenBy it needs its lines in tests/support/notices/expected-disclosures.ts and tests/support/casework/complaint-histories.ts`,
  );
}

/** The steps named as writers by the readers of an event. */
export const writtenSteps: readonly WrittenStep[] = Object.values(whoReadsEntries).flatMap((rule) =>
  typeof rule === 'object' && rule.writtenBy
    ? [{ step: rule.writtenBy, fields: Object.keys(rule.texts ?? {}), by: takerOf(rule.writtenBy) }]
    : [],
);
