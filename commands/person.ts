import { parseArgs } from 'node:util';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { nameOf, stageNamed } from '../infra/stage.ts';
import { scopeOf } from '../packages/access/tenant-scope.ts';
import { erasableAttachments } from '../packages/attachments/erase-attachments.ts';
import { advanceComplaint } from '../packages/casework/advance-complaint.ts';
import { erasuresOf } from '../packages/casework/erasures.ts';
import { keyedHashes } from '../packages/casework/keyed-hash.ts';
import { CommandFailed } from '../packages/casework/outcome.ts';
import { exportPerson } from '../packages/casework/person-data.ts';
import { plainContact } from '../packages/casework/triage-complaint.ts';
import { erasedWords } from '../packages/complaints/erased-words.ts';
import { dynamoAccessRecords } from '../packages/table/dynamo-access-records.ts';
import { dynamoAttachments } from '../packages/table/dynamo-attachments.ts';
import { dynamoComplaints } from '../packages/table/dynamo-complaints.ts';
import { casesOfContact } from '../packages/table/dynamo-contacts.ts';
import { dynamoEraser } from '../packages/table/dynamo-eraser.ts';
import { dynamoHeldCases } from '../packages/table/dynamo-held-cases.ts';
import { tenantInForce } from '../packages/table/tenant-in-force.ts';
import type { TenantConfig } from '../packages/tenants/tenant-config.ts';
import { runCommand, UsageError } from './run-command.ts';
import { stageAws } from './stage-aws.ts';
import { stageFiles, stageVault } from './stage-buckets.ts';
import { stageTable } from './stage-table.ts';

const usage =
  'usage: npm run person -- export|erase --tenant TENANT --contact ADDRESS|--number NUMBER [--basis BASIS] [--stage STAGE]; or replay-erasures --tenant TENANT [--stage STAGE]';

const bases = ['request', 'consent-withdrawn', 'purpose-ended', 'unlawful'] as const;
type Basis = (typeof bases)[number];

/** The operator acts for no office, and reads no case by this but what it hands out. */
const operator = { role: 'operator', owners: [] } as const;

interface Wish {
  readonly action: 'export' | 'erase' | 'replay-erasures';
  readonly tenant: string;
  readonly stage: string;
  readonly contact?: string | undefined;
  readonly number?: string | undefined;
  readonly basis: Basis;
}

function readArguments(): Wish {
  try {
    const text = { type: 'string' } as const;
    const options = {
      ...{ tenant: text, contact: text, number: text },
      stage: { type: 'string', default: 'local' },
      basis: { type: 'string', default: 'request' },
    } as const;
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [action, ...more] = positionals;
    const { tenant, stage, contact, number } = values;
    const basis = bases.find((one) => one === values.basis);
    const named = (contact === undefined) !== (number === undefined);
    if (tenant && basis && more.length === 0) {
      if (action === 'replay-erasures') return { action, tenant, stage, basis };
      if ((action === 'export' || action === 'erase') && named)
        return { action, tenant, stage, contact, number, basis };
    }
  } catch {
    // falls through: whatever was wrong with the arguments, the usage says it
  }
  throw new UsageError(usage);
}

type Table = ReturnType<typeof stageTable>;

/** What the operator works on. */
interface Desk {
  readonly table: Table;
  readonly stage: string;
}

/** The complaints of a person: the one that is named, or all that are filed under the hash of a contact. */
async function numbersOf(table: Table, { tenant, stage, contact, number }: Wish): Promise<string[]> {
  if (number !== undefined) return [number];
  const client = new SecretsManagerClient(stageAws(stage));
  const SecretId = nameOf(stageNamed(stage), 'keys');
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
  const hashes = keyedHashes(SecretString!, `${tenant}/${plainContact(contact!)}`);
  return casesOfContact(table, scopeOf(tenant), hashes);
}

/** At once and not by the queue: a restored table has no publisher yet, and has the accounts of files again. */
async function takeAway({ table, stage }: Desk, tenant: string, number: string): Promise<void> {
  const scope = scopeOf(tenant);
  const entries = await dynamoComplaints(table).timeline(scope, number);
  await erasableAttachments(dynamoAttachments(table), await stageFiles(stage)).eraseAll(scope, number);
  await dynamoEraser(table).erase(scope, number, { texts: [...erasedWords(entries)] });
}

async function erase(desk: Desk, tenant: TenantConfig, number: string, basis: Basis): Promise<boolean> {
  const input = { basis, keepOfficeWords: false };
  const now = new Date().toISOString();
  try {
    const asked = { number, step: 'erase', input, actor: operator, now } as const;
    await advanceComplaint(dynamoComplaints(desk.table), tenant, asked);
    await takeAway(desk, tenant.id, number);
    console.error(`${number}: erased`);
    return true;
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    const rule = 'rule' in error.why ? error.why.rule : error.why.failure;
    console.error(`${number}: ${rule}`);
    if (rule !== 'erased-already') return false;
    await takeAway(desk, tenant.id, number);
    return true;
  }
}

/** Erases again what the vault says was erased, before a restored table is opened. */
async function replay(desk: Desk, tenant: TenantConfig): Promise<boolean> {
  let whole = true;
  for await (const { number, basis } of erasuresOf(await stageVault(desk.stage), tenant.id))
    whole = (await erase(desk, tenant, number, basis)) && whole;
  return whole;
}

/** What the law gives a person: their data, and that they be forgotten (UU 27/2022). */
async function person(): Promise<number> {
  const wish = readArguments();
  const table = stageTable(wish.stage);
  const desk = { table, stage: wish.stage };
  const stored = await tenantInForce(table, wish.tenant, new Date().toISOString());
  if (!stored) throw new UsageError(`unknown tenant ${wish.tenant} in stage ${wish.stage}`);
  if (wish.action === 'replay-erasures') return (await replay(desk, stored.config)) ? 0 : 1;
  const numbers = await numbersOf(table, wish);
  if (wish.action === 'export') {
    const stores = { archive: dynamoHeldCases(table), records: dynamoAccessRecords(table) };
    const reader = { language: 'id', by: 'operator', now: new Date().toISOString() } as const;
    console.log(JSON.stringify(await exportPerson(stores, stored.config, numbers, reader), null, 2));
    return 0;
  }
  let whole = true;
  for (const number of numbers) whole = (await erase(desk, stored.config, number, wish.basis)) && whole;
  return whole ? 0 : 1;
}

await runCommand(person);
