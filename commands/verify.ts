import { parseArgs } from 'node:util';
import { scopeOf } from '#access/tenant-scope.ts';
import { verifyTenant } from '#casework/integrity/verify-tenant.ts';
import { dynamoArchive } from '#table/complaints/archive.ts';
import { tenantTable } from '#table/engine/table.ts';
import { dynamoLetterArchive } from '#table/letters/letter-archive.ts';
import { tenantInForce } from '#table/tenants/tenant-in-force.ts';
import { runCommand, UsageError } from './run-command.ts';
import { stageVault } from './stage-buckets.ts';
import { stageTable } from './stage-table.ts';

const usage = 'usage: npm run verify -- --tenant TENANT [--stage STAGE] [--json]';

function readArguments() {
  try {
    const options = {
      tenant: { type: 'string' },
      stage: { type: 'string', default: 'local' },
      json: { type: 'boolean', default: false },
    } as const;
    const { tenant, stage, json } = parseArgs({ options }).values;
    if (tenant) return { tenant, stage, json };
  } catch {
    // falls through: the usage message covers every invalid argument
  }
  throw new UsageError(usage);
}

const faultNames = {
  entries: 'a timeline entry was changed or is missing',
  state: 'the state does not match the history',
  words: 'a text is missing or was changed',
  heads: 'the history does not match a nightly checkpoint',
  register: 'a number in the register of letters is missing or used twice',
} as const;

/** Verifies every history of a tenant against its own hashes and the nightly checkpoints. */
async function verify(): Promise<number> {
  const { tenant, stage, json } = readArguments();
  const stored = await tenantInForce(stageTable(stage), tenant, new Date().toISOString());
  if (!stored) throw new UsageError(`unknown tenant ${tenant} in stage ${stage}`);
  const table = tenantTable(stageTable(stage), scopeOf(stored.config));
  const stores = {
    archive: dynamoArchive(table),
    letters: dynamoLetterArchive(table),
    vault: await stageVault(stage),
  };
  const { complaints, broken, nights } = await verifyTenant(stores, tenant, (seen) =>
    console.error(`${seen} complaints`),
  );
  for (const { number, faults } of broken)
    console.error(`${number}: ${faults.map((fault) => faultNames[fault]).join('; ')}`);
  for (const night of nights)
    console.error(`${night}: does not continue the previous checkpoint, or was overwritten`);
  const numbers = broken.map(({ number }) => number);
  const result = { complaints, broken: numbers, ...(nights.length > 0 ? { nights } : {}) };
  console.log(
    json
      ? JSON.stringify(result)
      : `${complaints} complaints, ${broken.length} broken; ${nights.length} broken nights`,
  );
  return broken.length + nights.length > 0 ? 1 : 0;
}

await runCommand(verify);
