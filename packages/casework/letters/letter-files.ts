import type { Letter } from '#letters/letter.ts';

/** Where letters lie as PDF, kept for ever: each under its tenant, letter and name. */
export interface LetterFiles {
  /** Again with the same name and content is as good as once. */
  put(letter: string, name: string, pdf: Uint8Array): Promise<void>;
  get(letter: string, name: string): Promise<Uint8Array | undefined>;
}

/** The name of the file that is the letter: the one uploaded, by its content, or the one that was made of it. */
export const fileName = ({ file }: Pick<Letter, 'file'>): string =>
  file ? `signed-${file.sha256}` : 'letter';
