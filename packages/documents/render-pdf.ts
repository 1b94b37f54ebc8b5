import pdfmake from 'pdfmake';
import type { Content, DynamicContent, StyleDictionary } from 'pdfmake/interfaces';
import { fontFiles } from './font-files.ts';

/** What a document holds, in pdfmake's words (https://pdfmake.github.io/docs/), and what every document of ours must say. */
export interface PdfDefinition {
  /** What a reader's window and a search show. */
  readonly title: string;
  /** Who issues it: a regency, an agency. */
  readonly author: string;
  /** Of the words, as in `id` or `en`: a screen reader speaks by it. */
  readonly language: string;
  /** What the document gives as its date: a fixed instant of the case, so that rendering again gives the same bytes. */
  readonly createdAt: Date;
  /** pdfmake writes into it: made anew for each rendering. */
  readonly content: Content;
  readonly header?: DynamicContent;
  readonly footer?: DynamicContent;
  readonly styles?: StyleDictionary;
  /** Points: left, top, right, bottom. */
  readonly margins?: [number, number, number, number];
  readonly landscape?: boolean;
  /** Stands pale across each page, such as that it is a draft. */
  readonly watermark?: string;
}

const points = (centimetres: number): number => (centimetres / 2.54) * 72;
const marginsOfLetters: [number, number, number, number] = [points(2.5), points(1.5), points(2), points(2)];

pdfmake.setFonts({ Tinos: fontFiles });
// A text that names a file or an address makes nothing be read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(fontFiles).includes(path));

/**
 * An A4 document as PDF 1.7, set in Tinos (the metrics of Times New Roman), its fonts embedded. The same definition gives the same
 * bytes. Rejects when the definition is wrong.
 */
export async function renderPdf(definition: PdfDefinition): Promise<Uint8Array> {
  const { title, author, language, createdAt, landscape, margins, header, footer, watermark } = definition;
  const document = pdfmake.createPdf({
    version: '1.7',
    info: { title, author, creator: 'Tanggap', producer: 'Tanggap', creationDate: createdAt },
    language,
    displayTitle: true,
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: margins ?? marginsOfLetters,
    content: definition.content,
    styles: definition.styles ?? {},
    defaultStyle: { font: 'Tinos', fontSize: 11.5, lineHeight: 1.15 },
    ...(watermark && {
      watermark: { text: watermark, font: 'Tinos', bold: true, color: '#888888', opacity: 0.15 },
    }),
    ...(header && { header }),
    ...(footer && { footer }),
  });
  return document.getBuffer();
}
