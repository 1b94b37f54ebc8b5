import { parseArgs } from 'node:util';
import { scopeOf } from '#access/tenant-scope.ts';
import { simulateMonth } from '#casework/procedure/simulate-month.ts';
import { inspectorateOf } from '#casework/records/rule-context.ts';
import type { AgencySimulation } from '#complaints/simulation/simulation-totals.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import { monthAfter, receivedCases } from '#table/complaints/received-cases.ts';
import { tenantTable } from '#table/engine/table.ts';
import { tenantInForce } from '#table/tenants/tenant-in-force.ts';
import { instantAt, localDate, type Zone } from '../packages/calendar/zones.ts';
import { sopInForce } from '../packages/sop/sop-in-force.ts';
import { type Sop, sopsSchema } from '../packages/sop/sop-schema.ts';
import { unknownAgencies } from '../packages/tenants/check-references.ts';
import { readYaml } from '../packages/tenants/read-yaml.ts';
import { tenantCalendar } from '../packages/tenants/tenant-calendar.ts';
import type { TenantConfig } from '../packages/tenants/tenant-config.ts';
import { formatYamlProblem } from './format-yaml-problem.ts';
import { runCommand, UsageError } from './run-command.ts';
import { stageNow } from './stage-now.ts';
import { stageTable } from './stage-table.ts';

const usage =
  'usage: npm run sop -- replay --tenant TENANT [--sop FILE] --month YYYY-MM [--stage STAGE] [--json]';
const aMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/;

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        tenant: { type: 'string' },
        sop: { type: 'string' },
        month: { type: 'string' },
        stage: { type: 'string', default: 'local' },
        json: { type: 'boolean', default: false },
      },
    });
    const { tenant, month, ...more } = values;
    if (positionals.join() === 'replay' && tenant && month && aMonth.test(month))
      return { tenant, month, ...more };
  } catch {
    // falls through: the usage message covers every invalid argument
  }
  throw new UsageError(usage);
}

/** The last version in a file, whatever its date; undefined, with a message on stderr, if it is invalid. */
async function readSop(file: string, { agencies }: TenantConfig): Promise<Sop | undefined> {
  const { part, problems, problemAt } = await readYaml(file, file, sopsSchema);
  const all = part ? unknownAgencies(part, agencies).map(problemAt) : problems;
  for (const problem of all) console.error(formatYamlProblem(problem));
  return part && all.length === 0 ? sopInForce(part, '9999-12-31') : undefined;
}

const monthOf = (zone: Zone, month: string) =>
  [month, monthAfter(month)].map((one) => instantAt(zone, `${one}-01`, '00:00')) as [string, string];

const line = ({ agency, complaints, late, lateBefore, days }: AgencySimulation): string =>
  `${agency}: ${late} of ${complaints} late by ${days} working days, before ${lateBefore}`;

/** Simulates a month under another procedure: late complaints by agency. Changes nothing. */
async function replay(): Promise<number> {
  const options = readArguments();
  const stored = await tenantInForce(stageTable(options.stage), options.tenant, new Date().toISOString());
  if (!stored) throw new UsageError(`unknown tenant ${options.tenant} in stage ${options.stage}`);
  const { config } = stored;
  const table = tenantTable(stageTable(options.stage), scopeOf(config));
  const now = await stageNow(options.stage);
  const sop = options.sop
    ? await readSop(options.sop, config)
    : sopInForce(config.sops, localDate(config.zone, now));
  if (!sop) return 2;
  const [from, to] = monthOf(config.zone, options.month);
  const rows = await simulateMonth(
    dynamoComplaints(table),
    receivedCases(table, from, to),
    { sop, calendar: tenantCalendar(config), inspectorate: inspectorateOf(config), now },
    (complaints) => console.error(`${complaints} complaints`),
  );
  if (options.json) console.log(JSON.stringify(rows));
  else for (const row of rows) console.log(line(row));
  return 0;
}

await runCommand(replay);
