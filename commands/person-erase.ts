import { eraseInCommonCases } from '#casework/personal-data/erase-words.ts';
import { erasuresOf } from '#casework/records/erasures.ts';
import { CommandError } from '#casework/records/errors.ts';
import { takeStep } from '#casework/wiring.ts';
import { erasedTexts } from '#complaints/model/erasable-text.ts';
import { dynamoAttachments } from '#table/attachments/attachments.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import type { TenantTable } from '#table/engine/table.ts';
import { dynamoEraser, dynamoFollowerEraser } from '#table/personal-data/eraser.ts';
import type { FoundPerson } from '#table/personal-data/people.ts';
import { erasableAttachments } from '../packages/attachments/erase-attachments.ts';
import { forgetFollower, forgottenFollowers } from '../packages/casework/following/forget-follower.ts';
import type { TenantConfig } from '../packages/tenants/tenant-config.ts';
import type { Basis } from './person-request.ts';
import { stageFiles, stageVault } from './stage-buckets.ts';
import { stageNow } from './stage-now.ts';

/** The operator belongs to no office, and this opens no case. */
const operator = { role: 'operator', owners: [] } as const;

export interface ErasureContext {
  readonly table: TenantTable;
  readonly stage: string;
  readonly tenant: TenantConfig;
}

interface ErasureOptions {
  readonly basis: Basis;
  readonly keepOfficeWords: boolean;
}

/** Erases a person from their reports and subscriptions; resolves with false if something must wait. */
export async function erasePerson(
  desk: ErasureContext,
  { numbers, following }: FoundPerson,
  basis: Basis,
): Promise<boolean> {
  let whole = true;
  for (const number of numbers)
    whole = (await eraseCase(desk, number, { basis, keepOfficeWords: false })) && whole;
  if (following.length === 0) return whole;
  const stores = { vault: await stageVault(desk.stage), eraser: dynamoFollowerEraser(desk.table) };
  const at = await stageNow(desk.stage);
  for (const { number, follower } of following) {
    await forgetFollower(stores, { tenant: desk.tenant.id, number, ...follower }, { at, basis });
    console.error(`${number}: follower forgotten`);
  }
  return whole;
}

/** Repeats the vault's erasures on a restored table, before it goes into service. */
export async function replayErasures(desk: ErasureContext): Promise<boolean> {
  const vault = await stageVault(desk.stage);
  const { id } = desk.tenant;
  let whole = true;
  for await (const { number, basis, kinds } of erasuresOf(vault, id)) {
    // A case that is newer than the backup is not in the table.
    const keepOfficeWords = !kinds.includes('office-words');
    const done = await eraseCase(desk, number, { basis, keepOfficeWords }, ['not-found']);
    whole = done && whole;
  }
  const followers = dynamoFollowerEraser(desk.table);
  for await (const { number, follower: hash, askedAt } of forgottenFollowers(vault, id))
    await followers.forget(number, { hash, askedAt });
  return whole;
}

/** Erases a case or what is left of it. Refusals in `fine` leave nothing to do. */
async function eraseCase(
  desk: ErasureContext,
  number: string,
  input: ErasureOptions,
  fine: readonly string[] = [],
): Promise<boolean> {
  const now = await stageNow(desk.stage);
  try {
    const asked = { number, step: 'erase', input, actor: operator, now } as const;
    await takeStep(dynamoComplaints(desk.table), desk.tenant, asked);
    await takeAway(desk, number);
    console.error(`${number}: erased`);
    return true;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const rule = 'rule' in error.reason ? error.reason.rule : error.reason.failure;
    console.error(`${number}: ${rule}`);
    if (rule !== 'erased-already') return fine.includes(String(rule));
    await takeAway(desk, number);
    return true;
  }
}

/** Without the queue: a restored table has no publisher yet, and holds records of files again. */
async function takeAway({ table, stage, tenant }: ErasureContext, number: string): Promise<void> {
  const entries = await dynamoComplaints(table).timeline(number);
  await erasableAttachments(dynamoAttachments(table), await stageFiles(stage, tenant)).eraseAll(number);
  const eraser = dynamoEraser(table);
  await eraser.erase(number, { texts: [...erasedTexts(entries)] });
  await eraseInCommonCases({ complaints: dynamoComplaints(table), eraser }, number, entries);
}
