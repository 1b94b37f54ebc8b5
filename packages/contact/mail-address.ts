const word = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const topLabel = '(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{0,58}[A-Za-z0-9])';

/** The dot-atom of RFC 5322. Quoted parts, comments and address literals could smuggle in another recipient. */
export const mailAddress = new RegExp(`^(?=.{1,64}@)${word}(?:\\.${word})*@(?:${label}\\.)+${topLabel}$`);

const withoutDots = /^(?:gmail|googlemail)\.com$/;

/**
 * One name for every spelling of an address that reaches the same mailbox: case, `+tag` and the dots that Gmail ignores.
 * Only to compare; never to send to.
 */
export function mailboxOf(address: string): string {
  const [, local = '', domain = ''] = /^(.*)@([^@]*)$/.exec(address.trim().toLowerCase()) ?? [];
  const name = local.replace(/(?<=.)\+.*$/, '');
  return withoutDots.test(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}

interface OwnAddresses {
  readonly mail: { readonly from: string };
  readonly offices: readonly { readonly email: string }[];
}

/** True for an address of the directory and for the tenant's sender address: neither is a complainant's contact. */
export function isOwnAddress({ offices, mail }: OwnAddresses, address: string): boolean {
  const mailbox = mailboxOf(address);
  return [mail.from, ...offices.map(({ email }) => email)].some((own) => mailboxOf(own) === mailbox);
}
