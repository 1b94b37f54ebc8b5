import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import type { CommandError, CommandFailure } from '#casework/records/errors.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import { tenantTable } from '#table/engine/table.ts';
import { awsClient } from '../../infra/local/aws-environment.ts';
import { answersOfAws, type Cancellation } from '../support/aws/answers-of-aws.ts';
import { commandsOn, failureFrom } from '../support/casework/casework-fixture.ts';
import { expectWhole } from '../support/casework/whole-case.ts';
import { storeTenantIn } from '../support/stage/worker-process.ts';
import { realEngine } from '../support/table/real-engine.ts';

const engine = realEngine('officers');

type Desk = Awaited<ReturnType<typeof storeTenantIn>>;
let desk: Desk;
beforeEach(async () => {
  desk = await storeTenantIn(engine());
});

/** Opens when the expected number has arrived; later ones pass. */
function barrier(officers: number) {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let came = 0;
  return async () => {
    if (++came >= officers) open();
    await opened;
  };
}

/** An officer who waits at the barrier after reading every case and before writing. */
function officerAt(wait: () => Promise<void>) {
  const { table, endpoint } = engine();
  const client = new DynamoDBClient(awsClient(endpoint));
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'TransactWriteItemsCommand') await wait();
        return next(args);
      },
    { step: 'initialize' },
  );
  return commandsOn(
    dynamoComplaints(tenantTable({ client, name: table.name }, scopeOf(desk.tenant))),
    desk.tenant,
  );
}

type Officer = ReturnType<typeof officerAt>;

/** Both officers have read the case before either writes. */
async function race(
  one: (officer: Officer) => Promise<unknown>,
  other: (officer: Officer) => Promise<unknown>,
) {
  const wait = barrier(2);
  const ends = await Promise.allSettled([one(officerAt(wait)), other(officerAt(wait))]);
  const lost = ends.flatMap((end) =>
    end.status === 'rejected' ? [(end.reason as CommandError).reason] : [],
  );
  return { won: ends.findIndex(({ status }) => status === 'fulfilled'), lost };
}

const since = (failure: CommandFailure | undefined) => failure?.since?.map(({ type }) => type);
const historyOf = async (number: string) =>
  (await expectWhole(engine().table, desk.tenant, number)).map(({ type }) => type);

describe('two officers who have both read the case and not yet written', () => {
  it.each(Array.from({ length: 5 }, (_, round) => round))(
    'of two coordinators who dispatch to different agencies one wins, and the other is told what changed (%i)',
    async () => {
      const number = await desk.submitted();
      const { won, lost } = await race(
        (officer) => officer.dispatch(number, { lead: 'dishub' }),
        (officer) => officer.dispatch(number, { lead: 'dlh' }),
      );
      expect(lost).toMatchObject([{ failure: 'refused', rule: 'dispatched-already' }]);
      expect(since(lost[0])).toEqual(['complaint-dispatched.v1']);
      expect(await historyOf(number)).toEqual(['complaint-submitted.v1', 'complaint-dispatched.v1']);
      const { complaint } = (await desk.complaints.load(number))!;
      expect(complaint).toMatchObject({ lead: ['dishub', 'dlh'][won], sequence: 2 });
    },
  );

  it('an officer with If-Match who loses the race is refused without a second attempt', async () => {
    const number = await desk.dispatched();
    const { won, lost } = await race(
      (officer) => officer.accept(number, { ifMatch: 2 }),
      (officer) => officer.answer(number, {}, { ifMatch: 2 }),
    );
    expect(lost).toMatchObject([{ failure: 'changed' }]);
    const accepted = ['complaint-accepted.v1'];
    expect(since(lost[0])).toEqual(won === 0 ? accepted : [...accepted, 'complaint-answered.v1']);
    expect(await historyOf(number)).toHaveLength(won === 0 ? 3 : 4);
  });

  it('two officers with the same key cause one effect and get the same answer', async () => {
    const number = await desk.dispatched();
    const key = randomUUID();
    const answers: unknown[] = [];
    const accept = async (officer: Officer) => answers.push((await officer.accept(number, { key })).answer);
    expect((await race(accept, accept)).lost).toEqual([]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await historyOf(number)).toHaveLength(3);
  });

  it('a report that is sent twice at once under one key becomes one complaint', async () => {
    const key = randomUUID();
    const taken: { repeated: boolean; submitted: { number: string; code: string } }[] = [];
    const submit = async (officer: Officer) => taken.push(await officer.submit({}, { key }));
    expect((await race(submit, submit)).lost).toEqual([]);
    expect(taken.map(({ repeated }) => repeated).toSorted()).toEqual([false, true]);
    expect(taken[0]!.submitted).toEqual(taken[1]!.submitted);
  });
});

describe('the answer of AWS to a transaction that lost', () => {
  let aws: Awaited<ReturnType<typeof answersOfAws>>;
  let client: DynamoDBClient;
  beforeAll(async () => {
    aws = await answersOfAws(engine().endpoint);
    client = new DynamoDBClient(awsClient(aws.endpoint));
  });
  afterAll(async () => {
    client?.destroy();
    await aws?.close();
  });
  beforeEach(() => {
    aws.next.length = 0;
  });

  const officer = () =>
    commandsOn(
      dynamoComplaints(tenantTable({ client, name: engine().table.name }, scopeOf(desk.tenant))),
      desk.tenant,
    );

  it.each<{ lost: Cancellation[] }>([
    { lost: ['conditionFailed'] },
    { lost: ['conflict'] },
    { lost: ['conflictAndCondition'] },
    { lost: ['conflict', 'conflict', 'conditionFailed'] },
  ])('an officer’s step is tried again after a lost transaction ($lost) and succeeds', async ({ lost }) => {
    const number = await desk.submitted();
    aws.next.push(...lost);
    const { answer } = await officer().dispatch(number);
    expect(aws.next).toEqual([]);
    expect(answer).toMatchObject({ stage: 'dispatched', sequence: 2 });
    expect(await historyOf(number)).toHaveLength(2);
  });

  it('an officer who lost to another one is told what the winner did', async () => {
    const number = await desk.submitted();
    aws.next.push('conflict');
    const store = dynamoComplaints(tenantTable({ client, name: engine().table.name }, scopeOf(desk.tenant)));
    const losing = commandsOn(
      {
        ...store,
        async save(...asked) {
          const result = await store.save(...asked);
          expect(result).toEqual({ saved: false, reason: 'changed' });
          await desk.dispatch(number, { lead: 'dlh' });
          return result;
        },
      },
      desk.tenant,
    );
    const failure = await failureFrom(losing.dispatch(number));
    expect(failure).toMatchObject({ failure: 'refused', rule: 'dispatched-already' });
    expect(since(failure)).toEqual(['complaint-dispatched.v1']);
  });

  it('an officer is told that the case is busy after 60 conflicts, and nothing was written', async () => {
    const number = await desk.submitted();
    aws.next.push(...Array<Cancellation>(60).fill('conflict'));
    expect(await failureFrom(officer().dispatch(number))).toEqual({ failure: 'busy' });
    expect(aws.next).toEqual([]);
    expect(await historyOf(number)).toHaveLength(1);
  });

  it('a report is accepted although its first transactions conflict', async () => {
    aws.next.push('conflict', 'conditionFailed');
    const { repeated, submitted } = await officer().submit();
    expect(repeated).toBe(false);
    expect(await historyOf(submitted.number)).toHaveLength(1);
  });

  it('a throttled transaction is sent again and written once', async () => {
    const number = await desk.submitted();
    aws.next.push('throttled', 'throttled');
    await officer().dispatch(number);
    expect(await historyOf(number)).toHaveLength(2);
  });

  it('throttling that lasts is passed on, and nothing was written', async () => {
    const number = await desk.submitted();
    aws.next.push(...Array.from({ length: 5 }, () => 'throttled' as const));
    await expect(officer().dispatch(number)).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    expect(await historyOf(number)).toHaveLength(1);
  });
});
