/** The objects of ISO 32000-2, 7.3. Arrays are JavaScript's, dictionaries are maps by the unescaped name. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfStream
  | PdfArray
  | PdfDict;
export type PdfArray = readonly PdfValue[];
export type PdfDict = ReadonlyMap<string, PdfValue>;

/** A name without its slash, each byte as one character. */
export class PdfName {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export class PdfString {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** Points to an indirect object. Generations are ignored: the last object of a number in the file counts. */
export class PdfRef {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** The data are as in the file, packed by the dictionary's filters. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly data: Uint8Array;
  constructor(dict: PdfDict, data: Uint8Array) {
    this.dict = dict;
    this.data = data;
  }
}

/** An object with the number by which others refer to it. */
export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
}

export const isDict = (value: PdfValue): value is PdfDict => value instanceof Map;
export const isArray = (value: PdfValue): value is PdfArray => Array.isArray(value);
export const nameIn = (value: PdfValue): string | undefined =>
  value instanceof PdfName ? value.text : undefined;

/** Why a PDF is not taken. */
export type PdfRefusal = 'unreadable' | 'too-complex' | 'too-many-pages' | 'pdf-encrypted' | 'pdf-active';

export class PdfRefusedError extends Error {
  override readonly name = 'PdfRefusedError';
  readonly reason: PdfRefusal;
  constructor(reason: PdfRefusal, message: string) {
    super(message);
    this.reason = reason;
  }
}
