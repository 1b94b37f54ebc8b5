import { randomUUID } from 'node:crypto';
import { TransactWriteItemsCommand, type TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { handler } from '../../functions/submit/handler.ts';
import { table } from '../../functions/wiring.ts';
import { exampleSubmission } from '../report.ts';

/** Milliseconds of each call. */
export interface SideBySide {
  readonly handler: number[];
  readonly bare: number[];
  readonly calls: string[];
}

/** The same SDK call, client and shape of items as the handler, alternately, in a process of its own. */
async function sideBySide(rounds: number): Promise<SideBySide> {
  const { client } = table();
  const prepared = await recordWrites(rounds);
  const bare = async (i: number) => {
    await client.send(new TransactWriteItemsCommand(prepared[i]!));
    return { statusCode: 201, body: '{}' };
  };
  const measured = { handler: [] as number[], bare: [] as number[] };
  for (let i = 0; i < rounds; i++) {
    const both = [
      async () => measured.handler.push(await timed(() => submit())),
      async () => measured.bare.push(await timed(() => bare(i))),
    ];
    for (const one of i % 2 === 0 ? both : both.reverse()) await one();
  }
  return { ...measured, calls: await callsOf(() => submit()) };
}

async function submit(): Promise<void> {
  const event = exampleSubmission(randomUUID()) as unknown as Parameters<typeof handler>[0];
  const { statusCode, body } = await handler(event, {} as never);
  if (statusCode !== 201) throw new Error(`submit answered ${statusCode}: ${body}`);
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await task();
  return performance.now() - begun;
}

/** The plain function writes the same items under other keys. */
async function recordWrites(count: number): Promise<TransactWriteItemsCommandInput[]> {
  const { client } = table();
  const writes: TransactWriteItemsCommandInput[] = [];
  const name = 'record-writes';
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== 'TransactWriteItemsCommand') return next(args);
        writes.push(args.input as TransactWriteItemsCommandInput);
        return { output: { $metadata: {} }, response: {} };
      },
    { step: 'initialize', name },
  );
  for (let i = 0; i < count; i++) await submit();
  client.middlewareStack.remove(name);
  return writes;
}

/** Retries included. */
async function callsOf(task: () => Promise<void>): Promise<string[]> {
  const calls: string[] = [];
  const name = 'count-calls';
  const { client } = table();
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        calls.push(String(commandName));
        return next(args);
      },
    { step: 'finalizeRequest', priority: 'low', name },
  );
  await task();
  client.middlewareStack.remove(name);
  return calls;
}

process.once('message', async ({ rounds }: { rounds: number }) => {
  await sideBySide(Math.ceil(rounds / 4));
  process.send!(await sideBySide(rounds), () => process.exit());
});
