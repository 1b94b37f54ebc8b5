import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { accessPatternSuite } from '../support/table/access-pattern-suite.ts';
import { attachmentStoreSuite } from '../support/table/attachment-store-suite.ts';
import { caseListSuite } from '../support/table/case-lists-suite.ts';
import type { StoresOf } from '../support/table/case-stores.ts';
import { complaintStoreSuite } from '../support/table/complaint-store-suite.ts';
import {
  type DynamoDbLocal,
  startDynamoDbLocal,
  whyNoDynamoDbLocal,
} from '../support/table/dynamodb-local.ts';
import { indexTemplates } from '../support/table/index-templates.ts';
import { recomputationSuite } from '../support/table/recomputation-suite.ts';
import { makeTableAt, tableStores } from '../support/table/table-stores.ts';

const missing = whyNoDynamoDbLocal();
if (missing) console.warn(`The table's tests do not run on DynamoDB Local: ${missing}`);

describe.skipIf(missing)('the stores of cases on DynamoDB Local', () => {
  let engine: DynamoDbLocal;
  let made: Awaited<ReturnType<typeof makeTableAt>>;
  let stores: StoresOf;
  beforeAll(async () => {
    engine = await startDynamoDbLocal();
    made = await makeTableAt(engine.endpoint, `cases-${randomUUID()}`, indexTemplates());
    stores = tableStores(made.table);
  }, 180_000);
  afterAll(async () => {
    made?.table.client.destroy();
    await engine?.stop();
  });

  complaintStoreSuite(() => stores);
  caseListSuite(() => stores);
  recomputationSuite(() => stores);
  attachmentStoreSuite(() => stores);
  accessPatternSuite(() => ({ ...made, stores }));
});
