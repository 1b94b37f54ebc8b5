import { beforeEach, describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { complainant, liaisonOf } from '../../support/complaints/actors.ts';
import { memoryInbox } from '../../support/memory/memory-lists.ts';
import { memoryNotices } from '../../support/memory/memory-notices.ts';
import { noticesFixture } from '../../support/notices/notices-fixture.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const dishub = liaisonOf('dishub');
let desk: ReturnType<typeof caseworkFixture>;
let office: ReturnType<typeof noticesFixture>;
beforeEach(async () => {
  const tenant = await klaten();
  desk = caseworkFixture(tenant);
  office = noticesFixture(tenant, desk.store, memoryNotices(scopeOf(tenant)), memoryInbox(desk.memory));
});

/** A case dispatched to Dinas Perhubungan on a day at ten, before any notice was sent. */
async function sent(day: string, title: string, changes: object = {}): Promise<string> {
  const now = wib(day, '10:00');
  const number = await desk.submitted({}, { now });
  await desk.dispatch(number, { title, ...changes }, { now });
  return number;
}

/** Notifies all events after an entry, at an instant. */
async function tell(number: string, after: number, at: string): Promise<void> {
  office.clock.now = at;
  await office.tellAll(number, after);
}

/** The numbers under each heading of a mail's text. */
function sectionsOf(text: string): Record<string, string[]> {
  const parts = text.split(/^((?:JATUH TEMPO HARI INI|BATAS TERLAMPAUI|SEGERA JATUH TEMPO|BARU))$/m);
  const found: Record<string, string[]> = {};
  for (let i = 1; i < parts.length; i += 2)
    found[parts[i]!] = [...parts[i + 1]!.matchAll(/^- (KLT-\S+)/gm)].map(([, number]) => number!);
  return found;
}

const digest = (id = 'dishub/liaison') => office.mailsTo(id)[0]!;

describe('the digest of a morning', () => {
  /** Friday 27 November: what was sent on the 24th is late since Thursday, on the 25th due today, on the 26th on Monday. */
  const friday = wib('2026-11-27', '07:33');
  async function morning() {
    const late = await sent('2026-11-24', 'Terlambat');
    const today = await sent('2026-11-25', 'Hari ini');
    const soon = await sent('2026-11-26', 'Segera');
    const fresh = await sent('2026-11-26', 'Baru malam ini');
    for (const number of [late, today]) {
      await desk.escalate(number, 'lead-2', wib('2026-11-26', '16:00'));
      await tell(number, 2, wib('2026-11-26', '16:01'));
    }
    await desk.escalate(soon, 'lead-2', wib('2026-11-27', '07:30'));
    await tell(soon, 2, wib('2026-11-27', '07:31'));
    await tell(fresh, 1, wib('2026-11-26', '20:00'));
    await office.sweepAt(friday);
    return { late, today, soon, fresh };
  }

  it('a digest lists what is due today, overdue, due next and new, in this order', async () => {
    const { late, today, soon, fresh } = await morning();
    expect(Object.entries(sectionsOf(digest().text))).toEqual([
      ['JATUH TEMPO HARI INI', [today]],
      ['BATAS TERLAMPAUI', [late]],
      ['SEGERA JATUH TEMPO', [soon]],
      ['BARU', [fresh]],
    ]);
    expect(digest().subject).toBe(
      `[${today}, ${late} +2] 1 jatuh tempo hari ini, 1 batas terlampaui, 1 segera jatuh tempo, 1 baru: Jumat, 27 November 2026`,
    );
    expect(digest().text).toContain('Penugasan baru, terima paling lambat Senin, 30 November 2026');
    expect(office.mailsTo('dishub/liaison')).toHaveLength(1);
  });

  it('a digest adds the office’s other due and overdue work, but nothing paused, met or of other offices', async () => {
    const [quiet, met, postponed, others] = [
      await sent('2026-11-19', 'Diam'),
      await sent('2026-11-24', 'Sudah diterima'),
      await sent('2026-11-23', 'Ditunda'),
      await sent('2026-11-24', 'Instansi lain', { lead: 'dlh' }),
    ];
    await desk.accept(met, { now: wib('2026-11-25', '09:00') });
    await desk.accept(postponed, { now: wib('2026-11-24', '09:00') });
    const waiting = { obstacle: 'weather', reason: 'Hujan.', until: '2026-12-07' };
    await desk.take(postponed, 'postpone', waiting, dishub, { now: wib('2026-11-24', '10:00') });
    const { today, late } = await morning();
    const { 'BATAS TERLAMPAUI': overdue, 'JATUH TEMPO HARI INI': due } = sectionsOf(digest().text);
    expect([overdue, due]).toEqual([[quiet, late], [today]]);
    for (const number of [met, postponed, others]) expect(digest().text).not.toContain(number);
  });

  it('overdue work alone sends no digest', async () => {
    await sent('2026-11-19', 'Diam');
    const fresh = await sent('2026-11-26', 'Baru malam ini');
    await tell(fresh, 1, wib('2026-11-26', '20:00'));
    await office.sweepAt(friday);
    expect(digest().subject).toContain(`[${fresh}] Penugasan baru`);
    await office.sweepAt(wib('2026-11-30', '07:33'));
    expect(office.mailsTo('dishub/liaison'), 'and none on Monday').toHaveLength(1);
  });

  it('many follow-ups of one opening share a digest', async () => {
    const monday = wib('2026-11-30', '07:30');
    const numbers: string[] = [];
    for (let n = 0; n < 57; n++) {
      const number = await sent('2026-11-24', `Kasus ${n}`);
      await desk.escalate(number, 'lead-2', wib('2026-11-26', '16:00'));
      const { sequence } = (await desk.store.load(number))!.complaint;
      await desk.escalate(number, 'lead-2', monday);
      await tell(number, sequence, wib('2026-11-30', '07:31'));
      numbers.push(number);
    }
    await office.sweepAt(wib('2026-11-30', '07:33'));
    for (const id of ['dishub/head', 'coordinator']) {
      expect(office.mailsTo(id)).toHaveLength(1);
      expect(sectionsOf(digest(id).text)['BATAS TERLAMPAUI']!.sort()).toEqual([...numbers].sort());
    }
    expect(digest('dishub/head').text).toContain('57 hal memerlukan tindakan Anda');
    expect(digest('dishub/head').text).toContain('(Dinas Perhubungan)');
  });

  it('a digest is limited, names the number of rows left out, and keeps the most urgent', async () => {
    const numbers: string[] = [];
    for (let n = 0; n < 105; n++) {
      const number = await sent('2026-11-26', `Baru ${n}`);
      await tell(number, 1, wib('2026-11-26', '20:00'));
      numbers.push(number);
    }
    const late = await sent('2026-11-24', 'Terlambat');
    await desk.escalate(late, 'lead-2', wib('2026-11-26', '16:00'));
    await tell(late, 2, wib('2026-11-26', '20:00'));
    await office.sweepAt(friday);
    const { 'BATAS TERLAMPAUI': overdue, BARU: fresh } = sectionsOf(digest().text);
    expect([overdue, fresh!.length]).toEqual([[late], 99]);
    expect(digest().text).toContain('Masih ada 6 lagi');
    expect(digest().html.length).toBeLessThan(100_000);
  });

  it('a digest tells a deputy once that no office can act', async () => {
    for (const one of office.post.tenant.offices)
      if (/^dishub\/(?:liaison|head)$/.test(one.id)) one.vacant = true;
    for (const title of ['Satu', 'Dua']) {
      const number = await sent('2026-11-24', title);
      await desk.escalate(number, 'lead-2', wib('2026-11-26', '16:00'));
      await tell(number, 2, wib('2026-11-26', '20:00'));
    }
    await office.sweepAt(friday);
    const [mail] = office.mailsTo('coordinator');
    expect(mail!.text.match(/Saat ini tidak ada yang dapat bertindak/g)).toHaveLength(1);
  });

  it('a digest shows the category of a report without a title', async () => {
    const number = await desk.submitted({ category: 'lampu-jalan' });
    const other = await desk.submitted({ category: 'sampah' });
    for (const one of [number, other]) await tell(one, 0, wib('2026-11-26', '20:00'));
    await office.sweepAt(friday);
    const [mail] = office.mailsTo('coordinator');
    expect(mail!.text).toContain(`- ${number} Lampu jalan padam`);
  });

  it('a digest shows no free text, and of a secret case only number and date', async () => {
    const secret = await sent('2026-11-26', 'Judul rahasia', { secret: true });
    const open = await sent('2026-11-24', 'Terbuka');
    await desk.answer(open, {}, { now: wib('2026-11-25', '10:00') });
    await desk.take(open, 'reopen', { reason: 'Alasan pelapor.' }, complainant, {
      now: wib('2026-11-26', '20:00'),
    });
    await tell(secret, 1, wib('2026-11-26', '20:00'));
    const { sequence } = (await desk.store.load(open))!.complaint;
    await tell(open, sequence - 1, wib('2026-11-26', '20:01'));
    await office.sweepAt(friday);
    const { subject, text, html } = digest();
    expect(subject + text + html).not.toMatch(/Alasan pelapor|Judul rahasia/);
    expect(sectionsOf(text).BARU!.sort()).toEqual([secret, open].sort());
  });
});
