import type { Readable } from 'node:stream';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SESClient } from '@aws-sdk/client-ses';
import type { SQSClient } from '@aws-sdk/client-sqs';

type Client = DynamoDBClient | S3Client | SESClient | SQSClient;

/** Before the n-th call (from 1) is sent, or after it took effect and its answer was lost. */
export interface CrashPoint {
  readonly call: number;
  readonly when: 'before' | 'after';
  /** Counts only calls of this name, such as `SQS SendMessageBatch`, because the number of others varies. */
  readonly of?: string;
}

/** Any call that the process had made may or may not have taken effect; it makes no more. */
class Killed extends Error {
  override readonly name = 'Killed';
}

/** A call that the SDK retries counts once. Returns the calls so far, such as `DynamoDB Query`; the list grows. */
export function crashAt(clients: readonly Client[], crashPoint?: CrashPoint): string[] {
  const calls: string[] = [];
  let counted = 0;
  let dead = false;
  const die = (): never => {
    dead = true;
    throw new Killed(`killed ${crashPoint!.when} call ${crashPoint!.call}`);
  };
  for (const { middlewareStack } of clients as readonly DynamoDBClient[])
    middlewareStack.add(
      (next, { clientName, commandName }) =>
        async (args) => {
          if (dead) throw new Killed('dead already');
          const name = nameOf(clientName!, commandName!);
          calls.push(name);
          const isCounted = !crashPoint?.of || crashPoint.of === name;
          const mine = isCounted && ++counted === crashPoint?.call;
          if (mine && crashPoint.when === 'before') die();
          const answer = await next(args).catch((error: unknown) => {
            if (mine || dead) die();
            throw error;
          });
          if (mine || dead) {
            letGo(answer.output as { Body?: Readable });
            die();
          }
          return answer;
        },
      { name: 'crash-at', step: 'initialize', priority: 'high' },
    );
  return calls;
}

/** A dead process reads no body; an open stream would throw in ours when the connection closes. */
const letGo = ({ Body }: { readonly Body?: Readable }): void => void Body?.destroy();

const nameOf = (client: string, command: string): string =>
  `${client.replace(/Client$/, '')} ${command.replace(/Command$/, '')}`;

/** All points at which a process with these calls can die. */
export const crashPoints = (calls: readonly string[]): CrashPoint[] =>
  calls.flatMap((_, i) => (['before', 'after'] as const).map((when) => ({ call: i + 1, when })));

/** False if the process died. */
export const runsToEnd = (process: Promise<unknown>): Promise<boolean> =>
  process.then(
    () => true,
    (error: unknown) => {
      const errors = error instanceof AggregateError ? error.errors : [error];
      if (errors.every((one) => one instanceof Killed)) return false;
      throw error;
    },
  );
