import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { tenantTable } from '#table/engine/table.ts';
import { dynamoNotices } from '#table/notices/notices.ts';
import { dynamoSendSlots } from '#table/notices/send-slots.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import { stage } from '../support/stage/stage.ts';
import { followersPromises } from '../support/table/followers-promises.ts';
import { indexTemplates } from '../support/table/index-templates.ts';
import { mailLogTablePromises } from '../support/table/mail-log-suite.ts';
import { noticeStorePromises } from '../support/table/notice-store-promises.ts';
import { noticeTablePromises } from '../support/table/notice-table-suite.ts';
import { sendSlotsPromises } from '../support/table/send-slots-promises.ts';
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

noticeStorePromises(() => dynamoNotices(made.table));
sendSlotsPromises(() => dynamoSendSlots(made.table));
noticeTablePromises(() => made.table);
mailLogTablePromises(() => made.table);
followersPromises((scope) => dynamoFollowers(tenantTable(made.table, scope)));
