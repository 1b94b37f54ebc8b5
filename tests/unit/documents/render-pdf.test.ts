import { describe, expect, it } from 'vitest';
import { type PdfDefinition, renderPdf } from '../../../packages/documents/render-pdf.ts';
import { readPdf } from '../../support/pages/read-pdf.ts';

const definition = (content: PdfDefinition['content']): PdfDefinition => ({
  title: 'Teguran tertulis',
  author: 'Pemerintah Kabupaten Klaten',
  language: 'id',
  createdAt: new Date('2026-11-25T00:30:00Z'),
  content,
  footer: (page, of) => `Halaman ${page} dari ${of}`,
});

describe('a document', () => {
  it('a document holds its text page by page, including accents', async () => {
    const { pages } = await readPdf(
      await renderPdf(
        definition(['Yth. Kepala Dinas', { text: 'Šibenik – “teguran”', pageBreak: 'before' }]),
      ),
    );
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/Yth\. Kepala Dinas\s+Halaman 1 dari 2/);
    expect(pages[1]).toMatch(/Šibenik – “teguran”\s+Halaman 2 dari 2/);
  });

  it('the metadata of a document name title, issuer, date and language', async () => {
    const { info } = await readPdf(await renderPdf(definition('Isi')));
    expect(info).toMatchObject({
      Title: 'Teguran tertulis',
      Author: 'Pemerintah Kabupaten Klaten',
      CreationDate: 'D:20261125003000Z',
      Language: 'id',
      PDFFormatVersion: '1.7',
    });
  });

  it('a second rendering of a document gives the same bytes', async () => {
    const render = () =>
      renderPdf(
        definition([
          { text: 'Sama', bold: true },
          { text: 'selalu', italics: true },
        ]),
      );
    expect(Buffer.compare(await render(), await render())).toBe(0);
  });

  it('a document is A4, portrait or landscape', async () => {
    const boxOf = async (landscape: boolean) =>
      Buffer.from(await renderPdf({ ...definition('Isi'), landscape }))
        .toString('latin1')
        .match(/MediaBox \[(.*?)\]/)?.[1];
    expect(await boxOf(false)).toBe('0 0 595.28 841.89');
    expect(await boxOf(true)).toBe('0 0 841.89 595.28');
  });

  it('rendering reads no file or address that the content names', async () => {
    await expect(renderPdf(definition({ image: '/etc/hostname' }))).rejects.toThrow(/denied/);
    await expect(renderPdf(definition({ image: 'http://127.0.0.1:9/x.png' }))).rejects.toThrow(/denied/);
  });
});
