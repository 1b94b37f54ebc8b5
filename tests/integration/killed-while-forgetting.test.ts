import { beforeAll, describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { forgetFollower, forgottenFollowers } from '#casework/following/forget-follower.ts';
import { tenantTable } from '#table/engine/table.ts';
import { dynamoFollowerEraser } from '#table/personal-data/eraser.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import { s3Vault } from '#vault/s3-vault.ts';
import { tuesday } from '../support/complaints/cases.ts';
import { type CrashPoint, crashPoints } from '../support/stage/crash-at.ts';
import { createBucket, pathStyleS3, runWithCrash } from '../support/stage/crashing-clients.ts';
import { storeFollower } from '../support/stage/stored-follower.ts';
import { storeTenantIn } from '../support/stage/worker-process.ts';
import { realEngine } from '../support/table/real-engine.ts';

const engine = realEngine('forgetting');
const s3 = pathStyleS3();
let bucket: string;
beforeAll(async () => {
  bucket = await createBucket('vault');
});

async function scene() {
  const desk = await storeTenantIn(engine());
  const number = await desk.dispatched();
  const { table } = engine();
  const follower = await storeFollower(tenantTable(table, scopeOf(desk.tenant)), number, 'confirmed');
  const forget = (crashPoint?: CrashPoint) =>
    runWithCrash(
      engine(),
      (clients) =>
        forgetFollower(
          {
            vault: s3Vault(clients.s3, bucket),
            eraser: dynamoFollowerEraser(tenantTable(clients.table, scopeOf(desk.tenant))),
          },
          { tenant: desk.tenant.id, number, ...follower },
          { at: tuesday, basis: 'request' },
        ),
      crashPoint,
    );
  const state = async () => {
    const listed = [];
    for await (const line of forgottenFollowers(s3Vault(s3, bucket), desk.tenant.id)) listed.push(line);
    const left = await dynamoFollowers(tenantTable(table, scopeOf(desk.tenant))).find(number, follower.hash);
    return { listed, left: left?.email };
  };
  return { desk, number, follower, forget, state };
}

describe('the deletion of a follower whose worker is killed', () => {
  const calls = ['S3 PutObject', 'DynamoDB DeleteItem'];

  it('a deletion is first recorded in the vault without the address, and then the follower is deleted', async () => {
    const { desk, number, follower, forget, state } = await scene();
    expect(await forget()).toEqual(calls);
    const { hash, askedAt, email } = follower;
    const { listed, left } = await state();
    const line = {
      v: 1,
      tenant: desk.tenant.id,
      number,
      follower: hash,
      askedAt,
      at: tuesday,
      basis: 'request',
    };
    expect({ listed, left }).toEqual({ listed: [line], left: undefined });
    expect(JSON.stringify(listed)).not.toContain(email);
  });

  it.each(crashPoints(calls))(
    'a deletion killed $when call $call never loses its record, and a repetition completes it',
    async (crashPoint) => {
      const { follower, forget, state } = await scene();
      await forget(crashPoint);
      const { listed, left } = await state();
      expect(left).toBe(crashPoint.call === 2 && crashPoint.when === 'after' ? undefined : follower.email);
      expect(listed).toHaveLength(crashPoint.call === 1 && crashPoint.when === 'before' ? 0 : 1);
      for (let again = 0; again < 2; again++) await forget();
      const after = await state();
      expect([after.listed.length, after.left]).toEqual([1, undefined]);
    },
  );

  it('a deletion spares a follower who has asked again since', async () => {
    const { desk, number, follower, state } = await scene();
    const eraser = dynamoFollowerEraser(tenantTable(engine().table, scopeOf(desk.tenant)));
    await eraser.forget(number, { hash: follower.hash, askedAt: '2026-01-01T00:00:00.000Z' });
    expect((await state()).left).toBe(follower.email);
  });
});
