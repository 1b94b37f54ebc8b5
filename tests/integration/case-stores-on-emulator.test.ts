import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { stage } from '../support/stage/stage.ts';
import { accessPatternPromises } from '../support/table/access-pattern-suite.ts';
import { attachmentStorePromises } from '../support/table/attachment-store-suite.ts';
import { caseListPromises } from '../support/table/case-lists-suite.ts';
import { complaintStorePromises } from '../support/table/complaint-store-suite.ts';
import { indexTemplates } from '../support/table/index-templates.ts';
import { recomputationPromises } from '../support/table/recomputation-suite.ts';
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

complaintStorePromises(() => tableStores(made.table));
caseListPromises(() => tableStores(made.table));
recomputationPromises(() => tableStores(made.table));
accessPatternPromises(() => ({ ...made, stores: tableStores(made.table) }));
attachmentStorePromises(() => tableStores(made.table));
