import { scopeOf } from '#access/tenant-scope.ts';
import { takeStep } from '#casework/wiring.ts';
import { findStep } from '#complaints/steps/steps.ts';
import { caseProblemTexts } from '#problems/problem-texts.ts';
import { dynamoInbox } from '#table/complaints/inbox.ts';
import { dynamoRecomputations } from '#table/complaints/recomputations.ts';
import { dynamoLetters } from '#table/letters/letters.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { dynamoDataSubjects } from '#table/personal-data/data-subjects.ts';
import { officerBySubject } from '#table/tenants/officer-by-subject.ts';
import { tenantsSince } from '#table/tenants/tenant-in-force.ts';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import { attachmentStores } from '../attachment-stores.ts';
import { now } from '../clock.ts';
import { httpFunction } from '../http-function.ts';
import { clientSettings, environment, once, table, tableOf, tenantConfig } from '../wiring.ts';
import { officerActions } from './actions.ts';
import type { OfficerDependencies } from './officer-action.ts';

const dependencies = once<OfficerDependencies>(() => ({
  takeStep,
  findStep,
  tenantConfig,
  officerBySubject: (subject) => officerBySubject(table(), subject),
  storesOf: (tenant) => ({
    ...attachmentStores(tenant),
    inbox: dynamoInbox(tableOf(tenant)),
    records: dynamoAccessRecords(tableOf(tenant)),
    people: dynamoDataSubjects(tableOf(tenant)),
    recomputations: dynamoRecomputations(tableOf(tenant)),
    letters: dynamoLetters(tableOf(tenant)),
    // Loaded lazily: other actions should not wait for the S3 client at a cold start.
    letterFiles: async () => {
      const { letterFilesIn } = await import('../letter-files.ts');
      return letterFilesIn(environment('LETTERS_BUCKET').LETTERS_BUCKET, clientSettings, scopeOf(tenant));
    },
  }),
  configurations: { since: (tenant, from) => tenantsSince(table(), tenant, from) },
  tenants: dynamoTenants(table()),
  now,
}));

export const handler = httpFunction(officerActions(dependencies), caseProblemTexts);
