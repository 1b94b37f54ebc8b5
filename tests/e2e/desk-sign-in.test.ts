import { describe, expect, it } from 'vitest';
import { deskBrowser } from '../support/stage/desk-browser.ts';
import { stage } from '../support/stage/stage.ts';

const desk = `/${stage.tenant}/petugas`;
const signInPath = `${desk}/masuk`;
const officerOf = (role: string, agency: string | null = null) =>
  stage.officers.find((one) => one.role === role && one.agency === agency)!;
const coordinator = officerOf('coordinator');
const liaison = officerOf('liaison', 'dishub');

async function signedIn({ address, password } = coordinator) {
  const browser = deskBrowser();
  const answer = await browser.signIn(address, password);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, desk]);
  return browser;
}

describe('the sign-in at the desk', () => {
  it('an officer who is not signed in is led to the sign-in, and from there to the page that was asked for', async () => {
    const browser = deskBrowser();
    const led = await browser.send(`${desk}?kind=lead`);
    expect(led.status).toBe(303);
    const location = led.headers.get('location')!;
    expect(location).toBe(`${signInPath}?ke=${encodeURIComponent(`${desk}?kind=lead`)}`);
    const page = await (await browser.send(location)).text();
    expect(page).toContain('name="ke" value="/klaten/petugas?kind=lead"');
    const { address, password } = coordinator;
    const entered = await browser.signIn(address, password, { ke: `${desk}?kind=lead` });
    expect(entered.headers.get('location')).toBe(`${desk}?kind=lead`);
    expect((await browser.send(desk)).status).toBe(200);
  });

  it('a sign-in never leads to another site', async () => {
    for (const ke of [
      'https://jahat.example/',
      '//jahat.example',
      '/lain/petugas',
      `${desk}/../../x\\y`,
      `${desk}/../../x`,
      `${desk}//x`,
    ]) {
      const { address, password } = coordinator;
      const answer = await deskBrowser().signIn(address, password, { ke });
      expect(answer.headers.get('location'), ke).toBe(desk);
    }
  });

  it('the cookie is for this desk alone, and no script can read it', async () => {
    const { address, password } = coordinator;
    const answer = await deskBrowser().signIn(address, password);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/; Path=\/klaten\/petugas; HttpOnly; SameSite=Lax$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('a wrong password, an unknown account and an officer of another tenant have the same answer', async () => {
    const wrong = await deskBrowser().signIn(liaison.address, 'Salah-salah-123!');
    const unknown = await deskBrowser().signIn('tidak.ada@klaten.example', 'Salah-salah-123!');
    expect([wrong.status, unknown.status]).toEqual([403, 403]);
    const [one, other] = [await wrong.text(), await unknown.text()];
    expect(one).toContain('Email atau kata sandi salah');
    expect(one.replaceAll(liaison.address, '')).toBe(other.replaceAll('tidak.ada@klaten.example', ''));
    expect(one).not.toContain('Salah-salah');
  });

  it('after sign-out the cookie opens nothing', async () => {
    const browser = await signedIn();
    const kept = new Map(browser.cookies);
    const csrf = await browser.formTokenOf(desk);
    const out = await browser.post(`${desk}/keluar`, { csrf });
    expect([out.status, out.headers.get('location')]).toEqual([303, signInPath]);
    expect(browser.cookies.size).toBe(0);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.send(desk)).status).toBe(303);
  });

  it('a sign-in begins a session of its own, whatever cookie the browser had', async () => {
    const browser = await signedIn();
    const before = [...browser.cookies.values()];
    await browser.signIn(liaison.address, liaison.password);
    const after = [...browser.cookies.values()];
    expect(after).not.toEqual(before);
    expect(after[0]).toMatch(/^dishub\/liaison\./);
  });

  it('forged and foreign cookies open nothing', async () => {
    const browser = await signedIn();
    const [[name, value] = ['', '']] = browser.cookies;
    const token = value.slice(value.indexOf('.') + 1);
    for (const forged of [`dishub/liaison.${token}`, `coordinator.${'A'.repeat(43)}`, 'x', `${value}x`, '']) {
      browser.cookies.set(name, forged);
      expect((await browser.send(desk)).status, forged).toBe(303);
    }
  });

  it('a form without its token, or from another site, changes nothing', async () => {
    const browser = await signedIn();
    const csrf = await browser.formTokenOf(desk);
    const foreign = await (await signedIn(liaison)).formTokenOf(desk);
    const refusals: [Record<string, string>, Record<string, string>][] = [
      [{}, {}],
      [{ csrf: foreign }, {}],
      [{ csrf }, { 'sec-fetch-site': 'cross-site' }],
      [{ csrf }, { 'sec-fetch-site': 'same-site' }],
      [{ csrf }, { origin: 'https://jahat.example' }],
      [{ csrf }, { origin: 'null' }],
    ];
    for (const [fields, headers] of refusals)
      expect((await browser.post(`${desk}/keluar`, fields, headers)).status, JSON.stringify(headers)).toBe(
        403,
      );
    expect((await browser.send(desk)).status).toBe(200);
    const own = { 'sec-fetch-site': 'same-origin', origin: new URL(stage.front).origin };
    expect((await browser.post(`${desk}/keluar`, { csrf }, own)).status).toBe(303);
  });

  it('another site cannot sign a browser in', async () => {
    const { address: email, password } = coordinator;
    const answer = await deskBrowser().post(
      signInPath,
      { email, password },
      { origin: 'https://jahat.example' },
    );
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
  });

  it('two browsers of two officers stay apart', async () => {
    const [one, other] = [await signedIn(coordinator), await signedIn(liaison)];
    expect(await (await one.send(desk)).text()).toContain('Admin Koordinator Pengaduan');
    expect(await (await other.send(desk)).text()).toContain('Pejabat Penghubung Pengaduan Dinas Perhubungan');
  });

  it('attempts at one account are limited, and the words say when to try again', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++)
      statuses.push((await deskBrowser().signIn('banyak.coba@klaten.example', `Salah-${n}-Aa1!`)).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 403));
    expect(statuses.slice(10)).toEqual([429, 429]);
    const page = await deskBrowser().signIn('Banyak.Coba@klaten.example', 'Salah-Aa1!');
    expect(await page.text()).toContain('Coba lagi 15 menit lagi');
  });
});
