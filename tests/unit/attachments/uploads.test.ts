import { describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { checkFile } from '#attachments/check-file.ts';
import { checkUpload } from '#attachments/check-upload.ts';
import { erasableAttachments } from '#attachments/erase-attachments.ts';
import { requestUpload, type uploadRequest } from '#casework/attachments/request-upload.ts';
import { showAttachment } from '#casework/attachments/show-attachment.ts';
import { maxAttachments, maxFileBytes } from '#casework/records/attachment.ts';
import { openCase } from '#casework/views/open-case.ts';
import { trackComplaint } from '#casework/views/track-complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { parseInput } from '#problems/parse-input.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { complainant, coordinator, liaisonOf, supervisor } from '../../support/complaints/actors.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { memoryAttachments, memoryFiles, plainLinks } from '../../support/memory/memory-attachments.ts';
import { memoryAccessRecords } from '../../support/memory/memory-lists.ts';
import { codecs, examplePdf, examplePhoto } from '../../support/pages/example-files.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const photo = await examplePhoto();
const realNow = '2026-11-25T01:00:00.000Z';
const minutesLater = (minutes: number) => new Date(Date.parse(realNow) + minutes * 60_000).toISOString();

async function aCase() {
  const desk = caseworkFixture(tenant);
  const number = await desk.submitted();
  const bucket = memoryFiles(scopeOf(tenant));
  const attachments = memoryAttachments(desk.memory);
  const stores = {
    complaints: desk.store,
    attachments,
    links: plainLinks(scopeOf(tenant)),
    files: bucket.files,
    check: (bytes: Uint8Array<ArrayBuffer>) => checkFile(codecs, bytes),
  };
  const records = memoryAccessRecords(desk.memory);
  const complaint = async () => (await desk.store.load(number))!.complaint;
  const ask = async (actor: Actor, request: object = {}, at = realNow, now = tuesday) =>
    requestUpload(stores, {
      complaint: await complaint(),
      actor,
      request: { type: 'image/jpeg', size: photo.length, ...request },
      clocks: { now, realNow: at },
    });
  const check = (id: string, at = realNow) => checkUpload(stores, { number, id }, at);
  const sent = async (actor: Actor, bytes = photo, request: object = {}) => {
    const { id } = await ask(actor, request);
    bucket.send(tenant.id, number, id, bytes);
    await check(id);
    return id;
  };
  const show = async (id: string, actor: Actor) =>
    showAttachment({ ...stores, records }, tenant, await complaint(), {
      id,
      actor,
      language: 'en',
      now: tuesday,
      realNow,
    });
  const all = () => desk.store.attachments(number);
  return { ...desk, number, bucket, stores, records, ask, check, sent, show, all };
}

describe('a request for an upload', () => {
  it('a complainant who requests an upload gets an id and a link for that type and size, valid for 15 minutes', async () => {
    const { ask, all, number } = await aCase();
    const asked = await ask(complainant, { name: 'rumah Budi.jpg' });
    expect(asked.upload).toMatchObject({ method: 'PUT', headers: { 'content-type': 'image/jpeg' } });
    const url = new URL(asked.upload.url);
    expect(url.pathname).toBe(`/incoming/klaten/${number}/${asked.id}`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      type: 'image/jpeg',
      size: String(photo.length),
      until: minutesLater(15),
    });
    expect(asked.until).toBe(minutesLater(15));
    expect(await all()).toMatchObject([{ id: asked.id, state: 'expected', by: 'complainant', at: tuesday }]);
    expect(asked.upload.url).not.toMatch(/Budi|rumah/);
  });

  it.each<[object, string]>([
    [{ type: 'image/gif' }, 'type: bad-value'],
    [{ size: 0 }, 'size: too-small'],
    [{ size: maxFileBytes + 1 }, 'size: too-large'],
    [{ size: 1.5 }, 'size: wrong-type'],
    [{ name: 'a\u0000fdp.exe' }, 'name: control-character'],
    [{ name: 'a'.repeat(201) }, 'name: too-long'],
    [{ folder: 'x' }, 'folder: unknown-field'],
  ])('a request for an upload with %j is refused at its field', async (change, problem) => {
    const { uploadRequest: schema } = await import('#casework/attachments/request-upload.ts');
    const parse = async () =>
      parseInput<typeof uploadRequest>(schema, { type: 'image/png', size: 5, ...change });
    const failure = await failureFrom(parse());
    expect(failure).toMatchObject({ failure: 'fields' });
    expect('fields' in failure && failure.fields.map(({ field, code }) => `${field}: ${code}`)).toEqual([
      problem,
    ]);
  });

  it('an upload is refused to the supervisor, and to everybody once the case is closed', async () => {
    const { ask, dispatch, answer, rate, number } = await aCase();
    await dispatch(number);
    expect(await failureFrom(ask(supervisor))).toMatchObject({ failure: 'not-yours', rule: 'not-your-role' });
    await ask(liaisonOf('dishub'));
    await answer(number);
    await ask(complainant);
    await rate(number);
    for (const actor of [complainant, coordinator, liaisonOf('dishub')])
      expect(await failureFrom(ask(actor))).toMatchObject({ failure: 'refused', rule: 'wrong-stage' });
  });

  it('a complainant with the maximum of attachments cannot upload more, while an office still can', async () => {
    const { ask, sent } = await aCase();
    for (let i = 0; i < maxAttachments.complainant; i++) await sent(complainant);
    expect(await failureFrom(ask(complainant))).toMatchObject({ rule: 'too-many-attachments' });
    await ask(coordinator);
  });

  it('a new upload replaces a refused or missing one, the oldest first, if no other slot is free', async () => {
    const { ask, sent, all, show } = await aCase();
    const never = await ask(complainant, {}, minutesLater(-90), minutesLater(-90));
    const refused = await sent(complainant, new Uint8Array([1, 2, 3]));
    for (let i = 2; i < maxAttachments.complainant; i++) await sent(complainant);
    const ids = async () => (await all()).map(({ id }) => id);
    await ask(complainant);
    expect([(await ids()).includes(never.id), (await ids()).includes(refused)]).toEqual([true, false]);
    await ask(complainant);
    expect([(await ids()).includes(never.id), (await ids()).length]).toEqual([false, 10]);
    expect(await failureFrom(ask(complainant))).toMatchObject({ rule: 'too-many-attachments' });
    expect(await failureFrom(show(refused, complainant))).toMatchObject({ failure: 'not-found' });
  });

  it('a new upload replaces one that has lapsed', async () => {
    const { ask, all } = await aCase();
    for (let i = 0; i < maxAttachments.complainant; i++) await ask(complainant);
    expect(await failureFrom(ask(complainant, {}, minutesLater(10)))).toMatchObject({ failure: 'refused' });
    await ask(complainant, {}, minutesLater(60 * 24 * 7 + 1));
    expect(await all()).toHaveLength(10);
  });

  it('five uploads requested at once get five different slots', async () => {
    const { ask, all } = await aCase();
    const asked = await Promise.all(Array.from({ length: 5 }, () => ask(complainant)));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(5);
    expect(await all()).toHaveLength(5);
  });
});

describe('an uploaded file', () => {
  it('an uploaded photo is re-encoded and stored, and the upload is deleted', async () => {
    const { sent, all, bucket } = await aCase();
    const id = await sent(complainant);
    expect(bucket.foldersOf(id)).toEqual(['ready']);
    const [kept] = [...bucket.objects.values()];
    expect(kept).toMatchObject({ type: 'image/jpeg' });
    expect(Buffer.from(kept!.bytes).includes('Exif')).toBe(false);
    expect(await all()).toMatchObject([{ id, state: 'ready', size: kept!.bytes.length }]);
  });

  it('an uploaded file has the type of its content, whatever type was announced', async () => {
    const { sent, show } = await aCase();
    const id = await sent(complainant, examplePdf());
    expect(await show(id, complainant)).toMatchObject({ state: 'ready', type: 'application/pdf' });
  });

  it('a sender reads why a file was refused, nobody else sees it, and the file is deleted', async () => {
    const { sent, show, bucket } = await aCase();
    const id = await sent(complainant, examplePdf(['<< /S /JavaScript >>']));
    expect(bucket.foldersOf(id)).toEqual([]);
    const shown = await show(id, complainant);
    expect(shown).toMatchObject({ state: 'refused', reason: { code: 'pdf-active' } });
    expect(shown.reason?.text).toMatch(/Print it to PDF/);
    expect(shown).not.toHaveProperty('url');
    expect(await failureFrom(show(id, coordinator))).toMatchObject({ failure: 'not-found' });
  });

  it('an uploaded file with too many bytes is refused', async () => {
    const { sent, show } = await aCase();
    const id = await sent(complainant, new Uint8Array(maxFileBytes + 1));
    expect(await show(id, complainant)).toMatchObject({ reason: { code: 'file-too-large' } });
  });

  it('an uploaded file is checked once, although the message arrives twice', async () => {
    const { sent, check, all, bucket } = await aCase();
    const id = await sent(complainant);
    const before = await all();
    await check(id);
    expect([await all(), bucket.foldersOf(id)]).toEqual([before, ['ready']]);
  });

  it('a second upload in place of a ready one is deleted unchecked', async () => {
    const { sent, check, all, bucket, number } = await aCase();
    const id = await sent(complainant);
    const before = [...bucket.objects.values()];
    bucket.send(tenant.id, number, id, examplePdf());
    await check(id);
    expect([...bucket.objects.values()]).toEqual(before);
    expect(await all()).toMatchObject([{ state: 'ready', type: 'image/jpeg' }]);
  });

  it('an uploaded file is checked again after a check that was killed at any of its calls', async () => {
    for (const breaking of ['keep', 'settle', 'drop'] as const) {
      const { ask, stores, number, all, bucket } = await aCase();
      const { id } = await ask(complainant);
      bucket.send(tenant.id, number, id, photo);
      const dies = async () => Promise.reject(new Error('killed'));
      const broken = {
        ...stores,
        attachments: { ...stores.attachments, ...(breaking === 'settle' ? { settle: dies } : {}) },
        files: { ...stores.files, ...(breaking === 'settle' ? {} : { [breaking]: dies }) },
      };
      await expect(checkUpload(broken, { number, id }, realNow)).rejects.toThrow('killed');
      await checkUpload(stores, { number, id }, realNow);
      expect(await all(), breaking).toMatchObject([{ id, state: 'ready' }]);
      expect(bucket.foldersOf(id)).toEqual(['ready']);
    }
  });

  it('a check of an upload leaves nothing if the case is erased before or during it', async () => {
    const { ask, stores, number, all, bucket, check } = await aCase();
    const erasable = erasableAttachments(stores.attachments, stores.files);
    const [first, second] = [await ask(complainant), await ask(complainant)];
    bucket.send(tenant.id, number, first.id, photo);
    const whileKeeping = {
      ...stores,
      files: {
        ...stores.files,
        async keep(...given: Parameters<typeof stores.files.keep>) {
          await erasable.eraseAll(number);
          await stores.files.keep(...given);
        },
      },
    };
    await checkUpload(whileKeeping, { number, id: first.id }, realNow);
    bucket.send(tenant.id, number, second.id, photo);
    await check(second.id);
    expect([await all(), bucket.objects.size]).toEqual([[], 0]);
  });
});

describe('the erasure of attachments', () => {
  it('an erasure deletes every file of the case and its name, and nothing of another case', async () => {
    const { sent, ask, stores, number, all, bucket, memory, submitted } = await aCase();
    await sent(complainant, photo, { name: 'KTP Budi.jpg' });
    await sent(coordinator);
    const { id } = await ask(complainant);
    bucket.send(tenant.id, number, id, photo);
    const other = await submitted();
    bucket.send(tenant.id, other, 'c01-aaaaaaaaaaaa', photo);
    await erasableAttachments(stores.attachments, stores.files).eraseAll(number);
    expect(await all()).toEqual([]);
    expect([...bucket.objects.keys()]).toEqual([`incoming klaten ${other} c01-aaaaaaaaaaaa`]);
    expect(JSON.stringify([...memory.files].map(([, places]) => [...places]))).not.toContain('Budi');
  });
});

describe('a ready attachment', () => {
  it('an officer who opens an attachment gets a link that is valid for five minutes', async () => {
    const { sent, show, number } = await aCase();
    const id = await sent(complainant);
    const shown = await show(id, coordinator);
    expect(shown.until).toBe(minutesLater(5));
    expect(shown.url).toContain(`/ready/klaten/${number}/${id}?`);
  });

  it('offices can open a complainant’s attachment, but only the complainant sees its file name', async () => {
    const { sent, show, dispatch, number, store, records } = await aCase();
    const id = await sent(complainant, photo, { name: 'KTP Budi.jpg' });
    await dispatch(number);
    expect(await show(id, complainant)).toMatchObject({ id, name: 'KTP Budi.jpg' });
    const shown = await show(id, liaisonOf('dishub'));
    expect([shown.id, JSON.stringify(shown).includes('Budi')]).toEqual([id, false]);
    const opened = await openCase({ complaints: store, records }, tenant, {
      number,
      actor: liaisonOf('dishub'),
      language: 'id',
      now: tuesday,
    });
    expect(opened.attachments).toMatchObject([{ id, by: 'complainant', state: 'ready' }]);
    expect(JSON.stringify(opened)).not.toContain('Budi');
  });

  it('a complainant can neither see nor open an office’s attachment', async () => {
    const { sent, show, store, number } = await aCase();
    const [mine, theirs] = [await sent(complainant), await sent(coordinator)];
    expect(await failureFrom(show(theirs, complainant))).toMatchObject({ failure: 'not-found' });
    const file = (await store.load(number))!;
    const followed = await trackComplaint(store, tenant, file, { language: 'id', now: tuesday });
    expect(followed.attachments.map(({ id }) => id)).toEqual([mine]);
  });

  it('an attachment that does not exist or belongs to another case is not found', async () => {
    const [one, other] = [await aCase(), await aCase()];
    const id = await other.sent(complainant);
    for (const wrong of [id, 'c01-xxxxxxxxxxxx', '../x', ''])
      expect(await failureFrom(one.show(wrong, coordinator))).toMatchObject({ failure: 'not-found' });
  });

  it('an officer who opens an attachment of a secret case leaves an access record, and the complainant does not', async () => {
    const { sent, show, dispatch, number, memory } = await aCase();
    const id = await sent(complainant);
    await show(id, coordinator);
    expect(memory.records).toEqual([]);
    await dispatch(number, { secret: true });
    await show(id, complainant);
    expect(memory.records).toEqual([]);
    await show(id, liaisonOf('dishub'));
    expect(memory.records).toMatchObject([
      { number, office: 'dishub/liaison', why: 'read-attachment', fields: [id, 'case'], day: '2026-11-24' },
    ]);
  });
});
