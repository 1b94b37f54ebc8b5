import pdfmake from 'pdfmake';
import type { Content, DynamicContent, StyleDictionary } from 'pdfmake/interfaces';
import { fontFiles } from './font-files.ts';

/** A document definition of pdfmake (https://pdfmake.github.io/docs/) with the required fields. */
export interface PdfDefinition {
  readonly title: string;
  /** The issuer: a regency or an agency. */
  readonly author: string;
  /** Such as `id`, for screen readers. */
  readonly language: string;
  /** A fixed instant of the case, so that a second rendering gives the same bytes. */
  readonly createdAt: Date;
  /** Built anew for each rendering, because pdfmake modifies it. */
  readonly content: Content;
  readonly header?: DynamicContent;
  readonly footer?: DynamicContent;
  readonly styles?: StyleDictionary;
  /** Points: left, top, right, bottom. */
  readonly margins?: [number, number, number, number];
  readonly landscape?: boolean;
  readonly watermark?: string;
}

const points = (centimetres: number): number => (centimetres / 2.54) * 72;
const marginsOfLetters: [number, number, number, number] = [points(2.5), points(1.5), points(2), points(2)];

pdfmake.setFonts({ Tinos: fontFiles });
// Texts must not make pdfmake read a file or an address.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(fontFiles).includes(path));

/** PDF 1.7 in A4. The same definition gives the same bytes. @throws when the definition is invalid */
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
