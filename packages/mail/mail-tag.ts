import type { Instant } from '#calendar/zones.ts';

/** Identifies the stored record of a mail. Which fields are set depends on the kind of mail. */
export interface MailReference {
  readonly tenant: string;
  /** A notice: its case and id. */
  readonly number?: string;
  readonly notice?: string;
  /** A mail about a letter: the id of the letter or run, and the mail's name there. */
  readonly letter?: string;
  readonly mail?: string;
  /** A digest: its office and instant. */
  readonly office?: string;
  readonly sendAt?: Instant;
  /** A message about an office that mail does not reach: that office, since when, and the notified office. */
  readonly unreachable?: string;
  readonly since?: Instant;
  readonly recipient?: string;
}

/** Fields of each kind of reference, by the letter that begins its tag. */
const kinds = {
  n: ['tenant', 'number', 'notice'],
  d: ['tenant', 'office', 'sendAt'],
  l: ['tenant', 'letter', 'mail'],
  u: ['tenant', 'unreachable', 'since', 'recipient'],
} as const satisfies Record<string, readonly (keyof MailReference)[]>;

/** Occurs in no id and no instant. */
const separator = ' ';

/**
 * Encodes a reference as a tag for the mail service, which accepts 256 letters, digits, `-` and `_`. It must be
 * decodable: if a sender dies before recording a mail, the tag is all we have.
 */
export function tagOf(name: MailReference): string {
  const [kind, fields] = Object.entries(kinds).find(([, all]) => all.every((field) => name[field]))!;
  return Buffer.from([kind, ...fields.map((field) => name[field])].join(separator)).toString('base64url');
}

/** Decodes a tag; undefined if it is not one of ours. */
export function readTag(tag: string): MailReference | undefined {
  const [kind = '', ...values] = Buffer.from(tag, 'base64url').toString().split(separator);
  const fields = Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : [];
  if (fields.length === 0 || fields.length !== values.length || values.includes('')) return undefined;
  return Object.fromEntries(fields.map((field, n) => [field, values[n]])) as unknown as MailReference;
}
