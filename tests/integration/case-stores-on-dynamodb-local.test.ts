import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { accessPatternPromises } from '../support/access-pattern-suite.ts';
import { attachmentStorePromises } from '../support/attachment-store-suite.ts';
import { caseListPromises } from '../support/case-lists-suite.ts';
import type { CaseStores } from '../support/case-stores.ts';
import { complaintStorePromises } from '../support/complaint-store-suite.ts';
import { type DynamoDbLocal, startDynamoDbLocal, whyNoDynamoDbLocal } from '../support/dynamodb-local.ts';
import { indexTemplates } from '../support/index-templates.ts';
import { recomputationPromises } from '../support/recomputation-suite.ts';
import { makeTableAt, tableStores } from '../support/table-stores.ts';

const missing = whyNoDynamoDbLocal();
if (missing) console.warn(`The table's tests do not run on DynamoDB Local: ${missing}`);

describe.skipIf(missing)('on DynamoDB Local', () => {
  let engine: DynamoDbLocal;
  let made: Awaited<ReturnType<typeof makeTableAt>>;
  let stores: CaseStores;
  beforeAll(async () => {
    engine = await startDynamoDbLocal();
    made = await makeTableAt(engine.endpoint, `cases-${randomUUID()}`, indexTemplates());
    stores = tableStores(made.table);
  }, 180_000);
  afterAll(async () => {
    made?.table.client.destroy();
    await engine?.stop();
  });

  complaintStorePromises(() => stores);
  caseListPromises(() => stores);
  recomputationPromises(() => stores);
  attachmentStorePromises(() => stores);
  accessPatternPromises(() => ({ ...made, stores }));
});
