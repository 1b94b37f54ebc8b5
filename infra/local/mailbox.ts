import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';

export interface KeptMail {
  id: string;
  mail: ParsedMail;
}

export class Mailbox {
  readonly #folder: string;
  readonly #read = new Map<string, ParsedMail>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async newest(max: number): Promise<KeptMail[]> {
    const wanted = this.#ids().sort().reverse().slice(0, max);
    return Promise.all(wanted.map(async (id) => ({ id, mail: await this.#parsed(id) })));
  }

  count(): number {
    return this.#ids().length;
  }

  async mail(id: string): Promise<ParsedMail | undefined> {
    return this.raw(id) && this.#parsed(id);
  }

  /** As sent to SES, with SES's Message-ID. */
  raw(id: string): Buffer | undefined {
    if (!/^[\w-]+$/.test(id)) return undefined;
    try {
      return readFileSync(join(this.#folder, `${id}.eml`));
    } catch {
      return undefined;
    }
  }

  #ids(): string[] {
    return readdirSync(this.#folder)
      .filter((name) => /^[^.].*\.eml$/.test(name))
      .map((name) => name.slice(0, -'.eml'.length));
  }

  async #parsed(id: string): Promise<ParsedMail> {
    const mail = this.#read.get(id) ?? (await simpleParser(this.raw(id) ?? ''));
    this.#read.set(id, mail);
    return mail;
  }
}
