import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dynamoTenants } from '../packages/table/dynamo-tenants.ts';
import { applyPlan, type Plan, planTenant } from '../packages/tenants/apply-tenant.ts';
import { loadTenant, type TenantProblem } from '../packages/tenants/load-tenant.ts';
import { stageTable } from './stage-table.ts';

const usage = 'usage: npm run tenant -- apply DIR --stage STAGE [--dry-run]';

/** A problem as editors and terminals link it: `file:line field message`. */
const problemLine = (directory: string, { file, line, field, message }: TenantProblem): string =>
  [`${join(directory, file)}:${line}`, field, message].filter(Boolean).join(' ');

const planLines = ({ changes, officers }: Plan): string[] => [
  ...(changes.length > 0 ? changes : ['nothing changes']),
  ...(officers.length > 0 ? [`~ directory of officers: ${officers.length} entries`] : []),
];

const readArguments = (): { directory: string; stage: string; dryRun: boolean } | undefined => {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { stage: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    });
    const [action, directory, ...more] = positionals;
    if (action !== 'apply' || !directory || more.length > 0 || !values.stage) return undefined;
    return { directory, stage: values.stage, dryRun: values['dry-run'] };
  } catch {
    return undefined;
  }
};

const apply = async (): Promise<number> => {
  const asked = readArguments();
  if (!asked) {
    console.error(usage);
    return 2;
  }
  if (!existsSync(asked.directory)) {
    console.error(`${asked.directory} does not exist`);
    return 2;
  }
  const loaded = await loadTenant(asked.directory);
  if ('problems' in loaded) {
    for (const problem of loaded.problems) console.error(problemLine(asked.directory, problem));
    return 2;
  }
  const store = dynamoTenants(await stageTable(asked.stage));
  const plan = await planTenant(store, loaded.config, new Date());
  for (const line of planLines(plan)) console.log(line);
  if (asked.dryRun) return 0;
  await applyPlan(store, plan);
  console.log(`applied v${plan.number}`);
  if (plan.version) console.error(`in force from ${plan.version.effectiveAt}`);
  return 0;
};

process.exitCode = await apply().catch((error: Error) => {
  const missing = error.name === 'ResourceNotFoundException';
  console.error(missing ? 'the stage has no table: deploy it first' : error.message.split('\n')[0]);
  return 1;
});
