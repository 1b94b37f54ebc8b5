import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { expect } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import type { Instant } from '#calendar/zones.ts';
import { escalateAssignment } from '#casework/commands/escalate-assignment.ts';
import type { SubmitCommand } from '#casework/commands/submit-complaint.ts';
import { askToFollow } from '#casework/following/ask-to-follow.ts';
import { confirmFollower, unsubscribeFollower } from '#casework/following/confirm-or-leave.ts';
import type { FollowLink } from '#casework/following/follow-links.ts';
import { recomputePage } from '#casework/recomputation/recompute-deadlines.ts';
import type { StepCommand } from '#casework/records/step-command.ts';
import { submitComplaint } from '#casework/submit-wiring.ts';
import { takeStep } from '#casework/wiring.ts';
import type { AddressMended } from '#events/complaint/address-mended.v1.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { AssignmentDue } from '#events/messages/assignment-due.v1.ts';
import type { CollectionDue } from '#events/messages/collection-due.v1.ts';
import type { FollowAsked } from '#events/messages/follow-asked.v1.ts';
import type { NoticeDue } from '#events/messages/notice-due.v1.ts';
import type { RecomputationDue } from '#events/messages/recomputation-due.v1.ts';
import { queuesFor } from '#events/subscriptions.ts';
import { rateLimiter } from '#mail/rate-limiter.ts';
import type { MailEvent } from '#mail/ses-event.ts';
import { sesMailer } from '#mail/ses-mailer.ts';
import { composeNotice } from '#notices/compose/compose-notice.ts';
import { askFollower } from '#notices/delivery/ask-follower.ts';
import type { QueueingDependencies } from '#notices/delivery/notice-dependencies.ts';
import type { Lease } from '#notices/delivery/notice-store.ts';
import { sendDigestBatch } from '#notices/delivery/send-digest-batch.ts';
import { notifyAll, notifyOne } from '#notices/delivery/send-notices.ts';
import { isStillRelevant } from '#notices/delivery/still-relevant.ts';
import { handleDeliveryEvent } from '#notices/suppression/delivery-events.ts';
import { liftSuppression } from '#notices/suppression/lift-suppression.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import { dynamoInbox } from '#table/complaints/inbox.ts';
import { dynamoOpenCases } from '#table/complaints/open-cases.ts';
import { dynamoRecomputations } from '#table/complaints/recomputations.ts';
import { tenantTable } from '#table/engine/table.ts';
import { dynamoLostMails } from '#table/notices/lost-mails.ts';
import { dynamoMailLog } from '#table/notices/mail-log.ts';
import { dynamoNotices } from '#table/notices/notices.ts';
import { dynamoQuotas } from '#table/notices/quotas.ts';
import { dynamoSendSlots } from '#table/notices/send-slots.ts';
import { dynamoSuppressionList } from '#table/notices/suppression-list.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import { tenantInForce } from '#table/tenants/tenant-in-force.ts';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { sendAll } from '../../../functions/queue/sqs-sender.ts';
import { awsClient } from '../../../infra/local/aws-environment.ts';
import { commandsOn } from '../casework/casework-fixture.ts';
import { klaten } from '../sop/klaten.ts';
import type { RealEngine } from '../table/real-engine.ts';
import { type CrashPoint, crashAt, runsToEnd } from './crash-at.ts';
import { stage, stageResourceName } from './stage.ts';

export type NoticeMessage = ComplaintEvent | CollectionDue | FollowAsked | NoticeDue;

export const secretOfProcess = '{"current":"k1","k1":"of the test"}';

/** A process with clients of its own, wired as in `functions/`, except that the caller gives clock and lease. */
export function workerProcess({ endpoint, table: { name } }: RealEngine, crashPoint?: CrashPoint) {
  const table = { name, client: new DynamoDBClient(awsClient(endpoint)) };
  const ses = new SESClient({ ...awsClient(stage.emulator), maxAttempts: 1 });
  const sqs = new SQSClient({ ...awsClient(stage.emulator), useQueueUrlAsEndpoint: false });
  const calls = crashAt([table.client, ses, sqs], crashPoint);
  const counted: string[] = [];
  const metric = (figure: string) => void counted.push(figure);
  const time = { now: Date.now, until: (at: number) => after(Math.max(0, at - Date.now())) };
  const turns = rateLimiter({ perSecond: 300, maxConcurrent: 5 }, dynamoSendSlots(table), time);
  const secret = async () => secretOfProcess;
  const tenantOf = async (id: string) => (await tenantInForce(table, id, new Date().toISOString()))!.config;
  const own = (tenant: TenantConfig) => tenantTable(table, scopeOf(tenant));
  const complaintsOf = (tenant: TenantConfig) => dynamoComplaints(own(tenant));
  const following = (tenant: TenantConfig) => ({
    complaints: complaintsOf(tenant),
    followers: dynamoFollowers(own(tenant)),
  });
  const postOffice = async (
    tenant: TenantConfig,
    now: Instant,
    lease: Lease,
  ): Promise<QueueingDependencies> => ({
    complaints: complaintsOf(tenant),
    notices: dynamoNotices(own(tenant)),
    lostMails: dynamoLostMails(table),
    quotas: dynamoQuotas(table),
    inbox: dynamoInbox(own(tenant)),
    takeStep,
    composeNotice,
    isStillRelevant,
    suppressions: dynamoSuppressionList(own(tenant), secret),
    followers: dynamoFollowers(own(tenant)),
    secret,
    mailer: sesMailer(ses, stageResourceName('mail')),
    tenant,
    baseUrl: 'https://tanggap.example',
    now: async () => now,
    slot: () => turns.slot(Number.MAX_SAFE_INTEGER),
    lease: () => lease,
    metric,
    enqueue: async () => expect.fail('few are told'),
  });
  return {
    calls,
    counted,
    async submit(id: string, command: SubmitCommand) {
      const tenant = await tenantOf(id);
      return submitComplaint(complaintsOf(tenant), tenant, command);
    },
    async advance(id: string, asked: StepCommand) {
      const tenant = await tenantOf(id);
      return takeStep(complaintsOf(tenant), tenant, asked);
    },
    /** The question to the address goes to a queue. */
    async ask(id: string, request: Parameters<typeof askToFollow>[2], queueUrl: string, now: Instant) {
      const tenant = await tenantOf(id);
      const office = {
        ...following(tenant),
        sendAsked: (message: object) => sendAll(sqs, queueUrl, [message]),
      };
      return askToFollow(office, tenant, request, { secret: secretOfProcess, now });
    },
    confirm: (tenant: TenantConfig, followed: FollowLink, now: Instant) =>
      confirmFollower(following(tenant), followed, now),
    leave: (tenant: TenantConfig, followed: FollowLink, now: Instant) =>
      unsubscribeFollower(following(tenant), followed, now),
    async escalate(due: AssignmentDue, now: Instant) {
      const tenant = await tenantOf(due.tenant);
      return escalateAssignment({ takeStep, complaints: complaintsOf(tenant), metric }, tenant, due, now);
    },
    async recompute(due: RecomputationDue, now: Instant) {
      const tenant = await tenantOf(due.tenant);
      const stores = {
        takeStep,
        complaints: complaintsOf(tenant),
        open: dynamoOpenCases(own(tenant)),
        runs: dynamoRecomputations(own(tenant)),
      };
      return recomputePage(stores, tenant, due, { now, enqueue: async () => {}, metric });
    },
    async sendNotice(message: NoticeMessage, now: Instant, lease: Lease) {
      const post = await postOffice(await tenantOf(message.tenant), now, lease);
      if (message.type === 'collection-due.v1') await sendDigestBatch(post, message);
      else if (message.type === 'follow-asked.v1') await askFollower(post, message);
      else if (message.type === 'notice-due.v1') await notifyOne(post, message);
      else if (queuesFor(message).includes('mail-events'))
        await liftSuppression(
          { ...post, notify: (mended) => notifyAll(post, mended) },
          message as AddressMended,
        );
      else await notifyAll(post, message);
    },
    hear: (event: MailEvent, now: Instant) =>
      handleDeliveryEvent(
        {
          takeStep,
          complaints: complaintsOf,
          log: dynamoMailLog(table),
          lostMails: dynamoLostMails(table),
          suppressions: (tenant) => dynamoSuppressionList(own(tenant), secret),
          tenant: tenantOf,
          announceUnreachable: async () => {},
          now: async () => now,
          realNow: Date.now,
          metric,
        },
        event,
      ),
    end() {
      table.client.destroy();
      ses.destroy();
      sqs.destroy();
    },
  };
}

export type WorkerProcess = ReturnType<typeof workerProcess>;

/** Returns the process after its end or death. */
export async function runWorker(
  engine: RealEngine,
  act: (process: WorkerProcess) => Promise<unknown>,
  crashPoint?: CrashPoint,
): Promise<WorkerProcess> {
  const process = workerProcess(engine, crashPoint);
  expect(await runsToEnd(act(process)), 'it lived').toBe(crashPoint === undefined);
  process.end();
  return process;
}

/** A tenant with unique office addresses, stored where a process reads it; returns commands to make cases. */
export async function storeTenantIn(
  { table }: RealEngine,
  change: (config: TenantConfig) => void = () => {},
) {
  const config = await klaten();
  change(config);
  const id = `klaten-${randomUUID()}`;
  const offices = config.offices.map((office) => ({ ...office, email: `${randomUUID()}@klaten.example` }));
  const tenant: TenantConfig = { ...config, id, offices };
  await dynamoTenants(table).store({ config: tenant, version: 1, effectiveAt: '2026-01-01T00:00:00.000Z' });
  const complaints = dynamoComplaints(tenantTable(table, scopeOf(tenant)));
  return { tenant, complaints, ...commandsOn(complaints, tenant) };
}
