import type { Letter } from '#letters/letter.ts';

/** PDFs of letters, kept for ever under tenant, letter and name. */
export interface LetterFiles {
  /** Idempotent for the same name and content. */
  put(letter: string, name: string, pdf: Uint8Array): Promise<void>;
  get(letter: string, name: string): Promise<Uint8Array | undefined>;
}

export const fileName = ({ file }: Pick<Letter, 'file'>): string =>
  file ? `signed-${file.sha256}` : 'letter';
