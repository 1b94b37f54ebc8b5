import { randomUUID } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import type { SubmitCommand } from '#casework/commands/submit-complaint.ts';
import { checkCalendar } from '#casework/recomputation/check-calendar.ts';
import type { AssignmentDue } from '#events/messages/assignment-due.v1.ts';
import type { RecomputationDue } from '#events/messages/recomputation-due.v1.ts';
import { dynamoDueIndex } from '#table/complaints/due-index.ts';
import { dynamoOpenCases } from '#table/complaints/open-cases.ts';
import { dynamoRecomputations } from '#table/complaints/recomputations.ts';
import { unmarshall } from '#table/engine/attribute-values.ts';
import { tenantTable } from '#table/engine/table.ts';
import { shardOf } from '#table/keys/case-keys.ts';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { exampleReport } from '../support/casework/casework-fixture.ts';
import { expectWhole } from '../support/casework/whole-case.ts';
import { liaisonOf } from '../support/complaints/actors.ts';
import { tuesday } from '../support/complaints/cases.ts';
import { wib } from '../support/sop/calendars.ts';
import { underInformationLaw } from '../support/sop/klaten-sop.ts';
import { withDays } from '../support/stage/changed-calendar.ts';
import { type CrashPoint, crashPoints } from '../support/stage/crash-at.ts';
import { runWorker, storeTenantIn, type WorkerProcess } from '../support/stage/worker-process.ts';
import { dueOf } from '../support/table/case-stores.ts';
import { realEngine } from '../support/table/real-engine.ts';

const engine = realEngine('killed');

const run = async (act: (process: WorkerProcess) => Promise<unknown>, crashPoint?: CrashPoint) =>
  (await runWorker(engine(), act, crashPoint)).calls;

/** Without the configuration. */
async function itemsOf({ id }: TenantConfig) {
  const { client, name } = engine().table;
  const { Items = [] } = await client.send(
    new ScanCommand({
      TableName: name,
      ConsistentRead: true,
      FilterExpression: 'begins_with(pk, :tenant) AND NOT begins_with(sk, :version)',
      ExpressionAttributeValues: { ':tenant': { S: `T#${id}#` }, ':version': { S: 'V#' } },
    }),
  );
  return Items.map(unmarshall);
}

describe('a submission whose worker is killed', () => {
  const calls = ['DynamoDB Query', 'DynamoDB TransactWriteItems'];
  const aCommand = (): SubmitCommand => ({
    report: exampleReport(),
    key: randomUUID(),
    channel: 'api',
    language: 'id',
    now: tuesday,
    baseUrl: 'https://tanggap.example',
  });

  it('a submission reads the configuration and writes once', async () => {
    const { tenant } = await storeTenantIn(engine());
    expect(await run((process) => process.submit(tenant.id, aCommand()))).toEqual(calls);
  });

  it.each(crashPoints(calls))(
    'a submission killed $when call $call stores everything or nothing, and a repetition stores it once',
    async (crashPoint) => {
      const { tenant } = await storeTenantIn(engine());
      const command = aCommand();
      await run((process) => process.submit(tenant.id, command), crashPoint);
      const taken = crashPoint.call === calls.length && crashPoint.when === 'after';
      const kept = await itemsOf(tenant);
      const kinds = ['assignment', 'complaint', 'idempotency', 'reporter', 'text', 'timeline'];
      expect(kept.map(({ entity }) => entity).toSorted()).toEqual(taken ? kinds : []);

      const answers: Awaited<ReturnType<WorkerProcess['submit']>>[] = [];
      for (let again = 0; again < 2; again++)
        await run(async (process) => answers.push(await process.submit(tenant.id, command)));
      expect(answers).toMatchObject([{ repeated: taken }, { repeated: true }]);
      expect(answers[0]!.submitted).toEqual(answers[1]!.submitted);
      expect(await itemsOf(tenant)).toHaveLength(kinds.length);
      await expectWhole(engine().table, tenant, answers[0]!.submitted.number);
    },
  );
});

type Desk = Awaited<ReturnType<typeof storeTenantIn>>;

/** The case's entries, and its next check. */
async function stateOf({ tenant, complaints }: Desk, number: string): Promise<string[]> {
  const entries = await complaints.timeline(number);
  const checks = await dueOf(dynamoDueIndex(engine().table), tenant.id);
  return [
    ...entries.map((entry) => (entry.type === 'ladder-step-reached.v1' ? entry.data.form : entry.type)),
    ...checks
      .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
      .map(([assignment, at]) => `${assignment} at ${at}`),
  ];
}

describe.each([
  {
    of: 'an assignment whose reminder and breach are found late',
    assignment: 'verify-1',
    now: wib('2026-11-27', '16:30'),
    prepare: (desk: Desk) => desk.submitted(),
    before: ['complaint-submitted.v1', `verify-1 at ${wib('2026-11-26', '07:30')}`],
    after: ['complaint-submitted.v1', 'reminder', 'breach', `verify-1 at ${wib('2026-12-01', '07:30')}`],
  },
  {
    of: 'an assignment that was looked at too early',
    assignment: 'verify-1',
    now: wib('2026-11-25', '08:00'),
    async prepare(desk: Desk) {
      const number = await desk.submitted();
      const file = (await desk.complaints.load(number))!;
      await desk.complaints.reschedule(file, 'verify-1', wib('2026-11-25', '08:00'));
      return number;
    },
    before: ['complaint-submitted.v1', `verify-1 at ${wib('2026-11-25', '08:00')}`],
    after: ['complaint-submitted.v1', `verify-1 at ${wib('2026-11-26', '07:30')}`],
  },
  {
    of: 'an answer that nobody rated',
    assignment: 'reply-3',
    now: wib('2026-12-31', '10:00'),
    async prepare(desk: Desk) {
      const number = await desk.dispatched();
      await desk.answer(number);
      return number;
    },
    before: [
      'complaint-submitted.v1',
      'complaint-dispatched.v1',
      'complaint-accepted.v1',
      'complaint-answered.v1',
      expect.stringMatching(/^reply-3 at 2026-12-/),
    ],
    after: [
      'complaint-submitted.v1',
      'complaint-dispatched.v1',
      'complaint-accepted.v1',
      'complaint-answered.v1',
      'complaint-closed.v1',
    ],
  },
  {
    of: 'a plan to which nobody replied',
    assignment: 'reply-3',
    now: wib('2026-12-31', '10:00'),
    async prepare(desk: Desk) {
      const number = await desk.dispatched();
      await desk.answer(number, { kind: 'planned', plannedFor: '2027-03-01' });
      return number;
    },
    before: [
      'complaint-submitted.v1',
      'complaint-dispatched.v1',
      'complaint-accepted.v1',
      'complaint-answered.v1',
      expect.stringMatching(/^reply-3 at 2026-12-/),
      expect.stringMatching(/^report-planned-4 at 2027-03-/),
    ],
    after: [
      'complaint-submitted.v1',
      'complaint-dispatched.v1',
      'complaint-accepted.v1',
      'complaint-answered.v1',
      'reply-period-ended.v1',
      expect.stringMatching(/^report-planned-4 at 2027-03-/),
    ],
  },
  {
    of: 'a lead whose ladder ends in an inspection',
    assignment: 'lead-2',
    now: wib('2027-01-20', '10:00'),
    async prepare(desk: Desk) {
      const number = await desk.dispatched();
      await desk.accept(number);
      await desk.take(number, 'interim-reply', { public: 'Sedang dikerjakan.' }, liaisonOf('dishub'));
      return number;
    },
    before: [
      'complaint-submitted.v1',
      'complaint-dispatched.v1',
      'complaint-accepted.v1',
      'interim-reply-sent.v1',
      expect.stringMatching(/^lead-2 at 2026-12-/),
    ],
    after: [
      'complaint-submitted.v1',
      'complaint-dispatched.v1',
      'complaint-accepted.v1',
      'interim-reply-sent.v1',
      ...['reminder', 'breach', 'follow-up', 'reprimand-1', 'reprimand-2', 'inspection'],
      expect.stringMatching(/^inspect-3 at 2027-/),
    ],
  },
])('the escalation of $of', ({ assignment, now, prepare, before, after }) => {
  const calls = ['DynamoDB Query', 'DynamoDB Query', 'DynamoDB TransactWriteItems'];
  const scene = async () => {
    const desk = await storeTenantIn(engine());
    const number = await prepare(desk);
    const due: AssignmentDue = { type: 'assignment-due.v1', tenant: desk.tenant.id, number, assignment };
    return {
      desk,
      number,
      escalate: (crashPoint?: CrashPoint) => run((process) => process.escalate(due, now), crashPoint),
      state: () => stateOf(desk, number),
    };
  };

  it('an escalation reads the configuration and the case and writes once', async () => {
    expect(await (await scene()).escalate()).toEqual(calls);
  });

  it.each(crashPoints(calls))(
    'an escalation killed $when call $call is done or not, and a repetition takes each ladder step once',
    async (crashPoint) => {
      const { desk, number, escalate, state } = await scene();
      await escalate(crashPoint);
      expect(await state()).toEqual(
        crashPoint.call === calls.length && crashPoint.when === 'after' ? after : before,
      );
      for (let again = 0; again < 2; again++) {
        await escalate();
        expect(await state()).toEqual(after);
      }
      await expectWhole(engine().table, desk.tenant, number);
    },
  );
});

describe('an extension whose worker is killed', () => {
  const calls = ['DynamoDB Query', 'DynamoDB Query', 'DynamoDB GetItem', 'DynamoDB TransactWriteItems'];
  const now = wib('2026-11-26', '10:00');
  const scene = async () => {
    const desk = await storeTenantIn(engine(), ({ sops }) => {
      Object.assign(sops[0]!, underInformationLaw(sops[0]!));
    });
    const number = await desk.dispatched({ class: 'information' });
    await desk.accept(number);
    const [actor, key] = [liaisonOf('dishub'), randomUUID()];
    const asked = { number, step: 'extend', input: { reason: 'Arsip dicari.' }, actor, now, key } as const;
    return {
      desk,
      number,
      extend: (crashPoint?: CrashPoint) =>
        run((process) => process.advance(desk.tenant.id, asked), crashPoint),
      state: async () => {
        const { complaint } = (await desk.complaints.load(number))!;
        const [lead] = complaint.assignments;
        return { sequence: complaint.sequence, days: lead!.deadlines.at(-1)!.period.count };
      },
    };
  };

  it('an extension reads the configuration, the case and the idempotency record and writes once', async () => {
    expect(await (await scene()).extend()).toEqual(calls);
  });

  it.each(crashPoints(calls))(
    'an extension killed $when call $call is done or not, and a repetition under its key extends once',
    async (crashPoint) => {
      const { desk, number, extend, state } = await scene();
      const before = { sequence: 3, days: 10 };
      const after = { sequence: 4, days: 17 };
      await extend(crashPoint);
      expect(await state()).toEqual(
        crashPoint.call === calls.length && crashPoint.when === 'after' ? after : before,
      );
      for (let again = 0; again < 2; again++) {
        await extend();
        expect(await state()).toEqual(after);
      }
      await expectWhole(engine().table, desk.tenant, number);
    },
  );
});

describe('a recomputation whose worker is killed', () => {
  const calls = [
    ...['DynamoDB Query', 'DynamoDB GetItem', 'DynamoDB Query', 'DynamoDB Query'],
    ...['DynamoDB TransactWriteItems', 'DynamoDB GetItem', 'DynamoDB PutItem'],
  ];
  const now = wib('2026-11-25', '09:00');
  const scene = async () => {
    const desk = await storeTenantIn(engine());
    const number = await desk.submitted();
    const changed = withDays(desk.tenant, { added: ['2026-11-27'] });
    const { table } = engine();
    const inForce = { config: changed, version: 2, effectiveAt: '2026-01-02T00:00:00.000Z' };
    await dynamoTenants(table).store(inForce);
    const messages: RecomputationDue[] = [];
    const stores = {
      runs: dynamoRecomputations(tenantTable(table, scopeOf(desk.tenant))),
      open: dynamoOpenCases(tenantTable(table, scopeOf(desk.tenant))),
    };
    await checkCalendar(stores, changed, now, async (some) => void messages.push(...some));
    const due = messages.find(({ shard }) => shard === shardOf(number))!;
    return {
      number,
      changed,
      recompute: (crashPoint?: CrashPoint) => run((process) => process.recompute(due, now), crashPoint),
      moved: async () => (await stores.runs.read())!.run!.shards.map((one) => one.moved),
    };
  };

  it('a recomputation reads configuration, run, index and case, and writes case and run once', async () => {
    expect(await (await scene()).recompute()).toEqual(calls);
  });

  it.each(crashPoints(calls))(
    'a recomputation killed $when call $call moves and counts a case once when it is repeated',
    async (crashPoint) => {
      const { number, changed, recompute, moved } = await scene();
      await recompute(crashPoint);
      for (let again = 0; again < 2; again++) await recompute();
      expect((await moved()).reduce((a, b) => a + b)).toBe(1);
      const entries = await expectWhole(engine().table, changed, number);
      expect(entries.map(({ type }) => type)).toEqual(['complaint-submitted.v1', 'deadlines-recomputed.v1']);
    },
  );
});
