import type { Readable } from 'node:stream';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SESClient } from '@aws-sdk/client-ses';
import type { SQSClient } from '@aws-sdk/client-sqs';

type Client = DynamoDBClient | S3Client | SESClient | SQSClient;

/** Where a process dies: before its n-th call leaves it (from 1), or after that took effect and its answer is lost. */
export interface CrashPoint {
  readonly call: number;
  readonly when: 'before' | 'after';
  /** Counts only the calls of this name, such as `SQS SendMessageBatch`: how many others come before may be chance. */
  readonly of?: string;
}

/** The process is dead. What it had asked for by then was done or not, and it asks for nothing more. */
class Killed extends Error {
  override readonly name = 'Killed';
}

/**
 * Counts the calls of some clients together, as one process makes them, and lets the process die at one of them.
 * Stands outside of the SDK's own retries: a call that is tried three times is one.
 * @returns the calls that were made, such as `DynamoDB Query`; it grows.
 */
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

/** A dead process reads no body: left open, its stream would throw in ours when the connection closes. */
const letGo = ({ Body }: { readonly Body?: Readable }): void => void Body?.destroy();

const nameOf = (client: string, command: string): string =>
  `${client.replace(/Client$/, '')} ${command.replace(/Command$/, '')}`;

/** Every death that a process with these calls can die. */
export const crashPoints = (calls: readonly string[]): CrashPoint[] =>
  calls.flatMap((_, i) => (['before', 'after'] as const).map((when) => ({ call: i + 1, when })));

/** Lets a process live as long as it may; false when it died. */
export const runsToEnd = (process: Promise<unknown>): Promise<boolean> =>
  process.then(
    () => true,
    (error: unknown) => {
      const errors = error instanceof AggregateError ? error.errors : [error];
      if (errors.every((one) => one instanceof Killed)) return false;
      throw error;
    },
  );
