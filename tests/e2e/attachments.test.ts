import { expect, test } from 'vitest';
import { imageHeader } from '#attachments/image-header.ts';
import {
  codecs,
  colourAt,
  concatBytes,
  examplePdf,
  examplePhoto,
  examplePicture,
  exif,
  fixture,
  madeAt,
} from '../support/pages/example-files.ts';
import { readPdf } from '../support/pages/read-pdf.ts';
import { eventually } from '../support/stage/eventually.ts';
import { client, dispatching, submitNewReport } from '../support/stage/new-report.ts';
import { put, sendAs, sendMine } from '../support/stage/send-files.ts';
import { logs, stageResourceName, stageSqs } from '../support/stage/stage.ts';
import { readAllStored } from '../support/stage/stored-data.ts';

const photo = await examplePhoto(6, examplePicture(1600, 1200));
const download = async ({ url }: { url: string }) => {
  const answer = await fetch(url);
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
};

test('a complainant’s photo loses its place, is turned upright, and can be opened by a link', async () => {
  const key = await submitNewReport();
  expect(Buffer.from(photo).includes(exif(6).subarray(-48))).toBe(true);
  const mine = await sendMine(key, photo, { name: 'rumah Budi.jpg' });
  expect(mine).toMatchObject({ state: 'ready', type: 'image/jpeg', name: 'rumah Budi.jpg' });

  const coordinator = await client.officer('coordinator');
  const { body } = await coordinator.open(key.number);
  expect(body.attachments).toMatchObject([{ id: mine.id, by: 'complainant', state: 'ready' }]);
  const shown = (await coordinator.attachment(key.number, mine.id)).body;
  const { status, headers, bytes } = await download(shown);
  expect([status, headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(headers.get('content-disposition')).toBe(
    `inline; filename="${key.number}-${mine.id.slice(0, 3)}.jpg"`,
  );
  for (const gone of ['Exif', madeAt.camera, exif(6).subarray(-48)])
    expect(Buffer.from(bytes).includes(gone)).toBe(false);
  expect(imageHeader('image/jpeg', bytes)).toEqual({ width: 1200, height: 1600 });
  const seen = await codecs['image/jpeg'].decode(concatBytes(bytes));
  for (const part of colourAt(seen, 0.9, 0.1)) expect(part).toBeGreaterThan(230);

  expect((await client.follow(key)).body.attachments).toMatchObject([{ id: mine.id }]);
  const unseen = JSON.stringify([body, shown, await logs('check-attachment'), await logs('public-api')]);
  expect(unseen).not.toContain('Budi');
});

test('a complainant reads why a file was refused, and what to do', async () => {
  const key = await submitNewReport();
  const pdf = await sendMine(key, examplePdf([], '/OpenAction << /S /JavaScript /JS (x) >>'), {
    type: 'application/pdf',
  });
  expect(pdf).toMatchObject({ state: 'refused', reason: { code: 'pdf-active' } });
  expect(pdf.reason.text).toMatch(/Cetak ulang ke PDF/);
  const page = await sendMine(key, Buffer.from('<script>alert(1)</script>'));
  expect(page).toMatchObject({ state: 'refused', reason: { code: 'unknown-type' } });
  const form = await sendMine(key, fixture('xfa.pdf'), { type: 'application/pdf' });
  expect(form).toMatchObject({ state: 'refused', reason: { code: 'pdf-active' } });
  const print = await sendMine(key, fixture('cmyk.jpg'));
  expect(print.reason.text).toMatch(/CMYK/);
});

test('a PDF is made anew: officers and complainants get its pages, and the original is gone', async () => {
  const key = await submitNewReport();
  const author = 'Penulis Purwanti';
  const sent = examplePdf([`<< /Author (${author}) >>`], '', '/Info 3 0 R');
  const mine = await sendMine(key, sent, { type: 'application/pdf' });
  const coordinator = await client.officer('coordinator');
  const shown = (await coordinator.attachment(key.number, mine.id)).body;
  const [ours, theirs] = [await download(mine), await download(shown)];
  expect(ours.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(ours.bytes).toEqual(theirs.bytes);
  expect(ours.bytes.length).toBe(mine.size);
  expect(Buffer.from(ours.bytes).includes(author)).toBe(false);
  expect((await readPdf(ours.bytes)).pages).toHaveLength(1);
  const { objects } = await readAllStored();
  expect(objects!.filter((one) => one.includes(author))).toEqual([]);
});

test('a file that was made to hold up its check gets a verdict, and the next file is checked', async () => {
  const key = await submitNewReport();
  const repeated = (token: string) => Buffer.from(`%PDF-1.4\nobj ${token.repeat(38_400)}`);
  for (const token of ['/ObjStm ', 'stream\n', '1 0 obj [']) {
    const { state } = await sendMine(key, repeated(token), { type: 'application/pdf' });
    expect(state, token).toBe('refused');
  }
  expect(await sendMine(key, photo)).toMatchObject({ state: 'ready' });
});

test('an upload link accepts only its own size, type and slot', async () => {
  const key = await submitNewReport();
  const { body } = await client.attachMine(key, { type: 'image/jpeg', size: photo.length });
  const { upload } = body;
  expect((await put(upload, photo.subarray(1))).status).toBe(403);
  expect((await put({ ...upload, headers: { 'content-type': 'text/html' } }, photo)).status).toBe(403);
  const elsewhere = upload.url.replace(body.id, `${body.id}x`);
  expect((await put({ ...upload, url: elsewhere }, photo)).status).toBe(403);
  expect((await fetch(upload.url)).status).toBe(403);
  expect((await put(upload, photo)).status).toBe(200);
  const tooLarge = await client.attachMine(key, { type: 'image/jpeg', size: 10 * 1024 * 1024 + 1 });
  expect(tooLarge.body.errors).toMatchObject([{ field: 'size', code: 'too-large' }]);
});

test('only readers of the case can open its files, and only offices those of offices', async () => {
  const [key, other] = [await submitNewReport(), await submitNewReport()];
  const mine = await sendMine(key, photo);
  const coordinator = await client.officer('coordinator');
  const inner = await sendAs(coordinator, key.number, examplePdf(), { type: 'application/pdf' });
  expect((await client.myAttachment(key, inner.id)).status).toBe(404);
  expect((await client.myAttachment(other, mine.id)).status).toBe(404);
  expect((await client.myAttachment({ ...key, code: other.code }, mine.id)).status).toBe(404);
  expect((await coordinator.attachment(other.number, mine.id)).status).toBe(404);
  const liaison = await client.officer('liaison', 'dishub');
  expect((await liaison.attachment(key.number, mine.id)).status).toBe(404);
  expect((await liaison.attach(key.number, { type: 'image/png', size: 9 })).status).toBe(404);
  await coordinator.step(key.number, 'dispatch', dispatching('dishub'));
  expect((await liaison.attachment(key.number, mine.id)).body).toHaveProperty('url');
  const supervisor = await client.officer('supervisor');
  expect((await supervisor.attach(key.number, { type: 'image/png', size: 9 })).body.type).toContain(
    'not-your-role',
  );
});

test('a repeated or unknown message about an upload changes nothing and is no dead letter', async () => {
  const key = await submitNewReport();
  const mine = await sendMine(key, photo);
  const before = (await client.myAttachment(key, mine.id)).body;
  const { GetQueueUrlCommand, SendMessageCommand, GetQueueAttributesCommand } = await import(
    '@aws-sdk/client-sqs'
  );
  const { QueueUrl } = await stageSqs.send(
    new GetQueueUrlCommand({ QueueName: stageResourceName('attachments') }),
  );
  for (const id of [mine.id, 'c09-xxxxxxxxxxxx']) {
    const object = { key: `incoming/klaten/${key.number}/${id}` };
    await stageSqs.send(
      new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ detail: { object } }) }),
    );
  }
  await eventually(async () => {
    const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
    const { Attributes } = await stageSqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] }),
    );
    expect(AttributeNames.map((name) => Attributes?.[name])).toEqual(['0', '0']);
  });
  const { url: _, until: __, ...after } = (await client.myAttachment(key, mine.id)).body;
  expect(before).toMatchObject(after);
});

test('a complainant can open the office’s file in an answer, and the office sees the complainant’s file in a reply', async () => {
  const key = await submitNewReport();
  const coordinator = await client.officer('coordinator');
  await coordinator.step(key.number, 'dispatch', dispatching('dpupr'));
  const liaison = await client.officer('liaison', 'dpupr');
  const done = await sendAs(liaison, key.number, photo);
  const answer = (id: string) =>
    liaison.step(key.number, 'answer', {
      kind: 'done',
      public: 'Lampu sudah menyala.',
      attachments: [{ id, public: true }],
    });
  const wrong = await answer('o09-xxxxxxxxxxxx');
  expect(wrong.status).toBe(422);
  expect(wrong.body.errors).toMatchObject([{ field: 'attachments.0', code: 'unknown-attachment' }]);
  expect((await client.myAttachment(key, done.id)).status).toBe(404);
  expect((await answer(done.id)).body.stage).toBe('answered');
  const { attachments, timeline } = (await client.follow(key)).body;
  expect(attachments).toMatchObject([
    { id: done.id, by: 'office', public: true, entry: timeline.at(-1).sequence },
  ]);
  expect((await download((await client.myAttachment(key, done.id)).body)).status).toBe(200);
  const still = await sendMine(key, photo);
  const replied = await client.my(key, 'reply', { text: 'Masih mati.', attachments: [{ id: still.id }] });
  expect(replied.status).toBe(200);
  const seen = (await liaison.open(key.number)).body;
  expect(seen.answer.attachments).toEqual([{ id: done.id, public: true }]);
  expect(seen.attachments.map(({ id }: { id: string }) => id).sort()).toEqual([still.id, done.id]);
});
