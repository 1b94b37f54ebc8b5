import { StageError } from '../../infra/local/stage-errors.ts';
import {
  type DynamoDbLocal,
  startDynamoDbLocal,
  whyNoDynamoDbLocal,
} from '../../tests/support/table/dynamodb-local.ts';

/** What the results say of the engine. */
export const engine = 'DynamoDB Local 2.6.1, in memory';

/** Starts Amazon's own engine as Java runs it by itself: a slow store would flatter whoever calls it. */
export async function startStore(): Promise<DynamoDbLocal> {
  const why = whyNoDynamoDbLocal();
  if (why) throw new StageError(`DynamoDB Local is needed to measure: ${why}`);
  return startDynamoDbLocal([]);
}
