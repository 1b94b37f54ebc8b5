import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { tenantTable } from '#table/engine/table.ts';
import { dynamoNotices } from '#table/notices/notices.ts';
import { dynamoSendSlots } from '#table/notices/send-slots.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import {
  type DynamoDbLocal,
  startDynamoDbLocal,
  whyNoDynamoDbLocal,
} from '../support/table/dynamodb-local.ts';
import { followersPromises } from '../support/table/followers-promises.ts';
import { indexTemplates } from '../support/table/index-templates.ts';
import { mailLogTablePromises } from '../support/table/mail-log-suite.ts';
import { noticeStorePromises } from '../support/table/notice-store-promises.ts';
import { noticeTablePromises } from '../support/table/notice-table-suite.ts';
import { sendSlotsPromises } from '../support/table/send-slots-promises.ts';
import { makeTableAt } from '../support/table/table-stores.ts';

describe.skipIf(whyNoDynamoDbLocal())('the stores of notices on DynamoDB Local', () => {
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
  followersPromises((scope) => dynamoFollowers(tenantTable(made.table, scope)));
  sendSlotsPromises(() => dynamoSendSlots(made.table));
});
