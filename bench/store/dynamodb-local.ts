import { StageError } from '../../infra/local/stage-errors.ts';
import {
  type DynamoDbLocal,
  startDynamoDbLocal,
  whyNoDynamoDbLocal,
} from '../../tests/support/table/dynamodb-local.ts';

export const engine = 'DynamoDB Local 2.6.1, in memory';

/** Java's default settings: a slow store would flatter its callers. */
export async function startStore(): Promise<DynamoDbLocal> {
  const why = whyNoDynamoDbLocal();
  if (why) throw new StageError(`DynamoDB Local is needed to measure: ${why}`);
  return startDynamoDbLocal([]);
}
