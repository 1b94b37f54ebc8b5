import { scopeOf } from '#access/tenant-scope.ts';
import { escalateAssignment } from '#casework/commands/escalate-assignment.ts';
import { type Submission, submission } from '#casework/commands/submission.ts';
import { triageComplaint } from '#casework/commands/triage-complaint.ts';
import { addPendingReprimand } from '#casework/letters/add-pending-reprimand.ts';
import { publishEntry } from '#casework/records/publish.ts';
import { submitComplaint } from '#casework/submit-wiring.ts';
import { listAssignments } from '#casework/views/list-assignments.ts';
import { openCase } from '#casework/views/open-case.ts';
import { openByCode, trackComplaint } from '#casework/views/track-complaint.ts';
import { takeStep } from '#casework/wiring.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { steps } from '#complaints/steps/registry.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { NoticeDue } from '#events/messages/notice-due.v1.ts';
import type { SubscriberQueue } from '#events/queues.ts';
import { composeNotice } from '#notices/compose/compose-notice.ts';
import type { NoticeDependencies } from '#notices/delivery/notice-dependencies.ts';
import { sendDigestBatch } from '#notices/delivery/send-digest-batch.ts';
import { notifyAll, notifyOne } from '#notices/delivery/send-notices.ts';
import { isStillRelevant } from '#notices/delivery/still-relevant.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import { dynamoContacts } from '#table/complaints/contacts.ts';
import { dynamoInbox } from '#table/complaints/inbox.ts';
import { parseEntry } from '#table/complaints/parse-entry.ts';
import { dynamoWorklist } from '#table/complaints/worklist.ts';
import { unmarshall } from '#table/engine/attribute-values.ts';
import { type Table, tenantTable } from '#table/engine/table.ts';
import { dueInstant } from '#table/keys/case-keys.ts';
import { dynamoLetters } from '#table/letters/letters.ts';
import { dynamoLostMails } from '#table/notices/lost-mails.ts';
import { dynamoNotices } from '#table/notices/notices.ts';
import { dynamoQuotas } from '#table/notices/quotas.ts';
import { dynamoSendSlots } from '#table/notices/send-slots.ts';
import { dynamoSuppressionList } from '#table/notices/suppression-list.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import { officerBySubject } from '#table/tenants/officer-by-subject.ts';
import { tenantInForce } from '#table/tenants/tenant-in-force.ts';
import { metricLines } from '#telemetry/metrics.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { FunctionName } from '../../infra/function-list.ts';
import type { CountedTable } from './counted-table.ts';
import type { Meter } from './meter.ts';

const secret = JSON.stringify({ current: 'k1', k1: 'x'.repeat(64) });
const baseUrl = 'https://lapor.klaten.example';

export interface Reported {
  readonly number: string;
  readonly code: string;
}

/** The functions' code on a counted table, each message alone, as on a quiet day. Cold starts: processes.ts. */
export function regency(
  table: Table,
  counted: CountedTable,
  { meter, clock }: { meter: Meter; clock: { now: string } },
  tenant: TenantConfig,
) {
  const metrics = new Set<string>();
  const complaints = dynamoComplaints(tenantTable(table, scopeOf(tenant)));
  const inbox = dynamoInbox(tenantTable(table, scopeOf(tenant)));
  const turns = dynamoSendSlots(table);
  const metricOf =
    (name: FunctionName) =>
    (...given: Parameters<ReturnType<typeof metricLines>>) => {
      const [figure, , , dimensions = {}] = given;
      metrics.add(JSON.stringify([name, figure, dimensions]));
      metricLines({ Function: `tanggap-prod-${name}` }, meter.log)(...given);
    };
  let mails = 0;
  const postOffice = (name: FunctionName): NoticeDependencies => ({
    ...{ takeStep, composeNotice, isStillRelevant, complaints, inbox, tenant, baseUrl },
    notices: dynamoNotices(tenantTable(table, scopeOf(tenant))),
    lostMails: dynamoLostMails(table),
    quotas: dynamoQuotas(table),
    suppressions: dynamoSuppressionList(tenantTable(table, scopeOf(tenant)), async () => secret),
    followers: dynamoFollowers(tenantTable(table, scopeOf(tenant))),
    secret: async () => secret,
    mailer: { send: async () => ({ messageId: `0100019ab0c0ffee-${String(++mails).padStart(40, '0')}` }) },
    slot: async () => {
      await turns.take({ from: Date.parse(clock.now), lasting: 1000 / 14, latest: Number.MAX_SAFE_INTEGER });
    },
    now: async () => clock.now,
    lease: () => ({ now: Date.parse(clock.now), until: Date.parse(clock.now) + 30_000 }),
    metric: metricOf(name),
  });
  const configuration = (name: FunctionName) =>
    meter.configuration(name, () => tenantInForce(table, tenant.id, clock.now));

  const work = async (name: FunctionName, task: () => Promise<unknown>): Promise<void> => {
    meter.message();
    await meter.invoke(name, async () => {
      await configuration(name);
      await task();
    });
    await published();
  };

  async function notifyBy(name: FunctionName, event: ComplaintEvent): Promise<void> {
    const apart: NoticeDue[] = [];
    const enqueue = async (messages: readonly NoticeDue[]) => void apart.push(...messages);
    await work(name, () => notifyAll({ ...postOffice(name), enqueue }, event));
    for (const one of apart) await work(name, () => notifyOne(postOffice(name), one));
  }

  const workers: Record<SubscriberQueue, (message: never) => Promise<void>> = {
    triage: ({ number }: { number: string }) =>
      work('triage', () =>
        triageComplaint(
          { takeStep, complaints, contacts: dynamoContacts(tenantTable(table, scopeOf(tenant))) },
          tenant,
          number,
          {
            secret,
            now: clock.now,
          },
        ),
      ),
    notices: (event) => notifyBy('send-notice', event),
    'urgent-notices': (event) => notifyBy('send-urgent-notice', event),
    letters: (event) =>
      work('send-letter', () =>
        addPendingReprimand(
          { complaints, letters: dynamoLetters(tenantTable(table, scopeOf(tenant))) },
          tenant,
          event,
          clock.now,
        ),
      ),
    erasures: async () => undefined,
    'mail-events': async () => undefined,
  };

  /** The timeline entries of one transaction are one batch of the stream. */
  async function published(): Promise<void> {
    const entries = counted.takeEntries();
    if (entries.length === 0) return;
    const messages: [SubscriberQueue, object][] = [];
    const ofBatch = () =>
      Promise.all(
        entries.map((item) =>
          publishEntry(parseEntry(unmarshall(item)), async (queue, message) => {
            messages.push([queue, message]);
          }),
        ),
      );
    await meter.invoke('publish-events', ofBatch, entries.length);
    metricOf('publish-events')('Events', entries.length);
    for (const [queue, message] of messages) await workers[queue](message as never);
  }

  const asked = async <T>(name: FunctionName, task: () => Promise<T>): Promise<T> => {
    const result = await meter.request(name, async () => {
      await configuration(name);
      return task();
    });
    await published();
    return result;
  };

  return {
    clock,
    metrics,

    submit: (report: object, key: string): Promise<Reported> =>
      asked('submit', async () => {
        metricOf('submit')('Submitted', 1);
        const command = { key, channel: 'api', language: 'id', now: clock.now, baseUrl } as const;
        const parsed = submission.parse(report) as Submission;
        return (await submitComplaint(complaints, tenant, { report: parsed, ...command })).submitted;
      }),

    look: (typed: Reported) =>
      asked('public-web', async () => {
        const file = await openByCode(complaints, tenant, typed);
        await trackComplaint(complaints, tenant, file, {
          language: 'id',
          now: clock.now,
          queue: dynamoWorklist(tenantTable(table, scopeOf(tenant))),
        });
      }),

    /** An officer lists the work and opens the case before each step. */
    async take(typed: Reported, step: StepName, given: object, actor: Actor, key: string): Promise<void> {
      const { number } = typed;
      const { now } = clock;
      const input = steps[step].input.parse(given) as object;
      const advance = () => takeStep(complaints, tenant, { number, step, input, actor, now, key });
      if (!actor.office) {
        await asked('public-api', async () => {
          await openByCode(complaints, tenant, typed);
          await advance();
        });
        return;
      }
      const asOfficer = (task: () => Promise<unknown>) =>
        asked('officer-api', async () => {
          await officerBySubject(table, 'an-officer');
          await task();
        });
      const records = dynamoAccessRecords(tenantTable(table, scopeOf(tenant)));
      await asOfficer(() => listAssignments(inbox, tenant, actor, { now }));
      await asOfficer(() =>
        openCase({ complaints, records }, tenant, { number, actor, language: 'id', now }),
      );
      await asOfficer(advance);
    },

    /** Read from the items: the sweep's cost is counted per month. */
    nextDue(after: string): string | undefined {
      const all = [...counted.items.values()].flatMap(({ gsi2sk }) =>
        gsi2sk ? [dueInstant(gsi2sk.S!)] : [],
      );
      return all.filter((at) => at > after).sort()[0];
    },

    /** Letters, drafted weekly for all, are not counted. */
    async fallDue(at: string): Promise<void> {
      clock.now = new Date(Date.parse(at) + 30_000).toISOString();
      const due = [...counted.items.values()].filter(({ gsi2sk }) => gsi2sk && dueInstant(gsi2sk.S!) === at);
      for (const item of due.map((one) => unmarshall(one) as Record<string, string>)) {
        const { dueKind, number, assignment, office, sendAt } = item;
        if (dueKind === 'assignment')
          await work('escalate', () =>
            escalateAssignment(
              { takeStep, complaints, metric: metricOf('escalate') },
              tenant,
              { number: number!, assignment: assignment! },
              clock.now,
            ),
          );
        if (dueKind === 'collection')
          await work('send-notice', () =>
            sendDigestBatch(postOffice('send-notice'), {
              tenant: tenant.id,
              office: office!,
              sendAt: sendAt!,
            }),
          );
      }
    },
  };
}
export type Regency = ReturnType<typeof regency>;
