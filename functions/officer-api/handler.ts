import { caseProblemTexts } from '#problems/problem-texts.ts';
import { dynamoInbox } from '#table/complaints/inbox.ts';
import { dynamoRecomputations } from '#table/complaints/recomputations.ts';
import { dynamoLetters } from '#table/letters/letters.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { dynamoPeopleBehind } from '#table/personal-data/people-behind.ts';
import { officerBySubject } from '#table/tenants/officer-by-subject.ts';
import { tenantsSince } from '#table/tenants/tenant-in-force.ts';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import { s3LetterFiles } from '#vault/s3-letter-files.ts';
import { attachmentStores } from '../attachment-stores.ts';
import { now } from '../clock.ts';
import { httpFunction } from '../http.ts';
import { environment, once, s3, table, tenantConfig } from '../wiring.ts';
import { officerActions } from './actions.ts';
import type { OfficerDependencies } from './officer-action.ts';

const dependencies = once<OfficerDependencies>(() => ({
  ...attachmentStores(),
  tenantConfig,
  officerBySubject: (subject) => officerBySubject(table(), subject),
  inbox: dynamoInbox(table()),
  records: dynamoAccessRecords(table()),
  people: dynamoPeopleBehind(table()),
  configurations: { since: (tenant, from) => tenantsSince(table(), tenant, from) },
  tenants: dynamoTenants(table()),
  recomputations: dynamoRecomputations(table()),
  letters: dynamoLetters(table()),
  letterFiles: once(() => s3LetterFiles(s3(), environment('LETTERS_BUCKET').LETTERS_BUCKET)),
  now,
}));

export const handler = httpFunction(officerActions(dependencies), caseProblemTexts);
