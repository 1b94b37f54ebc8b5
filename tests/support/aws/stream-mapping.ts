import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

type Invoke = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/** As in `infra/stream.ts`; tests/infra/queues.test.ts compares the template. */
const retries = 10;

interface Batch {
  readonly records: readonly DynamoDBRecord[];
  readonly tried: number;
}

/**
 * Lambda's stream mapping (Lambda developer guide, *Configuring partial batch response with DynamoDB and
 * Lambda*): a batch is halved if the function throws; after a report, records before the reported one are
 * done and the rest is retried. Splitting is no retry. The guide does not say what a report of the first
 * record does, so `reportedFirst` chooses. Returns the failed records, and the sizes of all batches in order.
 */
export async function deliver(
  records: readonly DynamoDBRecord[],
  invoke: Invoke,
  reportedFirst: 'halved' | 'retried',
): Promise<{ destination: DynamoDBRecord[]; invoked: number[] }> {
  const destination: DynamoDBRecord[] = [];
  const invoked: number[] = [];
  const waiting: Batch[] = [{ records, tried: 0 }];
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    invoked.push(batch.records.length);
    const done = await doneOf(batch, invoke);
    if (done === batch.records.length) continue;
    const left = batch.records.slice(Math.max(done, 0));
    const splits = done < 0 || (done === 0 && reportedFirst === 'halved');
    if (done > 0) waiting.unshift({ records: left, tried: 0 });
    else if (splits && left.length > 1) waiting.unshift(...halves(left));
    else if (batch.tried < retries) waiting.unshift({ records: left, tried: batch.tried + 1 });
    else destination.push(...left);
  }
  return { destination, invoked };
}

/** -1 if the function threw. */
async function doneOf({ records }: Batch, invoke: Invoke): Promise<number> {
  try {
    const { batchItemFailures } = await invoke({ Records: [...records] });
    const failed = batchItemFailures.map(({ itemIdentifier }) =>
      records.findIndex(({ dynamodb }) => dynamodb!.SequenceNumber === itemIdentifier),
    );
    // An unknown identifier fails the whole batch.
    return failed.includes(-1) ? -1 : Math.min(records.length, ...failed);
  } catch {
    return -1;
  }
}

const halves = (records: readonly DynamoDBRecord[]): Batch[] => {
  const middle = Math.ceil(records.length / 2);
  return [records.slice(0, middle), records.slice(middle)].map((half) => ({ records: half, tried: 0 }));
};
