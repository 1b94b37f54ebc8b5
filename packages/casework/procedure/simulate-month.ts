import { type AlternativeRules, simulateSop } from '#complaints/simulation/simulate-sop.ts';
import { type AgencySimulation, SimulationTotals } from '#complaints/simulation/simulation-totals.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';

const concurrency = 20;

/** Which complaints would have been late under another procedure. Reads page by page and changes nothing. */
export async function simulateMonth(
  complaints: Pick<ComplaintStore, 'timeline'>,
  pages: AsyncIterable<readonly string[]>,
  rules: AlternativeRules,
  progress: (complaints: number) => void,
): Promise<AgencySimulation[]> {
  const sum = new SimulationTotals();
  let done = 0;
  for await (const numbers of pages) {
    for (let i = 0; i < numbers.length; i += concurrency) {
      const some = numbers.slice(i, i + concurrency);
      for (const timeline of await Promise.all(some.map((number) => complaints.timeline(number))))
        sum.add(simulateSop(timeline, rules));
    }
    done += numbers.length;
    progress(done);
  }
  return sum.rows();
}
