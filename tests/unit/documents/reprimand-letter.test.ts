import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '#documents/render-pdf.ts';
import { reprimandLetter } from '#documents/reprimand-letter.ts';
import type { SignedLetter } from '#letters/letter.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const matter = 'Rambu lalu lintas roboh di simpang empat Prambanan, membahayakan pengguna jalan';
/** 2.5 cm, in points. */
const leftMargin = 70.87;
const rightEdge = 538.58;

const aLetter = (count: number): SignedLetter => ({
  tenant: 'klaten',
  id: '2026-12-10-dishub-1',
  sequence: 2,
  head: '',
  agency: 'dishub',
  form: 'reprimand-1',
  draftedAt: wib('2026-12-10', '07:40'),
  state: 'signed',
  cases: Array.from({ length: count }, (_, n) => ({
    number: `KLT-WMWM-MW${String(n).padStart(2, 'W')}`,
    assignment: 'lead-2',
    deadline: 'accept',
    deadlineAt: wib('2026-11-26', '16:00'),
    reached: [],
    daysLate: 100 + n,
  })),
  signed: { at: wib('2026-12-10', '09:00'), date: '2026-12-10', number: '700/001/XII/2026', left: [] },
});

/** Position of each text on the letter's pages, in points. */
async function placesIn(letter: SignedLetter) {
  const shown = new Map(letter.cases.map(({ number }) => [number, { matter }]));
  const document = await getDocumentProxy(
    new Uint8Array(await renderPdf(reprimandLetter(tenant, letter, shown))),
  );
  const pages = Array.from({ length: document.numPages }, async (_, n) => {
    const { items } = await (await document.getPage(n + 1)).getTextContent();
    return items.flatMap((one) =>
      'str' in one && one.str.trim()
        ? [{ page: n, text: one.str, left: one.transform[4], right: one.transform[4] + one.width }]
        : [],
    );
  });
  return (await Promise.all(pages)).flat();
}

describe.each([1, 12, 48])('a letter of %i cases', (count) => {
  it('the list keeps each number within its column and each delay on one line', async () => {
    const letter = aLetter(count);
    const places = await placesIn(letter);
    const titles = Math.min(...places.filter(({ text }) => text.startsWith('Rambu')).map(({ left }) => left));
    for (const { number, daysLate } of letter.cases) {
      const [shown] = places.filter(({ text }) => text === number);
      expect(shown, number).toBeDefined();
      expect(shown!.right).toBeLessThan(titles);
      expect(places.filter(({ text }) => text === `${daysLate} hari kerja`)).toHaveLength(1);
    }
  });

  it('the letter stays within its margins, with the number block at the left', async () => {
    const places = await placesIn(aLetter(count));
    for (const name of ['Nomor', 'Sifat', 'Lampiran', 'Hal'])
      expect(places.find(({ text }) => text === name)!.left).toBeCloseTo(leftMargin, 1);
    expect(Math.min(...places.map(({ left }) => left))).toBeGreaterThan(leftMargin - 1);
    expect(Math.max(...places.map(({ right }) => right))).toBeLessThan(rightEdge + 1);
  });

  it('a long list repeats its header, and its pages are numbered', async () => {
    const places = await placesIn(aLetter(count));
    const pages = 1 + Math.max(...places.map(({ page }) => page));
    const listed = new Set(places.filter(({ text }) => text.startsWith('KLT-')).map(({ page }) => page));
    for (const page of listed)
      expect(places.some((one) => one.page === page && one.text === 'Perihal')).toBe(true);
    const numbered = places.filter(({ text }) => text.startsWith('Halaman')).map(({ text }) => text);
    expect(numbered).toEqual(
      pages > 1 ? Array.from({ length: pages }, (_, n) => `Halaman ${n + 1} dari ${pages}`) : [],
    );
  });
});
