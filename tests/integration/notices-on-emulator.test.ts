import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { tenantTable } from '#table/engine/table.ts';
import { dynamoNotices } from '#table/notices/notices.ts';
import { dynamoSendSlots } from '#table/notices/send-slots.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import { stage } from '../support/stage/stage.ts';
import { followersSuite } from '../support/table/followers-suite.ts';
import { indexTemplates } from '../support/table/index-templates.ts';
import { mailLogTableSuite } from '../support/table/mail-log-table-suite.ts';
import { noticeStoreSuite } from '../support/table/notice-store-suite.ts';
import { noticeTableSuite } from '../support/table/notice-table-suite.ts';
import { sendSlotsSuite } from '../support/table/send-slots-suite.ts';
import { makeTableAt } from '../support/table/table-stores.ts';

// Not the stage's table, whose notices are swept and mailed.
let made: Awaited<ReturnType<typeof makeTableAt>>;
beforeAll(async () => {
  made = await makeTableAt(stage.emulator, `notices-${randomUUID()}`, indexTemplates());
});
afterAll(async () => {
  await made?.drop();
  made?.table.client.destroy();
});

noticeStoreSuite((scope) => dynamoNotices(tenantTable(made.table, scope)));
sendSlotsSuite(() => dynamoSendSlots(made.table));
noticeTableSuite(() => made.table);
mailLogTableSuite(() => made.table);
followersSuite((scope) => dynamoFollowers(tenantTable(made.table, scope)));
