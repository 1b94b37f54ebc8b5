import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { actorWithoutOffice, factsFor } from '#casework/records/rule-context.ts';
import { simulateSop } from '#complaints/simulation/simulate-sop.ts';
import { SimulationTotals } from '#complaints/simulation/simulation-totals.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { parseEntry } from '#table/complaints/parse-entry.ts';
import { marshall, unmarshall } from '#table/engine/attribute-values.ts';
import { entryKey } from '#table/keys/case-keys.ts';
import { atMost, exactly, type Figure } from '../figure.ts';
import { rounded } from '../statistics.ts';
import { loadKlaten } from '../store/make-table.ts';
import { lifeOf } from './lives.ts';

type Item = Record<string, AttributeValue>;

export async function measureSimulation(small: boolean): Promise<Figure> {
  const complaints = small ? 5_000 : 100_000;
  const tenant = await loadKlaten();
  const now = '2027-02-01T02:00:00.000Z';
  const { calendar, inspectorate, sop } = factsFor(tenant, now, actorWithoutOffice('system'), now);
  const models = Array.from({ length: 120 }, (_, n) => lifeOf(tenant, n).entries);
  const timelines: Item[][] = models.map((entries) =>
    entries.map((entry) =>
      marshall({ ...entryKey(tenant.id, entry.number, entry.sequence), entity: 'timeline', ...entry }),
    ),
  );
  const rules = { sop: tighter(sop), calendar, inspectorate, now };
  const sum = new SimulationTotals();
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  let entries = 0;
  for (let n = 0; n < complaints; n++) {
    const timeline = timelines[n % timelines.length]!.map((item) => parseEntry(unmarshall(item)));
    entries += timeline.length;
    sum.add(simulateSop(timeline, rules));
  }
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = (user + system) / 1e6;
  const rows = sum.rows();
  const own = new SimulationTotals();
  for (const entriesOf of models) own.add(simulateSop(entriesOf, { ...rules, sop }));
  const differing = own.rows().filter(({ late, lateBefore }) => late !== lateBefore).length;
  return {
    name: 'replay',
    what: `${complaints.toLocaleString('en')} complaints counted again under another SOP`,
    goals: [
      atMost('processor time on one core', 60, rounded(cpuSeconds, 1), ' s'),
      exactly('agencies that differ when replayed under their own SOP', 0, differing),
    ],
    how:
      'One process and one thread. The complaints are copies of 120 histories of four kinds; each is read from its ' +
      'items as DynamoDB returns them, folded entry by entry and counted again with half the days to resolve. ' +
      'Reading the table is not included: it takes one query per complaint, twenty at once.',
    tried: [],
    detail: {
      complaints,
      entries,
      cpuSeconds: rounded(cpuSeconds, 1),
      wallSeconds: rounded((performance.now() - begun) / 1000, 1),
      microsecondsEach: rounded((cpuSeconds / complaints) * 1e6, 1),
      rows,
    },
  };
}

const tighter = (sop: Sop): Sop => ({
  ...sop,
  periods: sop.periods.map((rule) =>
    rule.kind === 'resolve' && rule.unit === 'working-days'
      ? { ...rule, count: Math.ceil(rule.count / 2) }
      : rule,
  ),
});
