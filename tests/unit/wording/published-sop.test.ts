import { describe, expect, it } from 'vitest';
import { lifecycle } from '#complaints/lifecycle.ts';
import { deadlineKinds } from '#events/vocabulary.ts';
import { sopPage } from '#pages/public/sop-page.tsx';
import type { Sop } from '#sop/sop-schema.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { periodText } from '#wording/period-text.ts';
import { publishedSop } from '#wording/procedure/published-sop.ts';
import { activities } from '#wording/procedure/sop-activities.ts';
import { klatenSite } from '../../support/pages/page-examples.ts';
import { underInformationLaw } from '../../support/sop/klaten-sop.ts';

const site = await klatenSite();
const { tenant } = site;
const [sop] = tenant.sops as [Sop];
const published = publishedSop(tenant, sop, 'id');

describe('the published SOP', () => {
  it('the published SOP contains every step of the lifecycle and every kind of deadline', () => {
    const told = activities.flatMap(({ steps }) => steps);
    for (const step of Object.keys(lifecycle))
      expect(told, `packages/wording/procedure/sop-activities.ts lacks ${step}`).toContain(step);
    const kinds = activities.flatMap((one) => one.kinds);
    for (const kind of deadlineKinds) expect(kinds, kind).toContain(kind);
  });

  it('the published SOP contains every period of the configuration, in the matrix and with its source in the annex', () => {
    for (const [n, rule] of sop.periods.entries()) {
      const period = periodText(rule, 'id');
      expect(published.periods[n]).toMatchObject({
        what: capital(deadlineName(rule.kind, 'id')),
        period,
        source: capital(rule.source),
      });
      const rows = published.rows.filter(({ number }) =>
        activities.filter(isShown)[number - 1]!.kinds.includes(rule.kind),
      );
      expect(rows.length, rule.kind).toBeGreaterThan(0);
      for (const { time } of rows) expect(time).toContain(period);
    }
  });

  it('the published SOP names as actors those whom the lifecycle table allows', () => {
    const row = published.rows.find(({ activity }) => activity === 'Menerima laporan')!;
    expect(row.actors).toEqual(['agency', 'head', 'inspectorate']);
    const dispatch = published.rows.find(({ activity }) => activity.startsWith('Memverifikasi'))!;
    expect(dispatch.actors).toEqual(['coordinator']);
    expect(published.actors.map(({ id }) => id)).toContain('system');
  });

  it('the published SOP names the unit beside the offices that pass work to it', () => {
    const row = published.rows.find(({ activity }) => activity.startsWith('Mengerjakan tugas unit'))!;
    expect(row.actors).toEqual(['agency', 'head', 'unit', 'inspectorate']);
  });

  it('the published SOP gives each scope of a period a line of its own', () => {
    const row = published.rows.find(({ activity }) => activity === 'Menyelesaikan dan menjawab')!;
    expect(row.time.split('\n')).toEqual([
      'Permintaan informasi: 5 hari kerja',
      'Pengaduan pelayanan: 14 hari kerja',
      'Dugaan penyalahgunaan wewenang (rahasia): 60 hari kerja',
      'Aspirasi atau usulan: 14 hari kerja',
      'Darurat: 24 jam',
      'Urgensi tinggi setengahnya',
    ]);
  });

  it('the published SOP states the limits of returns and reopenings', () => {
    const notes = published.rows.map(({ note }) => note).join('\n');
    expect(notes).toContain(`Paling banyak ${sop.returnLimit} kali`);
    expect(notes).toContain(`paling banyak ${sop.reopenLimit} kali`);
  });

  it('the published SOP says whose answers the head must approve and how long a report can be completed late', () => {
    const noted = (one: Sop, begin: string) =>
      publishedSop(tenant, one, 'id').rows.find(({ activity }) => activity.startsWith(begin))!.note;
    const approval = activities.find(({ steps }) => steps.includes('approve'))!.activity.id;
    expect(noted(sop, approval)).toBe(
      'Semua: tidak perlu; Dinas Kesehatan: setiap jawaban, kecuali keadaan darurat',
    );
    expect(noted({ ...sop, answerApproval: [] }, approval)).toBe('Tidak disyaratkan prosedur ini');
    const completing = activities.find(({ steps }) => steps.includes('complete'))!.activity.id;
    expect(noted(sop, completing)).toContain(`${sop.wayBackDays} hari kalender`);
    expect(noted({ ...sop, wayBackDays: 0 }, completing)).toBe('');
  });

  it('the published SOP states the office hours, also of agencies with hours of their own', () => {
    expect(published.counting).toContain(
      'Jam kantor: Senin sampai Kamis 07.30–16.00, Jumat 07.30–16.30; bulan Ramadan Senin sampai Kamis 08.00–15.00, Jumat 08.00–15.30.',
    );
    const day = { opens: '07:00', closes: '21:00', breakMinutes: 0 };
    const agencyHours = [{ agency: 'rsud', officeHours: { normal: { mondayToThursday: day, friday: day } } }];
    const other = { ...tenant, calendar: { ...tenant.calendar, agencyHours } };
    expect(publishedSop(other, sop, 'id').counting.at(-1)).toMatch(
      /^.+: Senin sampai Kamis 07.00–21.00, Jumat 07.00–21.00; bulan/,
    );
  });

  it('the published SOP contains each category and each ladder with its steps', () => {
    expect(published.categories).toHaveLength(tenant.categories.length);
    expect(published.ladders.map(({ steps }) => steps.length)).toEqual(
      sop.ladders.map(({ steps }) => steps.length),
    );
    expect(published.ladders.at(-1)!.steps[3]).toBe(
      '3. Teguran tertulis I, 5 hari kerja sesudahnya: kepala instansi, tembusan pengawas',
    );
  });

  it('the published SOP describes the extension only if the regency chose the law on public information', () => {
    expect(published.rows.map(({ activity }) => activity).join()).not.toContain('Memperpanjang');
    const { rows, periods } = publishedSop(tenant, { ...sop, ...underInformationLaw(sop) }, 'id');
    expect(rows.find(({ activity }) => activity.startsWith('Memperpanjang'))).toMatchObject({
      actors: ['agency', 'head', 'inspectorate'],
      note: 'Sekali saja, 7 hari kerja (UU 14/2008 Pasal 22 ayat (8)); urgensi tinggi setengahnya',
    });
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, n) => n + 1));
    expect(periods.at(-1)).toEqual({
      what: 'Perpanjangan jawaban, sekali',
      scope: 'Permintaan informasi',
      period: '7 hari kerja',
      source: 'UU 14/2008 Pasal 22 ayat (8)',
    });
  });

  it('the published SOP has every activity in both languages', () => {
    const english = publishedSop(tenant, sop, 'en');
    for (const [n, row] of english.rows.entries()) {
      expect(row.activity).not.toBe(published.rows[n]!.activity);
      expect(row.actors).toEqual(published.rows[n]!.actors);
    }
    expect(english.periods[0]!.period).toBe('3 working days');
  });
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const isShown = ({ steps, actors }: (typeof activities)[number]) =>
  !steps.includes('extend') && (actors !== undefined || steps.some((step) => Object.hasOwn(lifecycle, step)));

describe('the page of the published SOP', () => {
  const pageOf = (one: Sop) => sopPage({ site, sop: one, coming: [] });

  it.each(
    sop.periods.map((rule, n) => [`${rule.kind} ${rule.class ?? ''} ${rule.urgency ?? ''}`, n] as const),
  )('the page of the SOP changes in at least two places when the number of %s changes', (_, n) => {
    const changed = sop.periods.map((rule, i) => (i === n ? { ...rule, count: 77 } : rule));
    const html = pageOf({ ...sop, periods: changed });
    expect(html).not.toBe(pageOf(sop));
    expect(html.match(/>77 |: 77 |>77/g)!.length).toBeGreaterThanOrEqual(2);
  });

  it('the page of the SOP has the same steps without a table for narrow screens', () => {
    const html = pageOf(sop);
    const steps = html.slice(html.indexOf('class="narrow"'), html.indexOf('class="broad"'));
    expect(steps).not.toContain('<table');
    for (const { number, activity, output } of published.rows) {
      expect(steps).toContain(`${number}. ${activity}`);
      expect(steps).toContain(output);
    }
  });

  it('the page of the SOP announces versions that are not yet in force', () => {
    const next = { ...sop, version: 2, effectiveFrom: '2027-01-04' };
    expect(sopPage({ site, sop, coming: [next] })).toContain('Versi 2 berlaku mulai Senin, 4 Januari 2027');
  });
});
