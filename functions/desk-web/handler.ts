import { scopeOf } from '#access/tenant-scope.ts';
import { keyedHash } from '#casework/identifiers/keyed-hash.ts';
import { takeStep } from '#casework/wiring.ts';
import { findStep } from '#complaints/steps/steps.ts';
import { dynamoInbox } from '#table/complaints/inbox.ts';
import { dynamoLetters } from '#table/letters/letters.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { dynamoAttempts } from '#table/sessions/attempts.ts';
import { dynamoPendingSignIns } from '#table/sessions/pending-sign-ins.ts';
import { dynamoSessions } from '#table/sessions/sessions.ts';
import { dynamoSignInRecords } from '#table/sessions/sign-in-records.ts';
import { officerBySubject } from '#table/tenants/officer-by-subject.ts';
import { recordSecondFactor } from '#table/tenants/tenants.ts';
import { attachmentStores } from '../attachment-stores.ts';
import { now } from '../clock.ts';
import {
  baseUrl,
  clientSettings,
  environment,
  once,
  secret,
  table,
  tableOf,
  tenantConfig,
  userPool,
} from '../wiring.ts';
import { deskActions } from './actions.ts';
import type { DeskDependencies } from './desk-action.ts';
import { deskFunction } from './desk-function.ts';

const dependencies = once<DeskDependencies>(() => ({
  takeStep,
  findStep,
  tenantConfig,
  storesOf: (tenant) => ({
    ...attachmentStores(tenant),
    sessions: dynamoSessions(tableOf(tenant)),
    pendingSignIns: dynamoPendingSignIns(tableOf(tenant)),
    signInRecords: dynamoSignInRecords(tableOf(tenant)),
    inbox: dynamoInbox(tableOf(tenant)),
    records: dynamoAccessRecords(tableOf(tenant)),
    letters: dynamoLetters(tableOf(tenant)),
    // Loaded lazily: other actions should not wait for the S3 client at a cold start.
    letterFiles: async () => {
      const { letterFilesIn } = await import('../letter-files.ts');
      return letterFilesIn(environment('LETTERS_BUCKET').LETTERS_BUCKET, clientSettings, scopeOf(tenant));
    },
  }),
  async signInOf(tenant) {
    // Loaded lazily: only a sign-in speaks to the user pool.
    const { cognitoProvider } = await import('#user-pool/cognito.ts');
    return {
      identity: cognitoProvider(userPool()),
      sessions: dynamoSessions(tableOf(tenant)),
      attempts: dynamoAttempts(tableOf(tenant)),
      signInRecords: dynamoSignInRecords(tableOf(tenant)),
      officerBySubject: (subject) => officerBySubject(table(), subject),
      recordSecondFactor: (officer) => recordSecondFactor(table(), officer),
      hash: async (value) => keyedHash(await secret(), value),
    };
  },
  baseUrl: baseUrl(),
  now,
  realNow: () => new Date().toISOString(),
}));

export const handler = deskFunction(deskActions(dependencies), tenantConfig);
