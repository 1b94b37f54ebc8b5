import { randomUUID } from 'node:crypto';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { takeLetterStep } from '#casework/letters/take-letter-step.ts';
import { findBrokenLinks } from '#casework/records/hash-chain.ts';
import { sesMailer } from '#mail/ses-mailer.ts';
import { deliverLetter } from '#notices/letters/deliver-letter.ts';
import type { LetterDependencies } from '#notices/letters/letter-dependencies.ts';
import { runLetters } from '#notices/letters/run-letters.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import { dynamoDueIndex } from '#table/complaints/due-index.ts';
import { tenantTable } from '#table/engine/table.ts';
import { dynamoLetters } from '#table/letters/letters.ts';
import { dynamoNotices } from '#table/notices/notices.ts';
import { s3LetterFiles } from '#vault/s3-letter-files.ts';
import { firstRun, lettersOn } from '../support/casework/letters-fixture.ts';
import { expectWhole } from '../support/casework/whole-case.ts';
import { supervisor } from '../support/complaints/actors.ts';
import { type CrashPoint, crashPoints } from '../support/stage/crash-at.ts';
import {
  type CrashingClients,
  createBucket,
  pathStyleS3,
  runWithCrash,
} from '../support/stage/crashing-clients.ts';
import { mails, stageResourceName } from '../support/stage/stage.ts';
import { storeTenantIn } from '../support/stage/worker-process.ts';
import { realEngine } from '../support/table/real-engine.ts';

const engine = realEngine('killed-letters');
let bucket: string;
beforeAll(async () => {
  bucket = await createBucket('letters');
});

const dishub1 = '2026-12-03-dishub-1';

async function aDesk() {
  const { tenant, complaints } = await storeTenantIn(engine());
  return lettersOn(complaints, dynamoLetters(tenantTable(engine().table, scopeOf(tenant))), tenant);
}
type Desk = Awaited<ReturnType<typeof aDesk>>;

/** Wired as in `functions/queue/send-letter.ts`, except that the test gives the clock and the lease. */
function postOf(
  { post, tenant }: Desk,
  { table, s3, ses }: CrashingClients,
  receipt: number,
): LetterDependencies {
  const now = new Date(Date.parse(firstRun) + receipt * 60_000).toISOString();
  return {
    ...post,
    complaints: dynamoComplaints(tenantTable(table, scopeOf(tenant))),
    letters: dynamoLetters(tenantTable(table, scopeOf(tenant))),
    notices: dynamoNotices(tenantTable(table, scopeOf(tenant))),
    files: s3LetterFiles(s3, bucket, scopeOf(tenant)),
    mailer: sesMailer(ses, stageResourceName('mail')),
    now: async () => now,
    lease: () => ({ now: Date.parse(now), until: Date.parse(now) + 30_000 }),
  };
}

const reprimanded = async (desk: Desk) => {
  const numbers = [await desk.reprimanded(), await desk.reprimanded()];
  numbers.push(await desk.reprimanded({ lead: 'dlh' }));
  return numbers;
};
const drafted = async (desk: Desk) => {
  const numbers = await reprimanded(desk);
  await desk.run(firstRun);
  return numbers;
};
const signed = async (desk: Desk) => {
  const numbers = await drafted(desk);
  await desk.sign(dishub1);
  return numbers;
};

/** A tenant's letters as a reader finds them, without random values. */
async function stateOf(desk: Desk, numbers: readonly string[]) {
  const { letters, tenant } = desk;
  const all = await desk.all();
  const index = dynamoDueIndex(engine().table);
  const runs = [];
  for (let shard = 0; shard < index.shards; shard++)
    for await (const page of index.due(shard, undefined, '9999'))
      for (const { at, message } of page)
        if (message.type === 'letter-run-due.v1' && (message as { tenant?: string }).tenant === tenant.id)
          runs.push(at);
  const s3 = pathStyleS3();
  const { Contents = [] } = await s3.send(
    new ListObjectsV2Command({ Bucket: bucket, Prefix: `${tenant.id}/` }),
  );
  s3.destroy();
  for (const { id } of all) expect(findBrokenLinks(await letters.timeline(id))).toEqual([]);
  const reprimands = [];
  for (const number of numbers) {
    const entries = await expectWhole(engine().table, tenant, number);
    reprimands.push(entries.filter(({ type }) => type === 'reprimand-sent.v1').length);
  }
  return {
    letters: all.map((one) => [
      one.id,
      one.sequence,
      one.state,
      one.cases.length,
      one.state === 'signed' && one.signed.number,
    ]),
    marks: (await letters.pending()).map(({ agency, draft }) => `${agency} ${draft}`).sort(),
    count: await letters.lastCount('2026'),
    runs,
    files: Contents.map(({ Key }) => Key!.slice(tenant.id.length)),
    reprimands,
  };
}

const mailsTo = async ({ tenant }: Desk): Promise<number> => {
  const own = new Set(tenant.offices.map(({ email }) => email));
  return (await mails()).filter(({ To }) => To.some((one) => own.has(one.replace(/^.*<|>$/g, '')))).length;
};

describe.each([
  {
    of: 'a run',
    prepare: reprimanded,
    act: async ({ tenant }: Desk, post: LetterDependencies) =>
      runLetters(post, { type: 'letter-run-due.v1', tenant: tenant.id, runAt: firstRun }),
    mailed: 1,
  },
  {
    of: 'a signature',
    prepare: drafted,
    act: async ({ tenant }: Desk, post: LetterDependencies, key: string) =>
      takeLetterStep(post, tenant, {
        letter: dishub1,
        step: 'sign',
        input: {},
        actor: supervisor,
        now: firstRun,
        key,
      }),
    mailed: 0,
  },
  {
    of: 'what follows from a signature',
    prepare: signed,
    act: async (desk: Desk, post: LetterDependencies) => deliverLetter(post, await desk.signedEvent(dishub1)),
    mailed: 2,
  },
])('letters, during $of whose worker is killed', ({ prepare, act, mailed }) => {
  async function play(crashPoint?: CrashPoint) {
    const desk = await aDesk();
    const numbers = await prepare(desk);
    const key = randomUUID();
    const work = (receipt: number, dying?: CrashPoint) =>
      runWithCrash(engine(), (clients) => act(desk, postOf(desk, clients, receipt), key), dying);
    const calls = await work(0, crashPoint);
    const states = [];
    for (const receipt of [1, 2]) {
      await work(receipt);
      states.push(await stateOf(desk, numbers));
    }
    return { calls, states, mails: await mailsTo(desk) };
  }

  it('a worker on letters that is killed before or after any call and repeated leaves the same letters, with at most one mail twice', async () => {
    const whole = await play();
    expect(whole.states[0]).toEqual(whole.states[1]);
    expect(whole.mails).toBe(mailed);
    expect(whole.calls.length).toBeGreaterThan(3);
    for (const crashPoint of crashPoints(whole.calls)) {
      const { states, mails: sent } = await play(crashPoint);
      const where = `${crashPoint.when} ${crashPoint.call}, ${whole.calls[crashPoint.call - 1]}`;
      expect(states, where).toEqual(whole.states);
      // A mail without the mark as sent is sent again: a duplicate is better than a lost mail.
      expect(sent, where).toBeGreaterThanOrEqual(mailed);
      expect(sent, where).toBeLessThanOrEqual(mailed + 1);
    }
  }, 400_000);
});
