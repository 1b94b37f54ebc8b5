import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { stage } from '../support/stage/stage.ts';
import { accessPatternSuite } from '../support/table/access-pattern-suite.ts';
import { attachmentStoreSuite } from '../support/table/attachment-store-suite.ts';
import { caseListSuite } from '../support/table/case-lists-suite.ts';
import { complaintStoreSuite } from '../support/table/complaint-store-suite.ts';
import { indexTemplates } from '../support/table/index-templates.ts';
import { recomputationSuite } from '../support/table/recomputation-suite.ts';
import { makeTableAt, tableStores } from '../support/table/table-stores.ts';

// Not the stage's table, whose items fall due and cause mails.
let made: Awaited<ReturnType<typeof makeTableAt>>;
beforeAll(async () => {
  made = await makeTableAt(stage.emulator, `cases-${randomUUID()}`, indexTemplates());
});
afterAll(async () => {
  await made?.drop();
  made?.table.client.destroy();
});

complaintStoreSuite(() => tableStores(made.table));
caseListSuite(() => tableStores(made.table));
recomputationSuite(() => tableStores(made.table));
accessPatternSuite(() => ({ ...made, stores: tableStores(made.table) }));
attachmentStoreSuite(() => tableStores(made.table));
