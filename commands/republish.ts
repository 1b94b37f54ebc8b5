import { parseArgs } from 'node:util';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { scopeOf } from '#access/tenant-scope.ts';
import { type Publisher, publishEntry } from '#casework/records/publish.ts';
import { recordedEntries } from '#table/complaints/recorded-entries.ts';
import { tenantTable } from '#table/engine/table.ts';
import { tenantInForce } from '#table/tenants/tenant-in-force.ts';
import { sendAll } from '../functions/queue/sqs-sender.ts';
import { resourceName, stageNamed } from '../infra/stage.ts';
import { isLocalDate } from '../packages/calendar/local-date.ts';
import { instantAt } from '../packages/calendar/zones.ts';
import { runCommand, UsageError } from './run-command.ts';
import { stageAws } from './stage-aws.ts';
import { stageTable } from './stage-table.ts';

const usage =
  'usage: npm run republish -- --tenant TENANT --from YYYY-MM-DD --to YYYY-MM-DD [--stage STAGE] [--json]';

function readArguments() {
  try {
    const options = {
      tenant: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      stage: { type: 'string', default: 'local' },
      json: { type: 'boolean', default: false },
    } as const;
    const { tenant, from, to, stage, json } = parseArgs({ options }).values;
    if (tenant && from && to && isLocalDate(from) && isLocalDate(to))
      return { tenant, from, to, stage, json };
  } catch {
    // falls through: the usage message covers every invalid argument
  }
  throw new UsageError(usage);
}

function publisherOf(client: SQSClient, stage: string): Publisher {
  const urls = new Map<string, Promise<string>>();
  const urlOf = (queue: string): Promise<string> => {
    const QueueName = resourceName(stageNamed(stage), queue);
    if (!urls.has(queue))
      urls.set(
        queue,
        client.send(new GetQueueUrlCommand({ QueueName })).then(({ QueueUrl }) => QueueUrl!),
      );
    return urls.get(queue)!;
  };
  return async (queue, message) => sendAll(client, await urlOf(queue), [message]);
}

/** For an outage of the publisher. Event ids stay the same, so consumers ignore what they have handled. */
async function republish(): Promise<number> {
  const { tenant: id, from, to, stage, json } = readArguments();
  const table = stageTable(stage);
  const tenant = await tenantInForce(table, id, new Date().toISOString());
  if (!tenant) throw new UsageError(`unknown tenant ${id} in stage ${stage}`);
  const { zone } = tenant.config;
  const publish = publisherOf(new SQSClient(stageAws(stage)), stage);
  let events = 0;
  for await (const entries of recordedEntries(
    tenantTable(table, scopeOf(tenant.config)),
    instantAt(zone, from, '00:00'),
    instantAt(zone, to, '00:00'),
  )) {
    for (const entry of entries) await publishEntry(entry, publish);
    events += entries.length;
    console.error(`${events} events`);
  }
  console.log(json ? JSON.stringify({ events }) : `${events} events published again`);
  return 0;
}

await runCommand(republish);
