import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { localDate } from '#calendar/zones.ts';
import { renderPdf } from '#documents/render-pdf.ts';
import type { SignedLetter } from '#letters/letter.ts';
import { letterNumber } from '#letters/letter-number.ts';
import { tenantTable } from '#table/engine/table.ts';
import { dynamoLetters } from '#table/letters/letters.ts';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import { handler } from '../../functions/officer-api/handler.ts';
import { awsClient, awsEnvironment } from '../../infra/local/aws-environment.ts';
import { lettersOn } from '../support/casework/letters-fixture.ts';
import { examplePdf } from '../support/pages/example-files.ts';
import { stage } from '../support/stage/stage.ts';
import { storeTenantIn } from '../support/stage/worker-process.ts';
import { realEngine } from '../support/table/real-engine.ts';

const aPdf = () =>
  renderPdf({
    title: 'Surat',
    author: 'Sekretariat',
    language: 'id',
    createdAt: new Date(0),
    content: 'Teguran',
  });

const engine = realEngine('own-registry');
const bucket = `letters-${randomUUID()}`;

/** The functions use the machine's clock, which stands still on a Tuesday morning in Klaten. */
const machineTime = '2026-11-24T03:00:00.000Z';

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(machineTime) });
  const s3 = new S3Client({ ...awsClient(stage.emulator), forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  s3.destroy();
  const names = {
    ...awsEnvironment(stage.emulator),
    AWS_ENDPOINT_URL_DYNAMODB: engine().endpoint,
    TABLE_NAME: engine().table.name,
    LETTERS_BUCKET: bucket,
  };
  for (const [name, value] of Object.entries(names)) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** The cases must be older than today. */
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** The regency numbers letters itself; each agency has a draft. */
async function aRegistry(...agencies: string[]) {
  const { table } = engine();
  const { tenant: klaten, complaints } = await storeTenantIn(engine());
  const letters = { ...klaten.letters!, number: { registry: 'own' } as const };
  const tenant = { ...klaten, letters };
  await dynamoTenants(table).store({ config: tenant, version: 2, effectiveAt: '2026-01-02T00:00:00.000Z' });
  const desk = lettersOn(complaints, dynamoLetters(tenantTable(table, scopeOf(tenant))), tenant);
  for (const lead of agencies) {
    const number = await desk.submitted({}, { now: daysAgo(60) });
    await desk.dispatch(number, { lead }, { now: daysAgo(60) });
    await desk.reach(number, daysAgo(40));
  }
  await desk.run(daysAgo(40));
  const subject = randomUUID();
  const { id: office, role, title, email } = tenant.offices.find((one) => one.role === 'supervisor')!;
  const after = { tenant: tenant.id, office, agency: null, role, title, email, subject };
  await dynamoTenants(table).changeOfficers([{ after }]);

  const call = async (path: string, parameters: object, body: Uint8Array | object, headers: object = {}) => {
    const isFile = body instanceof Uint8Array;
    const answer = await handler(
      {
        routeKey: `POST /api/v1/{tenant}/letters/{letter}/${path}`,
        pathParameters: { tenant: tenant.id, ...parameters },
        headers: { 'content-type': isFile ? 'application/pdf' : 'application/json', ...headers },
        body: isFile ? Buffer.from(body).toString('base64') : JSON.stringify(body),
        isBase64Encoded: isFile,
        requestContext: { authorizer: { jwt: { claims: { sub: subject } } } },
      } as never,
      {} as never,
    );
    const { statusCode, body: text } = answer as { statusCode: number; body: string };
    return { status: statusCode, body: JSON.parse(text) };
  };
  return {
    desk,
    /** The same tenant before it used its own registry. */
    counted: lettersOn(complaints, dynamoLetters(tenantTable(table, scopeOf(tenant))), klaten),
    /** The number that our register would give today. */
    numberOf: (count: number) =>
      letterNumber(
        (klaten.letters!.number as { format: string }).format,
        count,
        localDate(klaten.zone, new Date().toISOString()),
      ),
    drafts: await desk.lettersOf('draft'),
    upload: (letter: string, file: Uint8Array, headers: object = {}) =>
      call('file', { letter }, file, headers),
    sign: (letter: string, input: object, headers: object = {}) =>
      call('steps/{step}', { letter, step: 'sign' }, input, headers),
  };
}

const english = { 'accept-language': 'en' };

describe('a regency with its own letter register', () => {
  it('the supervisor of such a regency uploads the signed file first and then enters the register’s number', async () => {
    const { desk, drafts, upload, sign } = await aRegistry('dishub');
    const [letter] = drafts as [string];
    const early = await sign(letter, { number: '700/17/2026' });
    expect(early).toMatchObject({ status: 409, body: { possible: ['add-file', 'withdraw'] } });
    const pdf = await aPdf();
    expect(await upload(letter, pdf)).toMatchObject({ status: 200, body: { state: 'draft', sequence: 2 } });
    const unnumbered = await sign(letter, {});
    expect(unnumbered).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'number', code: 'missing', message: 'Wajib diisi.' }] },
    });
    const signed = await sign(letter, { number: '700/17/2026' });
    expect(signed).toMatchObject({ status: 200, body: { state: 'signed', number: '700/17/2026' } });
    const kept = await desk.load(letter);
    expect(kept.state === 'signed' && kept.signed.count).toBe(undefined);
    expect(kept.file).toMatchObject({ bytes: pdf.length });
  });

  it('the supervisor is told in their own language why a file is refused, and the draft stays unchanged', async () => {
    const { desk, drafts, upload } = await aRegistry('dishub');
    const [letter] = drafts as [string];
    const words = Buffer.from('Surat teguran, bukan PDF.');
    const texts = [];
    for (const headers of [{}, english]) {
      const { status, body } = await upload(letter, words, headers);
      expect([status, body.errors[0].field, body.errors[0].code]).toEqual([422, 'file', 'unreadable']);
      texts.push(body.errors[0].message);
    }
    expect(texts).toEqual([expect.stringContaining('rusak'), expect.stringContaining('damaged')]);
    const active = examplePdf(['<< /S /JavaScript >>']);
    expect((await upload(letter, active)).body.errors).toMatchObject([{ field: 'file', code: 'pdf-active' }]);
    expect((await upload(letter, await aPdf(), { 'content-type': 'image/png' })).status).toBe(415);
    expect((await upload(letter, new Uint8Array(4 * 1024 * 1024 + 1))).status).toBe(413);
    expect(await desk.load(letter)).toMatchObject({ state: 'draft', sequence: 1 });
  });

  it('the supervisor cannot use a register number for two letters', async () => {
    const { desk, drafts, upload, sign } = await aRegistry('dishub', 'dlh');
    const [first, second] = drafts as [string, string];
    for (const letter of drafts) await upload(letter, await aPdf());
    expect((await sign(first, { number: '700/18/2026' })).status).toBe(200);
    expect(await sign(second, { number: '700/18/2026' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'number', message: expect.stringContaining('sudah dipakai') }] },
    });
    expect(await sign(second, { number: '700/18/2026' }, english)).toMatchObject({
      body: {
        errors: [
          { field: 'number', message: expect.stringContaining('Another letter already has this number') },
        ],
      },
    });
    expect(await desk.load(second)).toMatchObject({ state: 'draft' });
    expect((await sign(second, { number: '700/19/2026' })).status).toBe(200);
  });

  it('the supervisor cannot use a number that Tanggap’s register gave earlier', async () => {
    const { desk, drafts, upload, sign, counted } = await aRegistry('dishub', 'dlh');
    const [first, second] = drafts as [string, string];
    await counted.sign(first, { now: new Date().toISOString() });
    const { signed } = (await desk.load(first)) as SignedLetter;
    expect(signed.count).toBe(1);
    await upload(second, await aPdf());
    expect(await sign(second, { number: signed.number })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'number', code: 'number-taken' }] },
    });
  });

  it('Tanggap’s register skips a number that a letter of the regency’s own register has', async () => {
    const { desk, drafts, upload, sign, counted, numberOf } = await aRegistry('dishub', 'dlh');
    const [own, ours] = drafts as [string, string];
    await upload(own, await aPdf());
    const typed = numberOf(1).toLowerCase().replace('/', ' / ');
    expect((await sign(own, { number: typed })).status).toBe(200);
    const { number } = await counted.sign(ours, { now: new Date().toISOString() });
    expect(number).toBe(numberOf(2));
    const { signed } = (await desk.load(ours)) as SignedLetter;
    expect([signed.count, signed.after]).toEqual([2, 0]);
  });

  it('the supervisor can date a letter only between its draft and today', async () => {
    const { drafts, upload, sign } = await aRegistry('dishub');
    const [letter] = drafts as [string];
    await upload(letter, await aPdf());
    for (const [days, code] of [
      [-3, 'in-future'],
      [50, 'before-draft'],
    ] as const) {
      const date = daysAgo(days).slice(0, 10);
      expect(await sign(letter, { number: '1', date })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'date', code }] },
      });
    }
    expect((await sign(letter, { number: '1', date: daysAgo(20).slice(0, 10) })).status).toBe(200);
  });
});
