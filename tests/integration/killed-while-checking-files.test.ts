import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopeOf, type TenantScope } from '#access/tenant-scope.ts';
import { checkFile } from '#attachments/check-file.ts';
import { checkUpload } from '#attachments/check-upload.ts';
import { erasableAttachments } from '#attachments/erase-attachments.ts';
import { maxFileBytes } from '#casework/records/attachment.ts';
import { objectKey } from '#files/object-keys.ts';
import { s3Files } from '#files/s3-files.ts';
import { awsClient } from '../../infra/local/aws-environment.ts';
import { codecs, examplePhoto } from '../support/pages/example-files.ts';
import { type CrashPoint, crashAt, crashPoints, runsToEnd } from '../support/stage/crash-at.ts';
import { stage } from '../support/stage/stage.ts';
import { expectedAttachment } from '../support/table/attachment-store-suite.ts';
import { storeTenantOn } from '../support/table/case-stores.ts';
import { indexTemplates } from '../support/table/index-templates.ts';
import { makeTableAt, tableStores } from '../support/table/table-stores.ts';

// Not the stage's table and bucket, whose uploads the stage's worker checks.
const Bucket = `files-${randomUUID()}`;
const s3Client = () => new S3Client({ ...awsClient(stage.emulator), forcePathStyle: true });
const s3 = s3Client();
let made: Awaited<ReturnType<typeof makeTableAt>>;
beforeAll(async () => {
  made = await makeTableAt(stage.emulator, `files-${randomUUID()}`, indexTemplates());
  await s3.send(new CreateBucketCommand({ Bucket }));
});
afterAll(async () => {
  await made?.drop();
  made?.table.client.destroy();
  s3.destroy();
});

const photo = await examplePhoto();
const realNow = '2026-11-25T01:00:00.000Z';

/** One photo was sent; the processes that check it may die. */
async function aScene(bytes: Uint8Array = photo) {
  const on = await storeTenantOn(tableStores(made.table));
  const number = await on.submitted();
  const id = 'c01-aaaaaaaaaaaa';
  const tenant = on.tenant.id;
  await on.attachments.expect(number, expectedAttachment(id));
  const send = () =>
    s3.send(
      new PutObjectCommand({ Bucket, Key: objectKey('incoming', { tenant, number, id }), Body: bytes }),
    );
  await send();
  const run = async (
    act: (stores: ReturnType<typeof storesOf>) => Promise<void>,
    crashPoint?: CrashPoint,
  ) => {
    const clients = [new DynamoDBClient(awsClient(stage.emulator)), s3Client()] as const;
    const calls = crashAt(clients, crashPoint);
    expect(await runsToEnd(act(storesOf(scopeOf(on.tenant), ...clients)))).toBe(crashPoint === undefined);
    for (const client of clients) client.destroy();
    return calls;
  };
  const check = (crashPoint?: CrashPoint) =>
    run((stores) => checkUpload(stores, { number, id }, realNow), crashPoint);
  const erase = (crashPoint?: CrashPoint) =>
    run(({ attachments, files }) => erasableAttachments(attachments, files).eraseAll(number), crashPoint);
  const state = async () => {
    const all = await on.complaints.attachments(number);
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
    const folders = Contents.flatMap(({ Key }) => (Key!.includes(`/${tenant}/`) ? [Key!.split('/')[0]] : []));
    return { files: all.map((file) => file.state), folders };
  };
  return { ...on, number, id, send, check, erase, state };
}

const storesOf = (scope: TenantScope, client: DynamoDBClient, bucket: S3Client) => ({
  ...tableStores({ client, name: made.table.name })(scope),
  files: s3Files(bucket, Bucket, scope),
  check: (bytes: Uint8Array<ArrayBuffer>) => checkFile(codecs, bytes),
});

const [before, ready, nothing] = [
  { files: ['expected'], folders: ['incoming'] },
  { files: ['ready'], folders: ['ready'] },
  { files: [], folders: [] },
];

describe('the check of an upload whose worker is killed', () => {
  const calls = ['DynamoDB Query', 'S3 GetObject', 'S3 PutObject', 'DynamoDB UpdateItem', 'S3 DeleteObject'];

  it('a check reads the upload, stores the result, settles the attachment and deletes the upload', async () => {
    const { check, state } = await aScene();
    expect(await state()).toEqual(before);
    expect(await check()).toEqual(calls);
    expect(await state()).toEqual(ready);
    expect(await check()).toEqual(['DynamoDB Query', 'S3 DeleteObject']);
    expect(await state()).toEqual(ready);
  });

  it.each(crashPoints(calls))(
    'a check killed $when call $call never settles a file that is not stored, and a repetition completes it',
    async (crashPoint) => {
      const { check, state } = await aScene();
      await check(crashPoint);
      const { files, folders } = await state();
      if (files[0] === 'ready') expect(folders).toContain('ready');
      else expect(folders).toContain('incoming');
      for (let again = 0; again < 2; again++) {
        await check();
        expect(await state()).toEqual(ready);
      }
    },
  );

  it('a check stores no file of an erased case and none that is too large', async () => {
    const gone = await aScene();
    await gone.erase();
    expect(await gone.check()).toEqual(['DynamoDB Query', 'S3 DeleteObject']);
    expect(await gone.state()).toEqual(nothing);
    const large = await aScene(new Uint8Array(maxFileBytes + 1));
    await large.check();
    expect(await large.state()).toEqual({ files: ['refused'], folders: [] });
  });
});

describe('the erasure of attachments whose worker is killed', () => {
  it('an erasure that is killed at any call and repeated leaves no attachment, not even one uploaded later', async () => {
    const whole = await aScene();
    await whole.check();
    await whole.send();
    const calls = await whole.erase();
    expect(calls).toEqual([
      'S3 ListObjectsV2',
      'S3 DeleteObject',
      'S3 ListObjectsV2',
      'S3 DeleteObject',
      'DynamoDB Query',
      'DynamoDB DeleteItem',
    ]);
    expect(await whole.state()).toEqual(nothing);
    for (const crashPoint of crashPoints(calls)) {
      const { check, send, erase, state } = await aScene();
      await check();
      await send();
      await erase(crashPoint);
      await erase();
      expect(await state(), `${crashPoint.when} ${crashPoint.call}`).toEqual(nothing);
      await send();
      await check();
      expect(await state()).toEqual(nothing);
    }
  });
});
