import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { dynamoFollowers } from '#table/dynamo-followers.ts';
import { dynamoMailTurns } from '#table/dynamo-mail-turns.ts';
import { dynamoNotices } from '#table/dynamo-notices.ts';
import { type DynamoDbLocal, startDynamoDbLocal, whyNoDynamoDbLocal } from '../support/dynamodb-local.ts';
import { followersPromises } from '../support/followers-promises.ts';
import { indexTemplates } from '../support/index-templates.ts';
import { mailLogTablePromises } from '../support/mail-log-suite.ts';
import { mailTurnsPromises } from '../support/mail-turns-promises.ts';
import { noticeStorePromises } from '../support/notice-store-promises.ts';
import { noticeTablePromises } from '../support/notice-table-suite.ts';
import { makeTableAt } from '../support/table-stores.ts';

describe.skipIf(whyNoDynamoDbLocal())('on DynamoDB Local', () => {
  let engine: DynamoDbLocal;
  let made: Awaited<ReturnType<typeof makeTableAt>>;
  beforeAll(async () => {
    engine = await startDynamoDbLocal();
    made = await makeTableAt(engine.endpoint, `notices-${randomUUID()}`, indexTemplates());
  }, 180_000);
  afterAll(async () => {
    made?.table.client.destroy();
    await engine?.stop();
  });

  noticeStorePromises(() => dynamoNotices(made.table));
  noticeTablePromises(() => made.table);
  mailLogTablePromises(() => made.table);
  followersPromises(() => dynamoFollowers(made.table));
  mailTurnsPromises(() => dynamoMailTurns(made.table));
});
