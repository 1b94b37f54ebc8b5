import { activeContent } from './active-content.ts';
import { latin1 } from './characters.ts';
import { Copier } from './copy-values.ts';
import { catalogOf, type PdfPage, pagesOf } from './pages.ts';
import { type PdfFile, readPdfFile } from './read-pdf-file.ts';
import {
  isArray,
  isDict,
  type PdfArray,
  type PdfDict,
  PdfName,
  PdfRef,
  PdfRefusedError,
  type PdfValue,
} from './values.ts';
import { writePdf } from './write-pdf.ts';

/**
 * Reads a PDF whole.
 * @throws PdfRefusedError also for one that acts by itself or carries other files.
 */
export function readHarmlessPdf(bytes: Uint8Array): PdfFile {
  if (!/^%PDF-(?:1\.[0-7]|2\.0)/.test(latin1(bytes.subarray(0, 16))) || !isWhole(bytes))
    throw new PdfRefusedError('unreadable', 'not a PDF from its head to its end');
  const file = readPdfFile(bytes);
  const found = activeContent(file);
  if (found) throw new PdfRefusedError('pdf-active', found);
  return file;
}

/** A file that broke off on its way has lost its end. */
const isWhole = (bytes: Uint8Array): boolean =>
  /startxref\s{1,32}\d{1,20}\s{1,32}%%EOF$/.test(latin1(bytes.subarray(-1024)));

/**
 * Makes a PDF anew: its pages and what they are drawn with. All else is left behind: what acts, what is filled in or
 * clicked, what was attached, and what tells of its author.
 * @throws PdfRefusedError
 */
export function remakePdf(bytes: Uint8Array): Uint8Array {
  const file = readHarmlessPdf(bytes);
  const catalog = catalogOf(file);
  const pages = pagesOf(catalog, file);
  const made = new Map<string, PdfValue>();
  const tree = new Map<string, PdfValue>();
  const copier = new Copier(file.resolve, [made, tree]);
  const kids = pages.map((page) => copier.add(pageOf(page, file, copier)));
  for (const [key, value] of [
    ['Type', new PdfName('Pages')],
    ['Kids', kids],
    ['Count', kids.length],
  ] as const)
    tree.set(key, value);
  made.set('Type', new PdfName('Catalog'));
  made.set('Pages', pagesRef);
  const layers = layersOf(catalog, file);
  if (layers) made.set('OCProperties', copier.shared(layers, true));
  copier.finish();
  return writePdf(copier.objects);
}

const pagesRef = new PdfRef(2);

function pageOf({ dict, inherited }: PdfPage, { resolve }: PdfFile, copier: Copier): PdfDict {
  const page = new Map<string, PdfValue>([
    ['Type', new PdfName('Page')],
    ['Parent', pagesRef],
  ]);
  const numbers = (value: PdfValue | undefined) => {
    const found = resolve(value);
    const box = isArray(found) ? found.slice(0, 4).map(resolve) : [];
    return box.length === 4 && box.every((one) => typeof one === 'number') ? box : undefined;
  };
  page.set('MediaBox', numbers(inherited.MediaBox) ?? a4);
  const crop = numbers(inherited.CropBox);
  if (crop) page.set('CropBox', crop);
  for (const [key, value] of [
    ['Rotate', inherited.Rotate],
    ['UserUnit', dict.get('UserUnit')],
  ] as const) {
    const number = resolve(value);
    if (typeof number === 'number') page.set(key, number);
  }
  const resources = resolve(inherited.Resources);
  page.set('Resources', isDict(resources) ? copier.shared(resources) : new Map());
  const contents = resolve(dict.get('Contents'));
  if (typeof contents === 'object' && contents !== null) page.set('Contents', copier.shared(contents));
  const group = resolve(dict.get('Group'));
  if (isDict(group)) page.set('Group', copier.shared(group));
  return page;
}

/** In points. Readers take the paper of their country for a page without a size. */
const a4: PdfArray = [0, 0, 595, 842];

/** Which layers of the pages are shown and which are not. */
function layersOf(catalog: PdfDict, { resolve }: PdfFile): PdfDict | undefined {
  const properties = resolve(catalog.get('OCProperties'));
  const shown = isDict(properties) ? resolve(properties.get('D')) : null;
  if (!isDict(properties) || !isDict(shown)) return undefined;
  const kept = ['BaseState', 'ON', 'OFF'].flatMap((key) =>
    shown.has(key) ? [[key, shown.get(key)!] as const] : [],
  );
  return new Map<string, PdfValue>([
    ['OCGs', properties.get('OCGs') ?? []],
    ['D', new Map(kept)],
  ]);
}
