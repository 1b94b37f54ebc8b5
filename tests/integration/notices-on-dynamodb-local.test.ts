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
import { followersSuite } from '../support/table/followers-suite.ts';
import { indexTemplates } from '../support/table/index-templates.ts';
import { mailLogTableSuite } from '../support/table/mail-log-table-suite.ts';
import { noticeStoreSuite } from '../support/table/notice-store-suite.ts';
import { noticeTableSuite } from '../support/table/notice-table-suite.ts';
import { sendSlotsSuite } from '../support/table/send-slots-suite.ts';
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

  noticeStoreSuite((scope) => dynamoNotices(tenantTable(made.table, scope)));
  noticeTableSuite(() => made.table);
  mailLogTableSuite(() => made.table);
  followersSuite((scope) => dynamoFollowers(tenantTable(made.table, scope)));
  sendSlotsSuite(() => dynamoSendSlots(made.table));
});
