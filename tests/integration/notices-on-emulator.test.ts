import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { dynamoFollowers } from '#table/dynamo-followers.ts';
import { dynamoMailTurns } from '#table/dynamo-mail-turns.ts';
import { dynamoNotices } from '#table/dynamo-notices.ts';
import { followersPromises } from '../support/followers-promises.ts';
import { indexTemplates } from '../support/index-templates.ts';
import { mailLogTablePromises } from '../support/mail-log-suite.ts';
import { mailTurnsPromises } from '../support/mail-turns-promises.ts';
import { noticeStorePromises } from '../support/notice-store-promises.ts';
import { noticeTablePromises } from '../support/notice-table-suite.ts';
import { stage } from '../support/stage.ts';
import { makeTableAt } from '../support/table-stores.ts';

// A table of its own: what stands in the stage's is swept and mailed.
let made: Awaited<ReturnType<typeof makeTableAt>>;
beforeAll(async () => {
  made = await makeTableAt(stage.emulator, `notices-${randomUUID()}`, indexTemplates());
});
afterAll(async () => {
  await made?.drop();
  made?.table.client.destroy();
});

noticeStorePromises(() => dynamoNotices(made.table));
mailTurnsPromises(() => dynamoMailTurns(made.table));
noticeTablePromises(() => made.table);
mailLogTablePromises(() => made.table);
followersPromises(() => dynamoFollowers(made.table));
