import { takeStep } from '#casework/wiring.ts';
import { findStep } from '#complaints/steps/steps.ts';
import { caseProblemTexts } from '#problems/problem-texts.ts';
import { dynamoWorklist } from '#table/complaints/worklist.ts';
import { dynamoCompleteCases } from '#table/integrity/complete-cases.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import { attachmentStores } from '../attachment-stores.ts';
import { now } from '../clock.ts';
import { httpFunction } from '../http-function.ts';
import { sendAll } from '../queue/sqs-sender.ts';
import { environment, once, secret, sqs, tableOf, tenantConfig } from '../wiring.ts';
import { publicApiActions } from './actions.ts';
import type { PublicApiDependencies } from './public-api-action.ts';

const dependencies = once<PublicApiDependencies>(() => ({
  takeStep,
  findStep,
  tenantConfig,
  storesOf: (tenant) => ({
    ...attachmentStores(tenant),
    queue: dynamoWorklist(tableOf(tenant)),
    followers: dynamoFollowers(tableOf(tenant)),
    archive: dynamoCompleteCases(tableOf(tenant)),
    records: dynamoAccessRecords(tableOf(tenant)),
  }),
  sendAsked: (message) => sendAll(sqs(), environment('NOTICES_QUEUE_URL').NOTICES_QUEUE_URL, [message]),
  secret,
  now,
}));

export const handler = httpFunction(publicApiActions(dependencies), caseProblemTexts);
