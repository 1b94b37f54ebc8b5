import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import {
  GetObjectRetentionCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { checkpointObjectKey } from '#casework/integrity/checkpoint.ts';
import { verifyTenant } from '#casework/integrity/verify-tenant.ts';
import { writeCheckpoint } from '#casework/integrity/write-checkpoint.ts';
import { appendToChain, type Entry } from '#casework/records/hash-chain.ts';
import { dynamoArchive } from '#table/complaints/archive.ts';
import { dynamoDueIndex } from '#table/complaints/due-index.ts';
import { marshall } from '#table/engine/attribute-values.ts';
import { tenantTable, toKey } from '#table/engine/table.ts';
import { beginCheckpoints, dynamoCheckpoints } from '#table/integrity/checkpoints.ts';
import { caseKey, entryKey, textKey } from '#table/keys/case-keys.ts';
import { letterEntryKey, letterKey, registerKey } from '#table/keys/letter-keys.ts';
import { dynamoLetterArchive } from '#table/letters/letter-archive.ts';
import { dynamoLetters } from '#table/letters/letters.ts';
import { s3Vault } from '#vault/s3-vault.ts';
import { awsClient } from '../../infra/local/aws-environment.ts';
import { firstRun, lettersOn } from '../support/casework/letters-fixture.ts';
import { wib } from '../support/sop/calendars.ts';
import { stage, stageResourceName } from '../support/stage/stage.ts';
import { storeTenantIn } from '../support/stage/worker-process.ts';
import { dueOf } from '../support/table/case-stores.ts';
import { realEngine } from '../support/table/real-engine.ts';

const engine = realEngine('histories');
const client = new S3Client({ ...awsClient(stage.emulator), forcePathStyle: true });
const night = wib('2026-11-25', '01:00');

async function bucket(): Promise<string> {
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  return Buckets.find(({ Name }) => Name?.startsWith(stageResourceName('chain-heads')))!.Name!;
}

/** Two complaints, one answered and rated, and the checkpoint of their first night. */
async function aScene() {
  const { table } = engine();
  const desk = await storeTenantIn(engine());
  const { tenant } = desk;
  await beginCheckpoints(table, tenant, wib('2026-11-24', '08:00'));
  const other = await desk.submitted();
  const number = await desk.dispatched();
  await desk.answer(number);
  const vault = s3Vault(client, await bucket());
  const keep = (now = night) =>
    writeCheckpoint(
      { checkpoints: dynamoCheckpoints(tenantTable(table, scopeOf(tenant))), vault },
      { tenant: tenant.id, zone: tenant.zone },
      now,
    );
  const verify = async () => {
    const { complaints, broken, nights } = await verifyTenant(
      {
        archive: dynamoArchive(tenantTable(table, scopeOf(tenant))),
        letters: dynamoLetterArchive(tenantTable(table, scopeOf(tenant))),
        vault,
      },
      tenant.id,
      () => {},
    );
    return { complaints, broken, nights };
  };
  const key = checkpointObjectKey(tenant.id, '2026-11-24');
  const entries = () => desk.complaints.timeline(number);
  return { ...desk, table, other, number, vault, keep, verify, key, entries };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const put = ({ table, tenant, number }: Scene, entry: Entry) =>
  table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: marshall({ ...entryKey(tenant.id, number, entry.sequence), entity: 'timeline', ...entry }),
    }),
  );

const setState = ({ table, tenant, number }: Scene, field: string, value: string) =>
  table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: toKey(caseKey(tenant.id, number)),
      UpdateExpression: 'SET #state.#field = :value',
      ExpressionAttributeNames: { '#state': 'state', '#field': field },
      ExpressionAttributeValues: { ':value': { S: value } },
    }),
  );

describe('a checkpoint in a real table and a locked bucket', () => {
  it('a checkpoint contains the last entry of each complaint of the day and is locked', async () => {
    const { keep, vault, key, number, other, entries } = await aScene();
    expect(await keep()).toBe('kept');
    const { heads } = JSON.parse(await vault.read(key));
    const last = (await entries()).at(-1)!;
    expect(heads[number]).toEqual({ sequence: last.sequence, hash: last.hash });
    expect(Object.keys(heads).toSorted()).toEqual([number, other].toSorted());
    const { Retention } = await client.send(
      new GetObjectRetentionCommand({ Bucket: await bucket(), Key: key }),
    );
    expect(Retention!.Mode).toBe('GOVERNANCE');
    expect(Retention!.RetainUntilDate!.getTime()).toBeGreaterThan(Date.now());
  });

  it('a checkpoint is due at one in the morning, and again the next night', async () => {
    const scene = await aScene();
    const due = async () => {
      const found = await dueOf(dynamoDueIndex(scene.table), scene.tenant.id);
      return found.filter(([assignment]) => assignment === undefined).map(([, at]) => at);
    };
    expect(await due()).toEqual([night]);
    await scene.keep();
    expect(await due()).toEqual([wib('2026-11-26', '01:00')]);
  });

  it('three workers at once write one and the same checkpoint', async () => {
    const { keep, key, verify } = await aScene();
    await Promise.all([keep(), keep(), keep()]);
    const { Versions = [] } = await client.send(
      new ListObjectVersionsCommand({ Bucket: await bucket(), Prefix: key }),
    );
    expect(new Set(Versions.map(({ ETag }) => ETag)).size).toBe(1);
    expect(await verify()).toEqual({ complaints: 2, broken: [], nights: [] });
  });
});

describe('the integrity check after a manipulation of a case', () => {
  const changes: [string, (scene: Scene) => Promise<unknown>][] = [
    [
      'an entry that says something else',
      async (scene) => {
        const entry = (await scene.entries())[1]!;
        await put(scene, { ...entry, at: wib('2026-11-23', '10:00') });
      },
    ],
    [
      'a last entry that was deleted and whose state was restored',
      async (scene) => {
        const [last, before] = (await scene.entries()).toReversed();
        const Key = toKey(entryKey(scene.tenant.id, scene.number, last!.sequence));
        await scene.table.client.send(new DeleteItemCommand({ TableName: scene.table.name, Key }));
        await setState(scene, 'head', before!.hash);
      },
    ],
    [
      'a history that was rewritten with its state',
      async (scene) => {
        let prev = '';
        for (const { hash: _, prev: __, ...event } of await scene.entries()) {
          const entry = appendToChain({ ...event, recordedAt: wib('2026-11-24', '09:59') }, prev);
          await put(scene, entry);
          prev = entry.hash;
        }
        await setState(scene, 'head', prev);
        await setState(scene, 'recordedAt', wib('2026-11-24', '09:59'));
      },
    ],
    ['a state that says something else', (scene) => setState(scene, 'lead', 'dlh')],
    [
      'words that say something else',
      ({ table, tenant, number }) =>
        table.client.send(
          new UpdateItemCommand({
            TableName: table.name,
            Key: toKey(textKey(tenant.id, number, '000001-text')),
            UpdateExpression: 'SET words = :words',
            ExpressionAttributeValues: { ':words': { S: 'Lain' } },
          }),
        ),
    ],
  ];
  it.each(changes)('the integrity check reports only the manipulated case: %s', async (_, change) => {
    const scene = await aScene();
    await scene.keep();
    expect((await scene.verify()).broken).toEqual([]);
    await change(scene);
    expect((await scene.verify()).broken.map(({ number }) => number)).toEqual([scene.number]);
  });

  it('the integrity check reads the first, locked version of a checkpoint that was overwritten', async () => {
    const scene = await aScene();
    await scene.keep();
    const Body = (await scene.vault.read(scene.key)).replace(scene.number, 'KLT-0000-0000');
    await client.send(new PutObjectCommand({ Bucket: await bucket(), Key: scene.key, Body }));
    expect(await scene.verify()).toEqual({ complaints: 2, broken: [], nights: [] });
  });
});

describe('the integrity check after a manipulation of letters', () => {
  const letter = '2026-12-03-dishub-1';

  /** Two signed letters and the checkpoint of their night. */
  async function aLetterScene() {
    const { table } = engine();
    const { tenant, complaints } = await storeTenantIn(engine());
    await beginCheckpoints(table, tenant, wib('2026-11-24', '08:00'));
    const desk = lettersOn(complaints, dynamoLetters(tenantTable(table, scopeOf(tenant))), tenant);
    for (const lead of ['dishub', 'dlh']) await desk.reprimanded({ lead });
    await desk.run(firstRun);
    for (const agency of ['dishub', 'dlh']) await desk.sign(`2026-12-03-${agency}-1`);
    const vault = s3Vault(client, await bucket());
    const zone = tenant.zone;
    await writeCheckpoint(
      { checkpoints: dynamoCheckpoints(tenantTable(table, scopeOf(tenant))), vault },
      { tenant: tenant.id, zone },
      wib('2026-12-04', '01:00'),
    );
    const stores = {
      archive: dynamoArchive(tenantTable(table, scopeOf(tenant))),
      letters: dynamoLetterArchive(tenantTable(table, scopeOf(tenant))),
      vault,
    };
    const verify = async () => {
      const { broken } = await verifyTenant(stores, tenant.id, () => {});
      return Object.fromEntries(broken.map(({ number, faults }) => [number, faults]));
    };
    const set = (key: { pk: string; sk: string }, path: string, value: string | number) =>
      table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: toKey(key),
          UpdateExpression: `SET ${path.replaceAll(/[^.]+/g, '#$&')} = :value`,
          ExpressionAttributeNames: Object.fromEntries(path.split('.').map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: marshall({ ':value': value }),
        }),
      );
    const remove = (key: { pk: string; sk: string }) =>
      table.client.send(new DeleteItemCommand({ TableName: table.name, Key: toKey(key) }));
    return { ...desk, vault, verify, set, remove };
  }
  type LetterScene = Awaited<ReturnType<typeof aLetterScene>>;

  const changes: [string, (scene: LetterScene) => Promise<unknown>, object][] = [
    [
      'an entry that says something else',
      ({ tenant, set }) => set(letterEntryKey(tenant.id, letter, 2), 'data.number', '700/002/XII/2026'),
      { [letter]: ['entries', 'state'] },
    ],
    [
      'a last entry that was deleted',
      ({ tenant, remove }) => remove(letterEntryKey(tenant.id, letter, 2)),
      { [letter]: ['state', 'heads'] },
    ],
    [
      'a letter that was deleted whole but is in a checkpoint',
      async ({ tenant, remove }) => {
        for (const sequence of [1, 2]) await remove(letterEntryKey(tenant.id, letter, sequence));
        await remove(letterKey(tenant.id, letter));
      },
      { [letter]: ['entries', 'state', 'heads'], '2026-12-03-dlh-1': ['register'] },
    ],
    [
      'a register that was reset, so that it would give a number twice',
      ({ tenant, set }) => set(registerKey(tenant.id, '2026'), 'last', 1),
      { 'register-2026': ['register'] },
    ],
  ];
  it.each(changes)(
    'the integrity check reports the manipulated letter or register: %s',
    async (_, change, faults) => {
      const scene = await aLetterScene();
      expect(await scene.verify()).toEqual({});
      await change(scene);
      expect(await scene.verify()).toEqual(faults);
    },
  );
});
