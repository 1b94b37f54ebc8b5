import { extractText, getDocumentProxy, getMeta } from 'unpdf';

export async function readPdf(bytes: Uint8Array) {
  // The library takes over the memory, and refuses a Buffer.
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const [{ text: pages }, { info }] = await Promise.all([extractText(document), getMeta(document)]);
  return { pages, words: pages.join('\n'), info: info as Record<string, unknown> };
}

/** Opens a PDF without reading its pages. */
export const pageCount = async (bytes: Uint8Array): Promise<number> =>
  (await getDocumentProxy(new Uint8Array(bytes))).numPages;
