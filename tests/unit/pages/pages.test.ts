import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { casePage } from '#pages/case/case-page.tsx';
import { followPage } from '#pages/case/follow-page.tsx';
import { myDataPage } from '#pages/case/my-data-page.tsx';
import { trackPage } from '#pages/case/track-page.tsx';
import { errorPage } from '#pages/parts/error-page.tsx';
import { contentSecurityPolicy } from '#pages/parts/security-policy.ts';
import { sopPage } from '#pages/public/sop-page.tsx';
import { tenantsPage } from '#pages/public/tenants-page.tsx';
import { welcomePage } from '#pages/public/welcome-page.tsx';
import { receivedPage } from '#pages/report/received-page.tsx';
import { emptyReport, type ReportForm } from '#pages/report/report-form.ts';
import { reportPage } from '#pages/report/report-page.tsx';
import { plantedIn } from '../../support/casework/planted-texts.ts';
import {
  followedExample,
  followViews,
  klatenSite,
  personDataExample,
  submittedExample,
} from '../../support/pages/page-examples.ts';

const site = await klatenSite();
const english = await klatenSite({ language: 'en', chosen: true });
const today = '2026-11-23';
const key = '0d3c2b1a-aaaa-4bbb-8ccc-0123456789ab';
const { code } = submittedExample;
const reader = { language: 'id', chosen: false } as const;

const filled: ReportForm = {
  category: 'lampu-jalan',
  text: 'Lampu padam\ndi depan pasar',
  address: 'Jalan Pemuda 5',
  district: site.tenant.districts[2]!.id,
  village: `${site.tenant.districts[2]!.id}/${site.tenant.districts[2]!.villages[1]!.id}`,
  lat: '-7.7',
  lon: '110.6',
  occurredAt: '2026-11-20',
  class: 'aspiration',
  email: 'sari@contoh.id',
  phone: '0812 3456 7890',
  name: 'Sari',
  anonymous: 'yes',
};
const report = (over: Partial<Parameters<typeof reportPage>[0]> = {}) =>
  reportPage({ site, key, values: emptyReport, problems: [], today, ...over });

const all: Record<string, string> = {
  welcome: welcomePage(site),
  tenants: tenantsPage(reader, [site.tenant]),
  sop: sopPage({ site, sop: site.tenant.sops[0]!, coming: [] }),
  report: report(),
  received: receivedPage({ site, submitted: submittedExample, mailsPerDay: 5 }),
  track: trackPage(site, ''),
  case: casePage({ site, followed: followedExample, code, key }),
  myData: myDataPage({ site, data: personDataExample, english: { ...personDataExample, stage: 'Answered' } }),
  ...Object.fromEntries(followViews.map((view) => [`${view.use} ${view.state}`, followPage(site, view)])),
  problem: errorPage({ visitor: reader, error: 'no-page' }),
};

describe('every page', () => {
  test.each(Object.entries(all))(
    'the page %s is small and complete and loads nothing from elsewhere',
    (_name, html) => {
      expect(gzipSync(html).length).toBeLessThan(15 * 1024);
      expect(html).toMatch(/^<!doctype html><html lang="id">.*<h1>.*<\/html>$/s);
      expect(html).not.toMatch(/<(img|iframe|object|embed)|\ssrc=|@import|url\(/);
      expect(
        [...html.matchAll(/<link [^>]*>/g)].every(([tag]) => tag.includes('rel="icon" href="data:')),
      ).toBe(true);
    },
  );

  test.each(Object.entries(all))(
    'the page %s has only the inline scripts and styles that the content security policy allows',
    (_name, html) => {
      const inline = [...html.matchAll(/<(script|style)[^>]*>(.*?)<\/\1>/gs)];
      expect(inline.length).toBeGreaterThan(0);
      for (const [, , text] of inline)
        expect(contentSecurityPolicy).toContain(createHash('sha256').update(text!).digest('base64'));
      expect(html).not.toMatch(/\son[a-z]+=|\sstyle=|javascript:/);
    },
  );

  test('the welcome page says that it is a demonstration only if the tenant is one', async () => {
    const real = { ...site, tenant: { ...site.tenant, demonstration: false } };
    expect(all.welcome).toContain('Peragaan.');
    expect(welcomePage(real)).not.toContain('Peragaan.');
  });

  test('a page in English links to pages in English', () => {
    const html = welcomePage(english);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('href="/klaten/lapor?lang=en"');
    expect(html).toContain('If a life is in danger, call 112');
    expect(report({ site: english })).toContain('action="/klaten/lapor?lang=en"');
  });
});

describe('markup in texts that people write', () => {
  const planted = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>&';
  const allPlanted = Object.fromEntries(
    Object.keys(emptyReport).map((field) => [field, planted]),
  ) as ReportForm;
  const pages = {
    'in the report form': report({
      values: allPlanted,
      key: planted,
      problems: [{ field: planted, code: planted }],
    }),
    'in the tracking form': trackPage(site, planted),
    'in the number and code': receivedPage({
      site,
      submitted: { ...submittedExample, number: planted, code: planted },
    }),
    'in a case': casePage({
      site,
      followed: {
        ...followedExample,
        stageText: planted,
        holder: planted,
        timeline: [{ ...followedExample.timeline[0]!, text: planted }],
      },
      code: planted,
      key: planted,
      statusMessage: planted,
      rating: { stars: planted, text: planted, wrong: { stars: planted, text: planted } },
    }),
    'in a tenant’s texts': welcomePage({
      ...site,
      tenant: {
        ...site.tenant,
        name: { id: planted, en: planted },
        texts: { ...site.tenant.texts, welcome: { id: planted, en: planted } },
      },
    }),
  };
  const everywhere = <T>(value: T): T => plantedIn(value, (text) => `${text}${planted}`);
  const theirs = everywhere(site);
  const allOfTenant = {
    welcome: welcomePage(theirs),
    tenants: tenantsPage(reader, [theirs.tenant]),
    sop: sopPage({ site: theirs, sop: theirs.tenant.sops[0]!, coming: [] }),
    report: report({ site: theirs }),
    received: receivedPage({ site: theirs, submitted: submittedExample, mailsPerDay: 5 }),
    track: trackPage(theirs, ''),
    case: casePage({ site: theirs, followed: everywhere(followedExample), code, key }),
    'my data': myDataPage({
      site: theirs,
      data: everywhere(personDataExample),
      english: everywhere(personDataExample),
    }),
    ...Object.fromEntries(
      followViews.map((view) => [`${view.use} ${view.state}`, followPage(theirs, view)] as const),
    ),
  };
  test.each(Object.entries({ ...pages, ...allOfTenant }))(
    'a page shows planted markup as text: %s',
    (_where, html) => {
      expect(html).toContain('&lt;script>');
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img');
      expect(html).not.toContain('"\'>');
    },
  );
});

describe('the report form', () => {
  test('the report form that is shown again has everything the citizen typed and the same key', () => {
    const html = report({ values: filled, problems: [{ field: 'text', code: 'too-long', limit: 4000 }] });
    expect(html).toContain(`name="key" value="${key}"`);
    for (const value of [
      'Jalan Pemuda 5',
      '-7.7',
      '110.6',
      '2026-11-20',
      'sari@contoh.id',
      '0812 3456 7890',
      'Sari',
    ])
      expect(html).toContain(`value="${value}"`);
    expect(html).toContain('>Lampu padam\ndi depan pasar</textarea>');
    const chosen = [...html.matchAll(/<option value="([^"]*)" selected/g)].map(([, value]) => value);
    expect(chosen).toEqual(['lampu-jalan', filled.district, filled.village]);
    const ticked = [...html.matchAll(/<input[^>]*\schecked[^>]*>/g)].map(
      ([tag]) => /value="([^"]*)"/.exec(tag)![1],
    );
    expect(ticked).toEqual(['aspiration', 'yes']);
    expect(html).toMatch(/<details id="point" open>/);
  });

  test('the report form shows an error at its field, ties it to the control and lists it at the top', () => {
    const html = report({ problems: [{ field: 'text', code: 'too-long', limit: 4000 }] });
    expect(html).toMatch(
      /<p class="error" id="text-error">Terlalu panjang: paling banyak 4\.000 karakter\.<\/p>/,
    );
    expect(html).toMatch(
      /<textarea id="text" name="text" aria-describedby="text-error[^"]*" aria-invalid="true"/,
    );
    expect(html).toMatch(/<a href="#text">Ceritakan: Terlalu panjang/);
    expect(html).toContain('Belum terkirim');
    expect(html.indexOf('autofocus')).toBeGreaterThan(0);
  });

  test.each([
    ['place.lat', 'bad-number', 'lat'],
    ['place.village', 'unknown-village', 'village'],
    ['contact.email', 'bad-format', 'email'],
    ['place', 'place-missing', 'place'],
    ['contact', 'contact-or-anonymous', 'contact'],
    ['class', 'bad-value', 'class'],
  ])('the report form shows a problem of %s (%s) at %s', (field, problem, shownAt) => {
    const html = report({ problems: [{ field, code: problem }] });
    expect(html).toContain(`id="${shownAt}-error"`);
    expect(html).toMatch(new RegExp(`aria-describedby="[^"]*${shownAt}-error`));
    const target = /<li><a href="#([^"]+)"/.exec(html)![1];
    expect(html).toContain(`id="${target}"`);
  });

  test('the report form keeps everything after a failure of the service and offers to send again', () => {
    const html = report({ values: filled, submitError: 'unavailable' });
    expect(html).toContain('Kirim lagi');
    expect(html).toContain(`value="${key}"`);
    expect(html).toContain('tidak akan tercatat dua kali');
  });

  test('the report form offers every category, district and village of the tenant and says what each category requires', () => {
    const html = report();
    const { districts, categories } = site.tenant;
    const villages = districts.flatMap(({ id, villages }) =>
      villages.map((village) => `${id}/${village.id}`),
    );
    for (const value of [...villages, ...categories.map(({ id }) => id), ...districts.map(({ id }) => id)])
      expect(html).toContain(`<option value="${value}">`);
    for (const { requires } of categories) for (const need of requires) expect(html).toContain(need.id);
    expect(html).toContain('UU 27/2022');
  });
});

describe('tracking number and secret code on pages', () => {
  test('the receipt tells who gave an address how many confirmations it gets a day, and nobody else', () => {
    const view = { site, submitted: submittedExample };
    expect(receivedPage({ ...view, mailsPerDay: 7 })).toContain('paling banyak 7 konfirmasi sehari');
    expect(receivedPage(view)).not.toContain('konfirmasi');
  });

  test('the receipt shows number and code, and the promised date and the next deadline with day, date and hour', () => {
    const html = receivedPage({ site, submitted: submittedExample });
    expect(html).toContain('>KLT-7F3K-9M2Q<');
    expect(html).toContain(`>${code}<`);
    expect(html).toContain('Rabu, 16 Desember 2026 pukul 16.00 WIB');
    expect(html).toContain('Sementara');
    expect(html).toContain('Kamis, 26 November 2026 pukul 16.00 WIB');
    expect(html).not.toContain('e-mail Anda');
  });

  test('no link and no form action on a page contains the secret code', () => {
    for (const html of [all.received!, all.case!])
      for (const [, address] of html.matchAll(/\s(?:href|action)="([^"]*)"/g))
        expect(address).not.toContain(code);
  });

  test('the tracking form keeps the number and has one message for a wrong number and a wrong code', () => {
    const html = trackPage(site, 'KLT-7F3K-9M2Q', 'not-found');
    expect(html).toContain('value="KLT-7F3K-9M2Q"');
    expect(html).toContain('Nomor atau kode tidak cocok');
  });
});

describe('the page of a tracked complaint', () => {
  test('the tracking page shows stage, holder, promised date, lateness and estimate', () => {
    for (const text of [
      'Sudah dijawab',
      'Dinas Perhubungan',
      'Rabu, 16 Desember 2026 pukul 16.00 WIB',
      'Terlambat',
      'Perkiraan',
    ])
      expect(all.case).toContain(text);
    expect(all.case).not.toContain('Sementara');
  });

  test('the tracking page lists the history newest first', () => {
    const order = followedExample.timeline.map(({ text }) => all.case!.indexOf(text));
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(order.every((at) => at > 0)).toBe(true);
  });

  test('the tracking page tells a complainant whose report is incomplete that something is needed', () => {
    const waiting = {
      ...followedExample,
      stage: 'needs-completion' as const,
      possible: ['complete' as const],
    };
    const html = casePage({ site, followed: waiting, code, key });
    expect(html).not.toContain('tidak perlu melakukan');
    expect(html).toContain('Kami menunggu kelengkapan dari Anda');
    expect(html).toContain('Loket pengaduan Dinas Komunikasi dan Informatika');
  });

  test('the tracking page offers the rating only while the complainant may rate', () => {
    expect(all.case).toContain('action="/klaten/lacak/nilai"');
    const closed = { ...followedExample, stage: 'closed', possible: [], holder: '', deadlines: [] } as const;
    const html = casePage({ site, followed: closed, code, key });
    expect(html).not.toContain('lacak/nilai');
    expect(html).toContain('Laporan ini sudah ditutup.');
    expect(html).toContain('Tidak ada lagi yang perlu bertindak');
  });

  describe('of a report that was merged into another', () => {
    const merged = {
      ...followedExample,
      stage: 'archived',
      stageText: 'Digabungkan dengan laporan lain tentang hal yang sama',
      possible: ['ask-erasure'],
      deadlines: [],
      commonTimeline: [{ ...followedExample.timeline[2]!, sequence: 9 }],
    } as const;
    const common = {
      number: 'KLT-3RKA-6M0X',
      stage: 'answered',
      stageText: 'Sudah dijawab, menunggu tanggapan Anda',
      answer: { kind: 'done', public: 'Lampu sudah diganti.' },
    } as const;

    test('the tracking page shows the common case’s stage and answer, and offers the rating of that answer', () => {
      const followed = { ...merged, common, possible: ['reply', 'rate', 'reopen', 'ask-erasure'] } as const;
      const html = casePage({ site, followed, code, key });
      for (const text of [common.number, common.stageText, common.answer.public, 'Riwayat laporan bersama'])
        expect(html).toContain(text);
      expect(html).toMatch(/name="dilihat" value="9"/);
      expect(html).not.toContain('Laporan ini sudah ditutup');
    });

    test('the tracking page asks for completion only what can still be completed', () => {
      const waiting = { ...common, stage: 'needs-completion', stageText: 'Menunggu' } as const;
      const asked = { ...merged, common: waiting, possible: ['complete', 'ask-erasure'] } as const;
      expect(casePage({ site, followed: asked, code, key })).toContain('Kami menunggu kelengkapan dari Anda');
      const back = { ...asked, common: { ...waiting, stage: 'received' } } as const;
      expect(casePage({ site, followed: back, code, key })).toContain('Anda masih dapat melengkapinya');
      const handled = { ...merged, common: { ...waiting, stage: 'accepted' } } as const;
      const html = casePage({ site, followed: handled, code, key });
      expect(html).toContain('tidak perlu melakukan apa-apa');
      expect(html).not.toContain('Laporan ini sudah ditutup');
    });

    test('the tracking page of a report in a secret common case says nothing of that case', () => {
      const html = casePage({ site, followed: { ...merged, holder: '', commonTimeline: [] }, code, key });
      expect(html).toContain('Ditangani bersama laporan lain');
      expect(html).not.toMatch(/KLT-3RKA|Riwayat laporan bersama|Laporan ini sudah ditutup/);
    });
  });

  test('the tracking page shows a refused rating again with what is wrong with it', () => {
    const rating = { stars: '4', text: 'cepat', wrong: { text: 'Terlalu panjang.' } };
    const html = casePage({ site, followed: followedExample, code, key, rating });
    expect(html).toMatch(/<input[^>]*value="4"[^>]*checked/);
    expect(html).toContain('>cepat</textarea>');
    expect(html).toContain('id="text-error">Terlalu panjang.<');
  });
});
