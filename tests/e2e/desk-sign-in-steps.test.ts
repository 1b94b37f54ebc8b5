import { generate } from 'otplib';
import { beforeAll, describe, expect, it } from 'vitest';
import { anotherTenant } from '../support/stage/another-tenant.ts';
import { deskBrowser } from '../support/stage/desk-browser.ts';
import { setFirstPassword } from '../support/stage/officers-pool.ts';

const forgotten = 'Kata-sandi-baru-99!';
const own = 'Milik-sendiri-5678!';
const offices = ['coordinator', 'dishub/liaison', 'dlh/liaison'];
let there: Awaited<ReturnType<typeof anotherTenant>>;
beforeAll(async () => {
  there = await anotherTenant(offices, (config) => {
    config.signIn = { secondFactor: ['coordinator'] };
  });
});

const desk = () => `/${there.config.id}/petugas`;
const officerAt = (role: string, agency: string | null = null) =>
  there.officers.find((one) => one.role === role && one.agency === agency)!;
const browserThere = () => deskBrowser(there.config.id);
const nextStep = () => `${desk()}/masuk/lanjut`;

describe('a role that signs in with a second factor', () => {
  it('an officer sets up an app once, and then signs in with its code', async () => {
    const { address, password } = officerAt('coordinator');
    const refused = await (await there.client.officer('coordinator')).get('/assignments');
    expect(refused).toMatchObject({
      status: 403,
      body: { type: expect.stringMatching(/second-factor-missing$/) },
    });
    const browser = browserThere();
    const first = await browser.signIn(address, password);
    expect([first.status, first.headers.get('location')]).toEqual([303, nextStep()]);
    expect((await browser.send(desk())).status, 'not signed in yet').toBe(303);
    const page = await (await browser.send(nextStep())).text();
    expect(page).toContain('<svg role="img"');
    const secret = /<code>([^<]+)<\/code>/.exec(page)![1]!.replaceAll(' ', '');
    const wrong = await browser.post(nextStep(), { code: '000000' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Kode salah')]);
    const done = await browser.post(nextStep(), { code: await generate({ secret }) });
    expect([done.status, done.headers.get('location')]).toEqual([303, desk()]);
    expect((await browser.send(desk())).status).toBe(200);

    const other = browserThere();
    const asked = await other.signIn(address, password);
    expect(asked.headers.get('location')).toBe(nextStep());
    expect(await (await other.send(nextStep())).text()).toContain('Kode dari aplikasi');
    expect((await other.post(nextStep(), { code: '000000' })).status).toBe(422);
    const entered = await other.post(nextStep(), { code: await generate({ secret }) });
    expect(entered.headers.get('location')).toBe(desk());
  });

  it('other roles need no code', async () => {
    const { address, password } = officerAt('liaison', 'dishub');
    expect((await browserThere().signIn(address, password)).headers.get('location')).toBe(desk());
  });

  it('the next step is for the browser that gave the password alone', async () => {
    const stranger = browserThere();
    expect((await stranger.send(nextStep())).headers.get('location')).toBe(`${desk()}/masuk`);
    expect((await stranger.post(nextStep(), { code: '123456' })).headers.get('location')).toBe(
      `${desk()}/masuk`,
    );
  });
});

describe('a first password', () => {
  it('an officer replaces the first password, and only the new one opens the desk', async () => {
    const { address } = officerAt('liaison', 'dlh');
    const first = 'Pertama-kali-1234!';
    await setFirstPassword(address, first);
    const browser = browserThere();
    expect((await browser.signIn(address, first)).headers.get('location')).toBe(nextStep());
    const differing = await browser.post(nextStep(), { password: own, repeated: `${own}x` });
    expect([differing.status, await differing.text()]).toEqual([
      422,
      expect.stringContaining('Kedua kata sandi tidak sama'),
    ]);
    const weak = await browser.post(nextStep(), { password: 'pendek', repeated: 'pendek' });
    expect([weak.status, await weak.text()]).toEqual([422, expect.stringContaining('terlalu lemah')]);
    const set = await browser.post(nextStep(), { password: own, repeated: own });
    expect(set.headers.get('location')).toBe(desk());
    expect((await browser.send(desk())).status).toBe(200);
    expect((await browserThere().signIn(address, first)).status).toBe(403);
    expect((await browserThere().signIn(address, own)).status).toBe(303);
  });
});

describe('a forgotten password', () => {
  it('the answer is the same whether the account exists or not', async () => {
    const answers = [];
    for (const email of [officerAt('liaison', 'dishub').address, `tidak.ada@${there.config.id}.example`]) {
      const browser = browserThere();
      const answer = await browser.post(`${desk()}/masuk/lupa`, { email });
      const page = await (await browser.send(nextStep())).text();
      answers.push([answer.status, answer.headers.get('location'), page.replaceAll(email, '')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]![2]).toContain('Bila email itu terdaftar');
  });

  it('an officer sets a new password by the code from the mail', async () => {
    const { address, password } = officerAt('liaison', 'dishub');
    const [browser, other] = [browserThere(), browserThere()];
    await other.signIn(address, password);
    await browser.post(`${desk()}/masuk/lupa`, { email: address });
    const missing = await browser.post(nextStep(), { password: forgotten, repeated: forgotten });
    expect([missing.status, await missing.text()]).toEqual([422, expect.stringContaining('Isi semua kolom')]);
    // The emulator takes any code; tests/unit/sign-in/user-pool.test.ts has one that it refuses.
    const fields = { code: '123456', password: forgotten, repeated: forgotten };
    expect((await browser.post(nextStep(), fields)).headers.get('location')).toBe(desk());
    expect((await browser.send(desk())).status).toBe(200);
    expect((await other.send(desk())).status, 'whoever knew the old password').toBe(303);
    expect((await browserThere().signIn(address, forgotten)).status).toBe(303);
  });
});

describe('the sessions of an officer', () => {
  it('an officer sees the own sessions and sign-ins, and ends another browser’s session at once', async () => {
    const { address } = officerAt('liaison', 'dishub');
    const [one, other] = [browserThere(), browserThere()];
    await one.signIn(address, forgotten);
    await other.signIn(address, forgotten);
    await browserThere().signIn(address, 'Salah-salah-12!');
    const page = await (await one.send(`${desk()}/sesi`)).text();
    expect(page).toContain('sesi ini');
    expect(page).toContain('kata sandi salah');
    const csrf = await one.formTokenOf(`${desk()}/sesi`);
    const ended = await one.post(`${desk()}/sesi`, { csrf, sesi: 'lain' });
    expect(ended.headers.get('location')).toBe(`${desk()}/sesi`);
    expect((await other.send(desk())).status).toBe(303);
    expect((await one.send(desk())).status).toBe(200);
  });

  it('no officer ends the session of another', async () => {
    const { address } = officerAt('liaison', 'dishub');
    const browser = browserThere();
    await browser.signIn(address, forgotten);
    const csrf = await browser.formTokenOf(`${desk()}/sesi`);
    await browser.post(`${desk()}/sesi`, { csrf, sesi: 'A'.repeat(43) });
    expect((await browser.send(desk())).status).toBe(200);
  });

  it('a right that is withdrawn in the directory ends at the next click', async () => {
    const browser = browserThere();
    await browser.signIn(officerAt('liaison', 'dlh').address, own);
    expect((await browser.send(desk())).status).toBe(200);
    there.config.offices = there.config.offices.filter(({ id }) => id !== 'dlh/liaison');
    await there.apply();
    expect((await browser.send(desk())).headers.get('location')).toContain('/masuk');
  });
});
