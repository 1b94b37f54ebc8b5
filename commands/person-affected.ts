import type { AffectedCase } from '#casework/personal-data/affected-cases.ts';
import { allAffected } from '#casework/personal-data/read-affected.ts';
import { CommandError } from '#casework/records/errors.ts';
import type { TenantTable } from '#table/engine/table.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { dynamoDataSubjects } from '#table/personal-data/data-subjects.ts';
import { tenantsSince } from '#table/tenants/tenant-in-force.ts';
import { fieldMessage } from '#wording/errors/field-messages.ts';
import { caseProblemTexts } from '../packages/problems/problem-texts.ts';
import type { TenantConfig } from '../packages/tenants/tenant-config.ts';
import type { AffectedCasesRequest } from './person-request.ts';
import { UsageError } from './run-command.ts';
import { stageNow } from './stage-now.ts';

/** The request itself is recorded in the access log. */
export async function printAffectedCases(
  table: TenantTable,
  tenant: TenantConfig,
  request: AffectedCasesRequest,
): Promise<void> {
  const stores = {
    records: dynamoAccessRecords(table),
    people: dynamoDataSubjects(table),
    configurations: { since: (id: string, from: string) => tenantsSince(table, id, from) },
  };
  const now = await stageNow(request.stage);
  const all = await allAffected(stores, tenant, request, now).catch((error: unknown) => {
    throw asUsage(error);
  });
  const persons = countPeople(all);
  console.log(
    request.json
      ? JSON.stringify({ complaints: all, persons })
      : [...all.map(lineOf), `${all.length} complaints, ${persons} persons to be told`].join('\n'),
  );
}

/** People who can be notified; people with the same contact count once. */
const countPeople = (all: readonly AffectedCase[]): number =>
  new Set(all.flatMap(({ person, number }) => (person?.ways.length ? [person.reference ?? number] : [])))
    .size;

function lineOf({
  number,
  first,
  last,
  looks,
  offices,
  fields,
  person,
  erased,
  watched,
}: AffectedCase): string {
  const who = person
    ? `${person.reference ?? 'no reference'} by ${person.ways.join(', ') || 'nothing'}`
    : 'nobody';
  return [
    number,
    looks === 1 ? first : `${first} to ${last}, ${looks} looks`,
    `by ${offices.join(', ')}`,
    fields.join(', ') || 'the case',
    erased ? 'erased since' : who,
    ...(watched ? ['secret'] : []),
  ].join(' | ');
}

function asUsage(error: unknown): unknown {
  if (!(error instanceof CommandError) || error.reason.failure !== 'fields') return error;
  const lines = error.reason.fields.map(
    ({ field, code, limit }) =>
      `--${field}: ${fieldMessage(code, 'en', { limit, texts: caseProblemTexts.fields })}`,
  );
  return new UsageError(lines.join(' '));
}
