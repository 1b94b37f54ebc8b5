import { scopeOf } from '#access/tenant-scope.ts';
import { exportPerson } from '#casework/personal-data/person-data.ts';
import { type Table, type TenantTable, tenantTable } from '#table/engine/table.ts';
import { dynamoCompleteCases } from '#table/integrity/complete-cases.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { type FoundPerson, findPerson } from '#table/personal-data/people.ts';
import { tenantInForce } from '#table/tenants/tenant-in-force.ts';
import { exportFollowed, type FollowedData } from '../packages/casework/following/followed-data.ts';
import type { TenantConfig } from '../packages/tenants/tenant-config.ts';
import { printAffectedCases } from './person-affected.ts';
import { type ErasureContext, erasePerson, replayErasures } from './person-erase.ts';
import { rehashContacts } from './person-rehash.ts';
import { type OnePersonRequest, readPersonRequest } from './person-request.ts';
import { runCommand, UsageError } from './run-command.ts';
import { stageNow } from './stage-now.ts';
import { stageTable } from './stage-table.ts';

/** One complaint, or everything reported and followed under a contact. */
const found = async (table: TenantTable, { contact, number }: OnePersonRequest): Promise<FoundPerson> =>
  number === undefined ? findPerson(table, contact!) : { numbers: [number.toUpperCase()], following: [] };

/** Prints everything stored about a person; each access is recorded first. */
async function printPerson({ table, stage, tenant }: ErasureContext, { numbers, following }: FoundPerson) {
  const stores = { archive: dynamoCompleteCases(table), records: dynamoAccessRecords(table) };
  const now = await stageNow(stage);
  const complaints = await exportPerson(stores, tenant, numbers, { language: 'id', by: 'operator', now });
  const followed: FollowedData[] = [];
  for (const one of following) followed.push(await exportFollowed(stores, tenant, one, now));
  console.log(JSON.stringify({ complaints, following: followed }, null, 2));
}

async function configurationOf(table: Table, tenant: string, stage: string): Promise<TenantConfig> {
  const stored = await tenantInForce(table, tenant, new Date().toISOString());
  if (!stored) throw new UsageError(`unknown tenant ${tenant} in stage ${stage}`);
  return stored.config;
}

/** The rights of a data subject: access, erasure, and notification of a breach (UU 27/2022). */
async function person(): Promise<number> {
  const request = readPersonRequest();
  const { stage } = request;
  const tenant = await configurationOf(stageTable(stage), request.tenant, stage);
  const table = tenantTable(stageTable(stage), scopeOf(tenant));
  const desk = { table, stage, tenant };
  if (request.action === 'replay-erasures') return (await replayErasures(desk)) ? 0 : 1;
  if (request.action === 'rehash') {
    await rehashContacts(table, request);
    return 0;
  }
  if (request.action === 'touched') {
    await printAffectedCases(table, desk.tenant, request);
    return 0;
  }
  const people = await found(table, request);
  const nobody = people.numbers.length + people.following.length === 0;
  if (nobody) console.error('no data is stored about this contact');
  if (request.action === 'export') {
    await printPerson(desk, people);
    return 0;
  }
  return (await erasePerson(desk, people, request.basis)) ? 0 : 1;
}

await runCommand(person);
