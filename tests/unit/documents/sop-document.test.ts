import { expect, it } from 'vitest';
import { renderPdf } from '#documents/render-pdf.ts';
import { sopDocument } from '#documents/sop-document.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { periodText } from '#wording/period-text.ts';
import { publishedSop } from '#wording/procedure/published-sop.ts';
import { readPdf } from '../../support/pages/read-pdf.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const [sop] = tenant.sops as [Sop];
const textOf = async (pdf: Uint8Array) => (await readPdf(pdf)).words.replaceAll(/\s+/g, ' ');
const pdfOf = (one: Sop) =>
  renderPdf(
    sopDocument({
      published: publishedSop(tenant, one, 'id'),
      author: tenant.name.id,
      language: 'id',
      effectiveFrom: one.effectiveFrom,
      demonstration: 'Peragaan',
    }),
  );

it('the SOP document names every period, and a changed number changes the document', async () => {
  const text = await textOf(await pdfOf(sop));
  for (const rule of sop.periods) expect(text).toContain(periodText(rule, 'id'));
  for (const words of [
    'STANDAR OPERASIONAL PROSEDUR',
    'Pelapor',
    'Koordinator',
    'Kelengkapan',
    'KLT-1',
    'Disahkan oleh Sekretaris Daerah',
  ])
    expect(text).toContain(words);
  const changed = {
    ...sop,
    periods: sop.periods.map((rule, n) => (n === 0 ? { ...rule, count: 77 } : rule)),
  };
  expect(await textOf(await pdfOf(changed))).toContain('77 hari kerja');
});

it('each page of a table in the SOP document repeats its title', async () => {
  const long = { ...sop, periods: [...sop.periods, ...sop.periods] };
  const text = await textOf(await pdfOf(long));
  expect(text.match(/Jangka waktu dan sumbernya Untuk Berlaku bagi/g)).toHaveLength(3);
});

it('a second rendering of the SOP document gives the same content', async () => {
  const [one, other] = await Promise.all([pdfOf(sop), pdfOf(sop)]);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});
