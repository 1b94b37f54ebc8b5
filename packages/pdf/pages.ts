import type { PdfFile } from './read-pdf-file.ts';
import { isArray, isDict, type PdfDict, PdfRefusedError, type PdfValue } from './values.ts';

/** 10 MB of scanned pages are some hundred. */
const maxPages = 2000;

const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

export interface PdfPage {
  readonly dict: PdfDict;
  /** Of the page, or of the nearest node above it that has one. */
  readonly inherited: Readonly<Record<(typeof inherited)[number], PdfValue>>;
}

/** The document's catalog: the root that the latest trailer names, or else the last object that says it is one. */
export function catalogOf({ all, trailers, resolve }: PdfFile): PdfDict {
  const roots = trailers.map((trailer) => resolve(trailer.get('Root')));
  const root = roots.find((one) => isDict(one) && isDict(resolve(one.get('Pages'))));
  if (root) return root as PdfDict;
  const said = all.findLast(({ value }) => isDict(value) && isDict(resolve(value.get('Pages'))));
  if (!said) throw new PdfRefusedError('unreadable', 'no catalog');
  return said.value as PdfDict;
}

/**
 * The pages in their order.
 * @throws PdfRefusedError if one of them is missing: what was sent as evidence is taken whole or not.
 */
export function pagesOf(catalog: PdfDict, { resolve }: PdfFile): PdfPage[] {
  const pages: PdfPage[] = [];
  const nodes = new Set<PdfValue>();
  const none = { Resources: null, MediaBox: null, CropBox: null, Rotate: null };
  const stack = [{ node: catalog.get('Pages') ?? null, above: none as PdfPage['inherited'] }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const dict = resolve(next.node);
    if (!isDict(dict)) throw new PdfRefusedError('unreadable', 'a page is missing');
    const own = { ...next.above };
    for (const key of inherited) if (dict.has(key)) own[key] = dict.get(key)!;
    const kids = resolve(dict.get('Kids'));
    if (!isArray(kids)) {
      pages.push({ dict, inherited: own });
      if (pages.length > maxPages) throw new PdfRefusedError('too-many-pages', `over ${maxPages} pages`);
      continue;
    }
    if (nodes.has(dict)) throw new PdfRefusedError('unreadable', 'the pages lead in a circle');
    nodes.add(dict);
    for (const node of kids.toReversed()) stack.push({ node, above: own });
  }
  return pages;
}
