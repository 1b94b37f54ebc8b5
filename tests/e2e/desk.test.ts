import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplePhoto, examplePicture } from '../support/pages/example-files.ts';
import { openBrowser, phoneViewport } from '../support/stage/browser.ts';
import { caseThat } from '../support/stage/cases-on-stage.ts';
import { deskOfficer, deskRoot } from '../support/stage/desk-officer.ts';
import { eventually } from '../support/stage/eventually.ts';
import { client, newReport, submitNewReport } from '../support/stage/new-report.ts';
import { stage } from '../support/stage/stage.ts';

const photo = {
  name: 'sesudah.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(await examplePhoto(6, examplePicture(400, 300))),
};
const place = { district: 'bayat', village: 'paseban', address: 'Puskesmas Bayat, ruang tunggu' };
/** Only cases of this test. */
const list = 'kategori=kesehatan&kecamatan=bayat';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const sizes: [string, BrowserContextOptions][] = [
  ['a phone of 360 px without script', { ...phoneViewport, javaScriptEnabled: false }],
  ['a screen of 1280 px', { viewport: { width: 1280, height: 800 }, locale: 'id-ID' }],
];

/** A report for Dinas Kesehatan, whose head approves every answer; found in the list. */
async function reported() {
  const { report } = newReport();
  const text = 'Antrean di puskesmas sampai tiga jam, lansia berdiri. Hubungi 0812 3456 7890.';
  return submitNewReport({ ...report, text, category: 'kesehatan', place });
}

describe.each(sizes)('the day at the desk on %s', (_, options) => {
  it('a coordinator dispatches the next report with two interactions, a liaison officer accepts with one and answers from a template with a photo with three, a head approves with two', async () => {
    const key = await reported();
    const coordinator = await deskOfficer(browser, { role: 'coordinator' }, options);
    await eventually(async () => {
      await coordinator.open(`?${list}&tugas=verify`);
      expect(await coordinator.page.textContent('main')).toContain(key.number);
    });
    await coordinator.expectFit('coordinator-inbox');
    coordinator.interactions();
    await coordinator.click('a.next');
    await coordinator.page.waitForSelector('#dispatch');
    expect(coordinator.page.url()).toContain(key.number);
    await coordinator.expectFit('coordinator-case');
    await coordinator.send('dispatch');
    expect(coordinator.interactions()).toBe(2);
    expect(await coordinator.page.textContent('.flash')).toContain('Laporan didisposisi.');
    await coordinator.close();

    const liaison = await deskOfficer(browser, { role: 'liaison', agency: 'dinkes' }, options);
    await eventually(async () => {
      await liaison.open(`?${list}`);
      expect(await liaison.page.textContent('main')).toContain(key.number);
    });
    await liaison.expectFit('liaison-inbox');
    await liaison.open(`/laporan/${key.number}`);
    await liaison.expectFit('liaison-case');
    const said = await liaison.page.textContent('main');
    expect(said).toContain('Antrean di puskesmas sampai tiga jam');
    expect(said).not.toContain('@contoh.example');
    liaison.interactions();
    await liaison.send('accept');
    expect(liaison.interactions()).toBe(1);
    expect(await liaison.page.textContent('.flash')).toContain('Laporan diterima.');

    await liaison.click('.templates a:has-text("Penjelasan"), .templates a:has-text("penjelasan")');
    await liaison.page.waitForSelector('#answer-public');
    await liaison.page.fill('#answer-public', 'Mulai besok ada kursi dan nomor antrean untuk lansia.');
    await liaison.attach('#answer-attachments-new', photo);
    await liaison.expectFit('liaison-answer');
    await liaison.send('answer');
    expect(liaison.interactions()).toBe(3);
    expect(await liaison.page.textContent('.flash')).toContain('Jawaban tersimpan.');
    expect(await liaison.page.textContent('.files')).toContain('sesudah.jpg');
    const [shown] = await Promise.all([
      liaison.page.context().waitForEvent('page'),
      liaison.page.click('.files a'),
    ]);
    await shown.waitForLoadState();
    expect(shown.url()).toContain(key.number);
    await liaison.close();

    const head = await deskOfficer(browser, { role: 'head', agency: 'dinkes' }, options);
    await eventually(async () => {
      await head.open(`?${list}&tugas=approve-answer`);
      expect(await head.page.textContent('main')).toContain(key.number);
    });
    head.interactions();
    await head.click('a.next');
    await head.page.waitForSelector('#approve');
    await head.expectFit('head-case');
    expect(await head.page.textContent('.draft')).toContain('kursi dan nomor antrean');
    await head.send('approve');
    expect(head.interactions()).toBe(2);
    expect(await head.page.textContent('.flash')).toContain('Jawaban disetujui dan dikirim.');
    await head.close();

    const { body } = await client.follow(key);
    expect(body.stage).toBe('answered');
    expect(body.attachments).toHaveLength(1);
  });

  it('the pages of every role in other states fit and pass axe', async () => {
    const [answered, returned, forwarded] = [
      await caseThat('rated low'),
      await caseThat('returned'),
      await caseThat('forwarded'),
    ];
    const coordinator = await deskOfficer(browser, { role: 'coordinator' }, options);
    for (const { number } of [answered, returned, forwarded]) {
      await coordinator.open(`/laporan/${number}`);
      await coordinator.expectFit(`coordinator-${number === returned.number ? 'returned' : 'other'}`);
    }
    const { page } = coordinator;
    const closed = page.locator('.paces > .pace:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    await coordinator.expectFit('coordinator-all-forms');
    await page.fill('#remark-text', ' ');
    await coordinator.send('remark');
    expect(page.url()).toContain('/langkah/remark');
    await coordinator.expectFit('coordinator-wrong-form');
    await coordinator.open(`/laporan/${answered.number}`);
    await page.click('#pelapor summary');
    await Promise.all([page.waitForNavigation(), page.click('#pelapor button')]);
    expect(await page.textContent('#pelapor')).toContain('@contoh.example');
    await coordinator.expectFit('coordinator-reporter');
    await coordinator.close();

    for (const role of ['inspector', 'supervisor', 'operator']) {
      const officer = await deskOfficer(browser, { role }, options);
      await officer.expectFit(`${role}-inbox`);
      if (role !== 'operator') {
        await officer.open('/surat');
        await officer.expectFit(`${role}-letters`);
      }
      await officer.close();
    }
    const liaison = await deskOfficer(browser, { role: 'liaison', agency: 'dishub' }, options);
    await liaison.open(`/laporan/${returned.number}`);
    await liaison.expectFit('liaison-contributions');
    await liaison.close();
  });
});

describe('what is typed at the desk', () => {
  it('survives a closed page, and is forgotten when it was sent', async () => {
    const { number } = await caseThat('dispatched');
    const officer = await deskOfficer(
      browser,
      { role: 'coordinator' },
      { viewport: { width: 1280, height: 800 } },
    );
    const { page } = officer;
    await officer.open(`/laporan/${number}`);
    await officer.click('#remark summary');
    await page.fill('#remark-text', 'Kepala desa sudah ditelepon.');
    await officer.open('');
    await officer.open(`/laporan/${number}`);
    expect(await page.inputValue('#remark-text')).toBe('Kepala desa sudah ditelepon.');
    expect(await page.isVisible('#remark [data-kept]')).toBe(true);
    await officer.expectFit('coordinator-kept');
    await officer.send('remark');
    expect(await page.textContent('.reading')).toContain('Kepala desa sudah ditelepon.');
    expect(await page.inputValue('#remark-text')).toBe('');
    await officer.close();
  });
});

describe('a page of a case', () => {
  it('leads from the address in older mails, by the sign-in, to the case', async () => {
    const { number } = await caseThat('dispatched');
    const old = await fetch(`${stage.front}/${stage.tenant}/kasus/${number}`, { redirect: 'manual' });
    expect(new URL(old.headers.get('location')!, stage.front).pathname).toBe(`${deskRoot}/laporan/${number}`);
    const signIn = await fetch(`${stage.front}${deskRoot}/laporan/${number}`, { redirect: 'manual' });
    expect(signIn.status).toBe(303);
    const to = new URL(signIn.headers.get('location')!, stage.front);
    expect([to.pathname, to.searchParams.get('ke')]).toEqual([
      `${deskRoot}/masuk`,
      `${deskRoot}/laporan/${number}`,
    ]);
  });
});
