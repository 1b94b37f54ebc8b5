import { extractText, getDocumentProxy, getMeta } from 'unpdf';

/** What a reader gets from a PDF: the words of each page, its language, and what it says of itself. */
export async function readPdf(bytes: Uint8Array) {
  // The reader takes over the memory it is given, and refuses a Buffer.
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const [{ text: pages }, { info }] = await Promise.all([extractText(document), getMeta(document)]);
  return { pages, words: pages.join('\n'), info: info as Record<string, unknown> };
}
