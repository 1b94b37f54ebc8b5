import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beginCheckpoints } from '#table/integrity/checkpoints.ts';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import { StageError } from '../infra/local/stage-errors.ts';
import { sopsSchema } from '../packages/sop/sop-schema.ts';
import {
  applyPlan,
  CalendarVersionError,
  MissingSopVersionsError,
  planTenant,
  type TenantPlan,
} from '../packages/tenants/apply-tenant.ts';
import { ChangedSopVersionsError } from '../packages/tenants/kept-sop-versions.ts';
import { loadTenant } from '../packages/tenants/load-tenant.ts';
import { readYaml } from '../packages/tenants/read-yaml.ts';
import type { TenantConfig } from '../packages/tenants/tenant-config.ts';
import { ConfigurationTooLargeError } from '../packages/tenants/tenant-store.ts';
import { formatYamlProblem } from './format-yaml-problem.ts';
import { runCommand, UsageError } from './run-command.ts';
import { stageNow } from './stage-now.ts';
import { stageTable } from './stage-table.ts';

const usage =
  'usage: npm run tenant -- apply DIR --stage STAGE [--dry-run] [--drop-sop-versions] [--change-sop-versions]';

const planLines = ({ changes, officers }: TenantPlan): string[] => [
  ...(changes.length > 0 ? changes : ['nothing changes']),
  ...(officers.length > 0 ? [`~ directory of officers: ${officers.length} entries`] : []),
];

interface Arguments {
  readonly directory: string;
  readonly stage: string;
  readonly dryRun: boolean;
  /** Allows versions of the procedure that are not in the files to be removed. */
  readonly dropSopVersions: boolean;
  /** Allows versions that complaints use to be changed. */
  readonly changeSopVersions: boolean;
}

function readArguments(): Arguments {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        stage: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'drop-sop-versions': { type: 'boolean', default: false },
        'change-sop-versions': { type: 'boolean', default: false },
      },
    });
    const [action, directory, ...more] = positionals;
    if (action === 'apply' && directory && more.length === 0 && values.stage) {
      return {
        directory,
        stage: values.stage,
        dryRun: values['dry-run'],
        dropSopVersions: values['drop-sop-versions'],
        changeSopVersions: values['change-sop-versions'],
      };
    }
  } catch {
    // falls through: the usage message covers every invalid argument
  }
  throw new UsageError(usage);
}

/** Stores the files' content, or only prints the changes. */
async function applyTo({ stage, dryRun, ...options }: Arguments, config: TenantConfig): Promise<void> {
  const table = stageTable(stage);
  const store = dynamoTenants(table);
  const moments = { now: new Date(), stageNow: await stageNow(stage) };
  const plan = await planTenant(store, config, moments, options);
  for (const line of planLines(plan)) console.log(line);
  if (dryRun) return;
  await applyPlan(store, plan);
  await beginCheckpoints(table, config, moments.stageNow);
  console.log(`applied v${plan.number}`);
  if (plan.version) console.error(`in force from ${plan.version.effectiveAt}`);
}

async function apply(): Promise<number> {
  const options = readArguments();
  const { directory } = options;
  if (!existsSync(directory)) throw new UsageError(`${directory} does not exist`);
  const loaded = await loadTenant(directory);
  if ('problems' in loaded) {
    for (const problem of loaded.problems)
      console.error(formatYamlProblem({ ...problem, file: join(directory, problem.file) }));
    return 2;
  }
  try {
    await applyTo(options, loaded.config);
  } catch (error) {
    if (!(error instanceof ChangedSopVersionsError)) throw named(error, directory);
    const { problemAt } = await readYaml(
      join(directory, 'sop.yaml'),
      join(directory, 'sop.yaml'),
      sopsSchema,
    );
    for (const change of error.changes) console.error(formatYamlProblem(problemAt(change)));
    return 2;
  }
  return 0;
}

/** Problems by file and line. */
function named(error: unknown, directory: string): unknown {
  if (error instanceof CalendarVersionError)
    return new UsageError(`${join(directory, 'calendar.yaml')}:1 version ${error.message}`);
  if (error instanceof MissingSopVersionsError || error instanceof ConfigurationTooLargeError)
    return new UsageError(`${join(directory, 'sop.yaml')}:1 ${error.message}`);
  const isUndeployed = error instanceof Error && error.name === 'ResourceNotFoundException';
  return isUndeployed ? new StageError('the stage has no table: deploy it first') : error;
}

await runCommand(apply);
