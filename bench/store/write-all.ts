import {
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  type BatchWriteItemCommandOutput,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import type { Table } from '#table/engine/table.ts';

/** In batches of 25, several at a time. */
export async function writeAll({ client, name }: Table, requests: Iterator<WriteRequest>): Promise<void> {
  const nextBatch = (): WriteRequest[] => {
    const batch: WriteRequest[] = [];
    while (batch.length < 25) {
      const { value, done } = requests.next();
      if (done) break;
      batch.push(value);
    }
    return batch;
  };
  const writer = async () => {
    for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) {
      let left: WriteRequest[] | undefined = batch;
      while (left?.length) {
        const request: BatchWriteItemCommandInput = { RequestItems: { [name]: left } };
        const { UnprocessedItems }: BatchWriteItemCommandOutput = await client.send(
          new BatchWriteItemCommand(request),
        );
        left = UnprocessedItems?.[name];
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, writer));
}
