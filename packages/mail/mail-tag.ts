import type { Instant } from '#calendar/zones.ts';

/** What a mail was, by which what is kept of it is found again. */
export interface MailReference {
  readonly tenant: string;
  /** The case and notice of a mail about one. */
  readonly number?: string;
  readonly notice?: string;
  /** The letter, or run of letters, and which of its mails. */
  readonly letter?: string;
  readonly mail?: string;
  /** The batch that a digest carried. */
  readonly office?: string;
  readonly sendAt?: Instant;
  /** The office that cannot be reached, since when, and which office was told. */
  readonly unreachable?: string;
  readonly since?: Instant;
  readonly recipient?: string;
}

/** What each kind of name is made of, by the letter that begins its tag. */
const kinds = {
  n: ['tenant', 'number', 'notice'],
  d: ['tenant', 'office', 'sendAt'],
  l: ['tenant', 'letter', 'mail'],
  u: ['tenant', 'unreachable', 'since', 'recipient'],
} as const satisfies Record<string, readonly (keyof MailReference)[]>;

/** In no id and no instant. */
const separator = ' ';

/**
 * A mail's name at the mail service, which takes letters, digits, `-` and `_`, at most 256 of them. It can be read back:
 * of a mail whose sender died before it noted anything this is all that is left.
 */
export function tagOf(name: MailReference): string {
  const [kind, fields] = Object.entries(kinds).find(([, all]) => all.every((field) => name[field]))!;
  return Buffer.from([kind, ...fields.map((field) => name[field])].join(separator)).toString('base64url');
}

/** The mail behind a tag; undefined for one that is not of ours. */
export function readTag(tag: string): MailReference | undefined {
  const [kind = '', ...values] = Buffer.from(tag, 'base64url').toString().split(separator);
  const fields = Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : [];
  if (fields.length === 0 || fields.length !== values.length || values.includes('')) return undefined;
  return Object.fromEntries(fields.map((field, n) => [field, values[n]])) as unknown as MailReference;
}
