import { parseArgs } from 'node:util';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { scopeOf } from '#access/tenant-scope.ts';
import { takesMailAgain } from '#events/complaint/address-mended.v1.ts';
import type { OfficeReachable } from '#events/messages/office-reachable.v1.ts';
import { type LiftReason, liftReasonsFor } from '#events/vocabulary.ts';
import type { SuppressionList } from '#mail/suppression-list.ts';
import { tenantTable } from '#table/engine/table.ts';
import { dynamoSuppressionList } from '#table/notices/suppression-list.ts';
import { tenantInForce } from '#table/tenants/tenant-in-force.ts';
import { sendAll } from '../functions/queue/sqs-sender.ts';
import { resourceName, stageNamed } from '../infra/stage.ts';
import { mailAddress } from '../packages/contact/mail-address.ts';
import type { TenantConfig } from '../packages/tenants/tenant-config.ts';
import { runCommand, UsageError } from './run-command.ts';
import { stageAws } from './stage-aws.ts';
import { stageSecret } from './stage-secret.ts';
import { stageTable } from './stage-table.ts';

const reasons: readonly string[] = takesMailAgain.options;
const usage = `usage: npm run mail -- stopped --tenant TENANT [--stage STAGE] [--json]; or lift --tenant TENANT --office OFFICE|--contact ADDRESS --why ${reasons.join('|')} [--stage STAGE]`;

type MailRequest = { readonly tenant: string; readonly stage: string } & (
  | { readonly action: 'stopped'; readonly json: boolean }
  | {
      readonly action: 'lift';
      readonly office?: string | undefined;
      readonly contact?: string | undefined;
      readonly why: LiftReason;
    }
);

function readArguments(): MailRequest {
  try {
    const text = { type: 'string' } as const;
    const options = {
      ...{ tenant: text, office: text, contact: text, why: text },
      stage: { type: 'string', default: 'local' },
      json: { type: 'boolean', default: false },
    } as const;
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const { tenant, stage, office, contact, why, json } = values;
    const [action, ...more] = positionals;
    if (tenant && more.length === 0 && action === 'stopped' && !office && !contact && !why)
      return { action, tenant, stage, json };
    const named = [office, contact && mailAddress.test(contact) && contact].filter(Boolean);
    if (tenant && more.length === 0 && action === 'lift' && named.length === 1 && reasons.includes(why ?? ''))
      return { action, tenant, stage, office, contact, why: why as LiftReason };
  } catch {
    // falls through: the usage message covers every invalid argument
  }
  throw new UsageError(usage);
}

/** Lists suppressed offices. Other addresses are unknown: the list contains hashes. */
async function showSuppressed(
  suppressions: SuppressionList,
  tenant: TenantConfig,
  json: boolean,
): Promise<number> {
  const offices = [];
  for (const { id, email } of tenant.offices) {
    const stopped = await suppressions.find(email);
    if (stopped) offices.push({ office: id, ...stopped });
  }
  if (json) console.log(JSON.stringify({ offices }));
  else for (const { office, why, at } of offices) console.log(`${office}  ${why} since ${at}`);
  return 0;
}

async function announceReachable(stage: string, message: OfficeReachable): Promise<void> {
  const client = new SQSClient(stageAws(stage));
  const QueueName = resourceName(stageNamed(stage), 'notices');
  const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName }));
  await sendAll(client, QueueUrl!, [message]);
}

/** The suppression list uses real time, as SES does, on all stages. */
async function lift(
  suppressions: SuppressionList,
  tenant: TenantConfig,
  request: Extract<MailRequest, { action: 'lift' }>,
) {
  const { office, contact, why, stage } = request;
  const address = contact ?? tenant.offices.find(({ id }) => id === office)?.email;
  if (!address) throw new UsageError(`unknown office ${office} of ${tenant.id}`);
  const known = await suppressions.find(address);
  if (known && !liftReasonsFor[known.why].includes(why))
    throw new UsageError(
      `the address is stopped because mail ${known.why === 'bounced' ? 'bounced' : 'was marked as spam'}; ${why} does not fit: ${liftReasonsFor[known.why].join('|')}`,
    );
  const at = new Date().toISOString();
  const stopped = await suppressions.lift(address, { why, at, by: 'operator' });
  const named = office ?? 'the address';
  console.log(
    stopped ? `mail goes to ${named} again, stopped since ${stopped.at}` : `${named} was not stopped`,
  );
  if (!stopped) return 1;
  if (office)
    await announceReachable(stage, {
      type: 'office-reachable.v1',
      tenant: tenant.id,
      office,
      why,
      since: stopped.at,
      at,
    });
  return 0;
}

/** Shows the suppression list and removes addresses from it. */
async function mail(): Promise<number> {
  const request = readArguments();
  const { stage } = request;
  const table = stageTable(stage);
  const stored = await tenantInForce(table, request.tenant, new Date().toISOString());
  if (!stored) throw new UsageError(`unknown tenant ${request.tenant} in stage ${stage}`);
  const secret = await stageSecret(stage);
  const suppressions = dynamoSuppressionList(tenantTable(table, scopeOf(stored.config)), async () => secret);
  return request.action === 'stopped'
    ? showSuppressed(suppressions, stored.config, request.json)
    : lift(suppressions, stored.config, request);
}

await runCommand(mail);
