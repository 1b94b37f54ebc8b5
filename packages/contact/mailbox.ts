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
