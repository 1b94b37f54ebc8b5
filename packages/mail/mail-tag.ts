import type { Instant } from '#calendar/zones.ts';

export interface MailReference {
  readonly tenant: string;
  readonly number?: string;
  readonly notice?: string;
  /** Id of the letter or of the run, and the mail's name there. */
  readonly letter?: string;
  readonly mail?: string;
  readonly office?: string;
  readonly sendAt?: Instant;
  /** An office that mail does not reach, since when, and the notified office. */
  readonly unreachable?: string;
  readonly since?: Instant;
  readonly recipient?: string;
}

const kinds = {
  n: ['tenant', 'number', 'notice'],
  d: ['tenant', 'office', 'sendAt'],
  l: ['tenant', 'letter', 'mail'],
  u: ['tenant', 'unreachable', 'since', 'recipient'],
} as const satisfies Record<string, readonly (keyof MailReference)[]>;

const separator = ' ';

/** Letters, digits, `-` and `_` only. Decodable: if a sender dies before recording a mail, only the tag is left. */
export function tagOf(name: MailReference): string {
  const [kind, fields] = Object.entries(kinds).find(([, all]) => all.every((field) => name[field]))!;
  return Buffer.from([kind, ...fields.map((field) => name[field])].join(separator)).toString('base64url');
}

export function readTag(tag: string): MailReference | undefined {
  const [kind = '', ...values] = Buffer.from(tag, 'base64url').toString().split(separator);
  const fields = Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : [];
  if (fields.length === 0 || fields.length !== values.length || values.includes('')) return undefined;
  return Object.fromEntries(fields.map((field, n) => [field, values[n]])) as unknown as MailReference;
}

/** The recipient that the notice's id names: `000005-dpupr/liaison-mail`. */
export const recipientOf = ({ notice }: MailReference): string | undefined =>
  notice?.slice(7, notice.lastIndexOf('-'));

/** True for complainants and followers: strangers, who may give an address that is not theirs. */
export const isCitizen = (recipient: string): boolean =>
  /^(?:complainant$|merged:|follower:)/.test(recipient);
