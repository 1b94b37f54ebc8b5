import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { erasableAttachments } from '#attachments/erase-attachments.ts';
import { checkpointHash, checkpointObjectKey, readCheckpoints } from '#casework/integrity/checkpoint.ts';
import { writeCheckpoint } from '#casework/integrity/write-checkpoint.ts';
import { eraseWords } from '#casework/personal-data/erase-words.ts';
import { objectKey } from '#files/object-keys.ts';
import { s3Files } from '#files/s3-files.ts';
import { dynamoAttachments } from '#table/attachments/attachments.ts';
import { dynamoComplaints } from '#table/complaints/complaints.ts';
import { unmarshall } from '#table/engine/attribute-values.ts';
import { tenantTable } from '#table/engine/table.ts';
import { beginCheckpoints, dynamoCheckpoints } from '#table/integrity/checkpoints.ts';
import { dynamoEraser } from '#table/personal-data/eraser.ts';
import { s3Vault } from '#vault/s3-vault.ts';
import { coordinator } from '../support/complaints/actors.ts';
import { wib } from '../support/sop/calendars.ts';
import { type CrashPoint, crashPoints } from '../support/stage/crash-at.ts';
import { createBucket, pathStyleS3, runWithCrash } from '../support/stage/crashing-clients.ts';
import { storeTenantIn } from '../support/stage/worker-process.ts';
import { expectedAttachment } from '../support/table/attachment-store-suite.ts';
import { realEngine } from '../support/table/real-engine.ts';

const engine = realEngine('killed-erasing');
const s3 = pathStyleS3();
let vaultBucket: string;
let filesBucket: string;
beforeAll(async () => {
  [vaultBucket, filesBucket] = [await createBucket('vault'), await createBucket('attachments')];
});

/** Kinds of a tenant's items, with the keys of those that contain texts or personal data. */
async function itemsOf(tenant: string): Promise<string[]> {
  const { client, name } = engine().table;
  const { Items = [] } = await client.send(
    new ScanCommand({
      TableName: name,
      ConsistentRead: true,
      FilterExpression: 'begins_with(pk, :tenant) AND NOT begins_with(sk, :version)',
      ExpressionAttributeValues: { ':tenant': { S: `T#${tenant}#` }, ':version': { S: 'V#' } },
    }),
  );
  return Items.map(unmarshall)
    .map(({ entity, sk }) => `${entity} ${entity === 'contact' ? '' : sk}`)
    .toSorted();
}

async function keysIn(bucket: string, tenant: string): Promise<string[]> {
  const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket }));
  return Versions.flatMap(({ Key }) => (Key!.includes(tenant) ? [Key!] : []));
}

describe('the erasure of a case whose worker is killed', () => {
  const words = ['Jalan berlubang', 'warga@contoh.example', 'Sudah ditambal'];

  async function play(crashPoint?: CrashPoint) {
    const { table } = engine();
    const desk = await storeTenantIn(engine());
    const tenant = desk.tenant.id;
    const number = await desk.dispatched();
    await desk.answer(number);
    await desk.rate(number);
    const id = 'c01-aaaaaaaaaaaa';
    await dynamoAttachments(tenantTable(table, scopeOf(desk.tenant))).expect(number, expectedAttachment(id));
    const sent = { Bucket: filesBucket, Key: objectKey('incoming', { tenant, number, id }), Body: 'photo' };
    await s3.send(new PutObjectCommand(sent));
    const asked = { basis: 'request', keepOfficeWords: false };
    const { file } = await desk.take(number, 'erase', asked, coordinator);
    const { sequence } = file.complaint;

    const erase = (dying?: CrashPoint) =>
      runWithCrash(
        engine(),
        (clients) =>
          eraseWords(
            {
              complaints: dynamoComplaints(tenantTable(clients.table, scopeOf(desk.tenant))),
              eraser: dynamoEraser(tenantTable(clients.table, scopeOf(desk.tenant))),
              attachments: erasableAttachments(
                dynamoAttachments(tenantTable(clients.table, scopeOf(desk.tenant))),
                s3Files(clients.s3, filesBucket, scopeOf(desk.tenant)),
              ),
              vault: s3Vault(clients.s3, vaultBucket),
            },
            { tenant, number, sequence },
          ),
        dying,
      );
    const before = await itemsOf(tenant);
    const calls = await erase(crashPoint);
    const states = [];
    for (let again = 0; again < 2; again++) {
      await erase();
      const listed = await s3Vault(s3, vaultBucket).keys(`${tenant}/erasures/`);
      states.push({ items: await itemsOf(tenant), listed: listed.length });
    }
    const texts = await desk.complaints.texts(number, ['000001-text']);
    const left = JSON.stringify([...texts, await desk.complaints.reporter(number)]);
    for (const one of words) expect(left).not.toContain(one);
    return { calls, before, states };
  }

  it('an erasure that is killed before or after any call and repeated ends like one that was not killed', async () => {
    const whole = await play();
    expect(whole.states[0]).toEqual(whole.states[1]);
    expect(whole.states[0]!.listed).toBe(1);
    const lost = whole.before.filter((one) => !whole.states[0]!.items.includes(one));
    expect(lost).toEqual(
      expect.arrayContaining([expect.stringMatching(/^text /), expect.stringMatching(/^reporter /)]),
    );
    for (const crashPoint of crashPoints(whole.calls)) {
      const where = `${crashPoint.when} ${crashPoint.call}, ${whole.calls[crashPoint.call - 1]}`;
      expect((await play(crashPoint)).states, where).toEqual(whole.states);
    }
  }, 400_000);

  it('an erasure is recorded in the vault before anything is deleted', async () => {
    const { calls } = await play();
    const first = calls.findIndex((call) => /Delete|BatchWrite|Transact|Update/.test(call));
    expect(calls.slice(0, first)).toContain('S3 PutObject');
  });
});

describe('a checkpoint whose worker is killed', () => {
  const night = wib('2026-11-25', '01:00');

  async function play(crashPoint?: CrashPoint) {
    const { table } = engine();
    const desk = await storeTenantIn(engine());
    const { id: tenant, zone } = desk.tenant;
    await beginCheckpoints(table, desk.tenant, wib('2026-11-24', '08:00'));
    const numbers = [await desk.submitted(), await desk.dispatched()];
    const keep = (dying?: CrashPoint) =>
      runWithCrash(
        engine(),
        (clients) =>
          writeCheckpoint(
            {
              checkpoints: dynamoCheckpoints(tenantTable(clients.table, scopeOf(desk.tenant))),
              vault: s3Vault(clients.s3, vaultBucket),
            },
            { tenant, zone },
            night,
          ),
        dying,
      );
    const calls = await keep(crashPoint);
    const vault = s3Vault(s3, vaultBucket);
    const key = checkpointObjectKey(tenant, '2026-11-24');
    const texts = [];
    for (let again = 0; again < 2; again++) {
      await keep();
      texts.push(await vault.read(key));
      const { heads, broken } = await readCheckpoints(vault, tenant);
      expect(broken).toEqual([]);
      expect([...heads.keys()].sort()).toEqual(numbers.toSorted());
      expect(await dynamoCheckpoints(tenantTable(table, scopeOf(desk.tenant))).lastCheckpoint()).toEqual({
        to: wib('2026-11-25', '00:00'),
        prev: checkpointHash(texts[again]!),
      });
    }
    expect(texts[0]).toBe(texts[1]);
    expect(await keysIn(vaultBucket, tenant)).toEqual([key]);
    return calls;
  }

  it('a checkpoint that is killed before or after any call and repeated is written once and completely', async () => {
    const calls = await play();
    expect(calls.length).toBeGreaterThan(3);
    for (const crashPoint of crashPoints(calls)) await play(crashPoint);
  }, 400_000);
});
