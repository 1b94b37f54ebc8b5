import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Trouble } from '../infra/local/trouble.ts';
import { beginNights } from '../packages/table/dynamo-nights.ts';
import { dynamoTenants } from '../packages/table/dynamo-tenants.ts';
import {
  applyPlan,
  CalendarUnversioned,
  type Plan,
  planTenant,
  SopVersionsLacking,
} from '../packages/tenants/apply-tenant.ts';
import { loadTenant } from '../packages/tenants/load-tenant.ts';
import type { TenantConfig } from '../packages/tenants/tenant-config.ts';
import { problemLine } from './problem-line.ts';
import { runCommand, UsageError } from './run-command.ts';
import { stageTable } from './stage-table.ts';

const usage = 'usage: npm run tenant -- apply DIR --stage STAGE [--dry-run] [--drop-sop-versions]';

const planLines = ({ changes, officers }: Plan): string[] => [
  ...(changes.length > 0 ? changes : ['nothing changes']),
  ...(officers.length > 0 ? [`~ directory of officers: ${officers.length} entries`] : []),
];

interface Arguments {
  readonly directory: string;
  readonly stage: string;
  readonly dryRun: boolean;
  /** Versions of the procedure that are stored and not in the files may go. */
  readonly dropSopVersions: boolean;
}

function readArguments(): Arguments {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        stage: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'drop-sop-versions': { type: 'boolean', default: false },
      },
    });
    const [action, directory, ...more] = positionals;
    if (action === 'apply' && directory && more.length === 0 && values.stage) {
      const { stage, 'dry-run': dryRun, 'drop-sop-versions': dropSopVersions } = values;
      return { directory, stage, dryRun, dropSopVersions };
    }
  } catch {
    // falls through: whatever was wrong with the arguments, the usage says it
  }
  throw new UsageError(usage);
}

/** Puts the files' content into the stage, or only says what would change. */
async function applyTo({ stage, dryRun, dropSopVersions }: Arguments, config: TenantConfig): Promise<void> {
  const table = stageTable(stage);
  const store = dynamoTenants(table);
  const plan = await planTenant(store, config, new Date(), { dropSopVersions });
  for (const line of planLines(plan)) console.log(line);
  if (dryRun) return;
  await applyPlan(store, plan);
  await beginNights(table, config, new Date());
  console.log(`applied v${plan.number}`);
  if (plan.version) console.error(`in force from ${plan.version.effectiveAt}`);
}

async function apply(): Promise<number> {
  const asked = readArguments();
  const { directory } = asked;
  if (!existsSync(directory)) throw new UsageError(`${directory} does not exist`);
  const loaded = await loadTenant(directory);
  if ('problems' in loaded) {
    for (const problem of loaded.problems)
      console.error(problemLine({ ...problem, file: join(directory, problem.file) }));
    return 2;
  }
  await applyTo(asked, loaded.config).catch((error) => {
    if (error instanceof CalendarUnversioned)
      throw new UsageError(`${join(directory, 'calendar.yaml')}:1 version ${error.message}`);
    if (error instanceof SopVersionsLacking)
      throw new UsageError(`${join(directory, 'sop.yaml')}:1 ${error.message}`);
    if (error.name !== 'ResourceNotFoundException') throw error;
    throw new Trouble('the stage has no table: deploy it first');
  });
  return 0;
}

await runCommand(apply);
