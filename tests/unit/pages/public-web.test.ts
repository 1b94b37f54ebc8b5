import { beforeEach, describe, expect, test } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { CommandError } from '#casework/records/errors.ts';
import { submitComplaint } from '#casework/submit-wiring.ts';
import { takeStep } from '#casework/wiring.ts';
import { pageActions } from '../../../functions/public-web/actions.ts';
import { type PageDependencies, pageFunction } from '../../../functions/public-web/page-function.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { coordinator } from '../../support/complaints/actors.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { memoryFollowers } from '../../support/memory/memory-followers.ts';
import { memoryWorklist } from '../../support/memory/memory-lists.ts';
import { followingAt } from '../../support/notices/follower-fixture.ts';
import { fixtureSecret, noticesFixture } from '../../support/notices/notices-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();

interface Page {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

let desk: ReturnType<typeof caseworkFixture>;
let dependencies: PageDependencies;
let storeIsAway: boolean;

beforeEach(() => {
  desk = caseworkFixture(tenant);
  storeIsAway = false;
  const complaints = new Proxy(desk.store, {
    get: (store, name) =>
      storeIsAway
        ? async () => {
            throw new Error('the store is away');
          }
        : Reflect.get(store, name),
  });
  const stores = {
    complaints,
    queue: memoryWorklist(desk.memory),
    followers: memoryFollowers(scopeOf(tenant)),
  };
  dependencies = {
    takeStep,
    submitComplaint,
    storesOf: () => stores,
    async tenantConfig(id) {
      if (id !== 'klaten') throw new CommandError({ failure: 'not-found' });
      return tenant;
    },
    secret: async () => fixtureSecret,
    now: async () => tuesday,
    baseUrl: 'https://tanggap.example',
    tenantIds: ['klaten'],
    metric: () => {},
  };
});

interface Asked {
  readonly form?: Record<string, string>;
  readonly body?: string;
  readonly base64?: boolean;
  readonly type?: string;
  readonly query?: Record<string, string>;
  readonly language?: string;
  readonly parameters?: Record<string, string>;
  readonly path?: string;
  readonly rawQuery?: string;
}

async function ask(routeKey: string, asked: Asked = {}): Promise<Page> {
  const { form, body, type = 'application/x-www-form-urlencoded', base64 = false } = asked;
  const { query, language, parameters, path, rawQuery } = asked;
  const event = {
    routeKey,
    rawPath: path ?? '/klaten',
    rawQueryString: rawQuery ?? '',
    pathParameters: path ? { proxy: path.slice(1) } : { tenant: 'klaten', ...parameters },
    queryStringParameters: query ?? {},
    headers: { 'content-type': type, ...(language ? { 'accept-language': language } : {}) },
    body: body ?? new URLSearchParams(form).toString(),
    isBase64Encoded: base64,
  };
  return (await pageFunction(() => dependencies, pageActions)(
    event as never,
    {} as never,
  )) as unknown as Page;
}

const key = '0d3c2b1a-aaaa-4bbb-8ccc-0123456789ab';
const report = {
  key,
  category: 'lampu-jalan',
  text: 'Lampu padam',
  address: 'Jalan Pemuda 5',
  email: 'sari@contoh.id',
  class: 'no-oversight',
};
const send = (changes: Record<string, string> = {}) =>
  ask('POST /{tenant}/lapor', { form: { ...report, ...changes } });

const shown = (page: Page, id: string): string => new RegExp(`id="${id}">([^<]*)<`).exec(page.body)![1]!;
const hidden = (page: Page, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)![1]!;
const keyIn = (page: Page): string => hidden(page, 'key');

describe('a report sent by the form', () => {
  test('a citizen who sends a complete form gets 201 with number and code, and no cache keeps the answer', async () => {
    const page = await send();
    expect(page.statusCode).toBe(201);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(page.body).toContain('Konfirmasi dengan nomor');
    const file = await desk.store.load(shown(page, 'number'));
    expect(file?.complaint).toMatchObject({ channel: 'web', category: 'lampu-jalan', stage: 'received' });
  });

  test('a citizen who sends the same form twice gets the same number and code, and there is one complaint', async () => {
    const [first, second] = [await send(), await send()];
    expect(second.statusCode).toBe(200);
    expect(shown(second, 'number')).toBe(shown(first, 'number'));
    expect(shown(second, 'code')).toBe(shown(first, 'code'));
    expect(desk.memory.cases.size).toBe(1);
  });

  test('a citizen who changes the text under a used key gets the form back with a new key', async () => {
    await send();
    const page = await send({ text: 'Lampu lain' });
    expect(page.statusCode).toBe(422);
    expect(keyIn(page)).not.toBe(key);
    expect(page.body).toContain('Lampu lain</textarea>');
    expect((await send({ text: 'Lampu lain', key: keyIn(page) })).statusCode).toBe(201);
  });

  test('a citizen who sends an invalid form gets 422 with every error and the same key, and nothing is stored', async () => {
    const page = await send({ text: '', address: '', email: '', lat: '0', lon: '0' });
    expect(page.statusCode).toBe(422);
    for (const field of ['text', 'lat', 'lon', 'contact']) expect(page.body).toContain(`id="${field}-error"`);
    expect(keyIn(page)).toBe(key);
    expect(desk.memory.cases.size).toBe(0);
  });

  test('a citizen whose form meets a failing store gets 503 with the form unchanged, and can send it again', async () => {
    storeIsAway = true;
    const page = await send();
    expect(page.statusCode).toBe(503);
    expect(page.headers['retry-after']).toBe('5');
    expect(page.body).toContain('Lampu padam</textarea>');
    expect(keyIn(page)).toBe(key);
    storeIsAway = false;
    expect((await send()).statusCode).toBe(201);
  });

  test('each form has a key of its own, which the submission accepts', async () => {
    const [one, other] = [await ask('GET /{tenant}/lapor'), await ask('GET /{tenant}/lapor')];
    expect(keyIn(one)).not.toBe(keyIn(other));
    expect(one.headers['cache-control']).toBe('no-store');
    expect((await send({ key: keyIn(one) })).body).toContain('id="code"');
  });

  test('a form with an invalid key is accepted under a new one', async () => {
    expect((await send({ key: 'x' })).statusCode).toBe(201);
  });
});

describe('the tracking page', () => {
  const follow = (nomor: string, kode: string) => ask('POST /{tenant}/lacak', { form: { nomor, kode } });

  async function answered(): Promise<{ nomor: string; kode: string }> {
    const page = await send();
    const nomor = shown(page, 'number');
    await desk.dispatch(nomor);
    await desk.answer(nomor);
    return { nomor, kode: shown(page, 'code') };
  }

  test('a complainant can track a report by number and code in any form', async () => {
    const { nomor, kode } = await answered();
    const page = await follow(nomor.toLowerCase(), kode.replaceAll('-', ' '));
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain('Sudah dijawab');
    expect(page.body).toContain('Sudah ditambal.');
  });

  test('a visitor gets the same answer for a wrong number as for a wrong code', async () => {
    const { nomor, kode } = await answered();
    const wrongCode = await follow(nomor, 'AAAA-AAAA-AAAA-AAAA');
    const wrongNumber = await follow('KLT-0000-0000', kode);
    expect(wrongCode.statusCode).toBe(404);
    expect(wrongNumber.statusCode).toBe(404);
    const same = (page: Page, number: string) => page.body.replaceAll(number, '');
    expect(same(wrongCode, nomor)).toBe(same(wrongNumber, 'KLT-0000-0000'));
    expect(wrongCode.body).not.toContain('AAAA');
  });

  test('a complainant can rate and so close a report; a repetition is harmless and a second rating is refused', async () => {
    const typed = await answered();
    const form = { ...typed, key, stars: '5', text: 'cepat' };
    const rated = await ask('POST /{tenant}/lacak/nilai', { form });
    expect(rated.statusCode).toBe(200);
    expect(rated.body).toContain('Selesai dan ditutup');
    expect(rated.body).toContain('Terima kasih');
    expect((await ask('POST /{tenant}/lacak/nilai', { form })).statusCode).toBe(200);
    const late = await ask('POST /{tenant}/lacak/nilai', {
      form: { ...form, key: 'another-key-of-22-chars' },
    });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('tidak dapat dinilai lagi');
  });

  test('a complainant who rates an outdated page is first shown the newer answer', async () => {
    const page = await send();
    const [nomor, kode] = [shown(page, 'number'), shown(page, 'code')];
    await desk.dispatch(nomor);
    await desk.answer(nomor, { kind: 'planned', plannedFor: '2026-12-24' });
    const opened = await follow(nomor, kode);
    const form = { nomor, kode, key, stars: '2', text: 'lama', dilihat: hidden(opened, 'dilihat') };
    await desk.take(nomor, 'remark', { text: 'Catatan' }, coordinator);
    await desk.answer(nomor, { public: 'Sudah dikerjakan.' });
    const news = await ask('POST /{tenant}/lacak/nilai', { form });
    expect(news.statusCode).toBe(412);
    for (const part of ['Ada kabar baru', 'Sudah dikerjakan.', '>lama</textarea>'])
      expect(news.body).toContain(part);
    const again = { ...form, dilihat: hidden(news, 'dilihat') };
    expect((await ask('POST /{tenant}/lacak/nilai', { form: again })).statusCode).toBe(200);
  });

  test('a complainant who rates without stars gets the form back with the typed text', async () => {
    const typed = await answered();
    const page = await ask('POST /{tenant}/lacak/nilai', { form: { ...typed, key, text: 'cepat' } });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('id="stars-error"');
    expect(page.body).toContain('>cepat</textarea>');
  });

  test('a visitor with a wrong code cannot rate', async () => {
    const { nomor } = await answered();
    const form = { nomor, kode: 'AAAA', key, stars: '1' };
    expect((await ask('POST /{tenant}/lacak/nilai', { form })).statusCode).toBe(404);
    expect((await desk.store.load(nomor))?.complaint.stage).toBe('answered');
  });

  test('a complainant who tracks a report while the store fails gets 503 with the number and without the code', async () => {
    const { nomor, kode } = await answered();
    storeIsAway = true;
    const page = await follow(nomor, kode);
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain(`value="${nomor}"`);
    expect(page.body).not.toContain(kode);
  });
});

describe('requests that no page can answer', () => {
  test.each([
    ['an unknown tenant', 'GET /{tenant}', { parameters: { tenant: 'atlantis' } }, 404, 'tidak ditemukan'],
    ['an unknown page', 'GET /{proxy+}', { parameters: { proxy: 'klaten/laporan' } }, 404, 'tidak ditemukan'],
    [
      'letters that no form would send',
      'POST /{tenant}/lapor',
      { body: Buffer.from('text=caf\xe9', 'latin1').toString('base64'), base64: true },
      400,
      'ketik ulang',
    ],
    [
      'encoded bytes that are no letters',
      'POST /{tenant}/lapor',
      { body: 'text=caf%E9' },
      400,
      'ketik ulang',
    ],
    ['half of a letter', 'POST /{tenant}/lacak', { body: 'nomor=%F0%9F&kode=x' }, 400, 'ketik ulang'],
    ['an encoding cut off', 'POST /{tenant}/lapor', { body: 'text=a%' }, 400, 'ketik ulang'],
    ['a body over 64 KiB', 'POST /{tenant}/lapor', { body: `text=${'a'.repeat(65_536)}` }, 413, '64 KiB'],
    [
      'a body of another type',
      'POST /{tenant}/lapor',
      { type: 'application/json', body: '{}' },
      415,
      'formulir',
    ],
  ])('a visitor gets a readable page for %s', async (_what, route, asked, status, words) => {
    const page = await ask(route, asked);
    expect(page.statusCode).toBe(status);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain(words);
  });

  test('a visitor gets a readable page with 503 if the configuration cannot be read', async () => {
    dependencies = { ...dependencies, tenantConfig: () => Promise.reject(new Error('away')) };
    const page = await ask('GET /{tenant}/lapor');
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain('Sedang ada gangguan');
  });
});

describe('language and address of a page', () => {
  test('the language of a page is that of ?lang=, else that of the browser, else Indonesian', async () => {
    const languageOf = async (asked: Asked) =>
      (await ask('GET /{tenant}', asked)).headers['content-language'];
    expect(await languageOf({})).toBe('id');
    expect(await languageOf({ language: 'en-GB,en;q=0.9' })).toBe('en');
    expect(await languageOf({ language: 'en', query: { lang: 'id' } })).toBe('id');
    expect(await languageOf({ query: { lang: 'en' } })).toBe('en');
    expect(await languageOf({ query: { lang: 'fr' } })).toBe('id');
  });

  test.each([
    ['/klaten/', '', '/klaten'],
    ['//klaten//lacak/', '', '/klaten/lacak'],
    ['/klaten/sop/', 'versi=2', '/klaten/sop?versi=2'],
    ['///evil.example/', '', '/evil.example'],
  ])('the path %s with slashes too many leads to the page', async (path, query, location) => {
    for (const route of ['GET /{proxy+}', 'POST /{proxy+}', 'HEAD /{proxy+}']) {
      const { statusCode, headers } = await ask(route, { path, rawQuery: query });
      expect([statusCode, headers.location]).toEqual([308, location]);
    }
  });

  test.each(['/klaten/laporan', '/x', `/${'a/'.repeat(200)}`, '/klaten/%0d/', '/klaten/ä/'])(
    'the path %s is no page and leads nowhere',
    async (path) => {
      const { statusCode, headers } = await ask('GET /{proxy+}', { path });
      expect([statusCode, headers.location]).toEqual([404, undefined]);
    },
  );

  test('an unknown path of the API gets a problem document', async () => {
    const { statusCode, headers, body } = await ask('GET /{proxy+}', { path: '/api/v2/klaten' });
    expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({ type: 'urn:tanggap:problem:not-found', status: 404 });
  });

  test('the bare address leads to the only tenant or offers a choice', async () => {
    const only = await ask('GET /');
    expect(only).toMatchObject({ statusCode: 302, headers: { location: '/klaten' } });
    dependencies = { ...dependencies, tenantIds: ['klaten', 'klaten'] };
    expect((await ask('GET /')).body).toContain('Kabupaten Klaten');
  });

  test('the address in an older mail to an officer leads to the desk, with the number only if it is valid', async () => {
    const number = await desk.submitted();
    const of = (named: string) => ask('GET /{tenant}/kasus/{number}', { parameters: { number: named } });
    const led = { statusCode: 302, headers: { location: `/klaten/petugas/laporan/${number}` } };
    expect(await of(number)).toMatchObject(led);
    expect(await of(number.toLowerCase())).toMatchObject(led);
    expect(await of('<b>KLT')).toMatchObject({ statusCode: 302, headers: { location: '/klaten/petugas' } });
  });

  test('the tracking form takes the number from the address and cuts it to the length of a number', async () => {
    const page = await ask('GET /{tenant}/lacak', { query: { nomor: `KLT${'9'.repeat(500)}` } });
    expect(page.body).toContain(`value="KLT${'9'.repeat(37)}"`);
    expect(page.headers['cache-control']).toBe('no-store');
  });
});

describe('a link in a mail to a follower', () => {
  const email = 'tetangga@contoh.example';
  async function asked() {
    const office = noticesFixture(tenant, desk.store);
    const { followers } = office.post;
    const stores = { ...dependencies.storesOf(tenant), followers };
    dependencies = { ...dependencies, storesOf: () => stores };
    const number = await desk.dispatched();
    await followingAt(office).ask(number, email);
    const [mail] = office.mails;
    const queryOf = (url: string) => Object.fromEntries(new URL(url).searchParams);
    const confirm = /https:\S+\/ikuti\?\S+/.exec(mail!.text)![0];
    const states = async () => (await followers.all(number)).map(({ state }) => state);
    return { number, confirm: queryOf(confirm), leave: queryOf(mail!.unsubscribe!), states };
  }

  test('a follower who opens a link changes nothing until the button is pressed, and then confirms or unsubscribes', async () => {
    const { number, confirm, leave, states } = await asked();
    for (const [path, query] of [
      ['/ikuti', confirm],
      ['/berhenti', leave],
    ] as const) {
      const page = await ask(`GET /{tenant}${path}`, { query });
      expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(page.body).toContain(number);
      expect(page.body).toContain(`<form method="post" action="/klaten${path}?nomor=`);
    }
    expect(await states()).toEqual(['asked']);
    expect((await ask('POST /{tenant}/ikuti', { query: confirm })).statusCode).toBe(200);
    expect(await states()).toEqual(['confirmed']);
    expect((await ask('POST /{tenant}/berhenti', { query: leave })).statusCode).toBe(200);
    expect(await states()).toEqual(['left']);
  });

  test('a mail program can unsubscribe a follower by either form of RFC 8058, and a repetition is harmless', async () => {
    const { leave, states } = await asked();
    const oneClick = 'List-Unsubscribe=One-Click';
    const parts = `--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--`;
    for (const asking of [
      { body: oneClick },
      { body: parts, type: 'multipart/form-data; boundary=x', base64: false },
    ])
      expect((await ask('POST /{tenant}/berhenti', { query: leave, ...asking })).statusCode).toBe(200);
    expect(await states()).toEqual(['left']);
  });

  test('a follower who has unsubscribed is told that the confirmation link is no longer valid', async () => {
    const { confirm, leave } = await asked();
    await ask('POST /{tenant}/berhenti', { query: leave });
    const page = await ask('POST /{tenant}/ikuti', { query: confirm });
    expect([page.statusCode, page.body]).toEqual([410, expect.stringContaining('tidak berlaku lagi')]);
  });

  test('a visitor with a forged link, or with a link for the other use, gets 404 and changes nothing', async () => {
    const { confirm, leave, states } = await asked();
    for (const [route, query] of [
      ['GET /{tenant}/ikuti', leave],
      ['POST /{tenant}/ikuti', leave],
      ['GET /{tenant}/berhenti', confirm],
      ['POST /{tenant}/berhenti', confirm],
      ['POST /{tenant}/berhenti', {}],
    ] as const)
      expect([route, (await ask(route, { query })).statusCode]).toEqual([route, 404]);
    expect(await states()).toEqual(['asked']);
  });
});
