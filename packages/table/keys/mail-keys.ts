import type { Key } from './key.ts';

/** A digest for an office at one instant. */
export const digestBatchKey = (tenant: string, office: string, sendAt: string): Key => ({
  pk: `T#${tenant}#M#${office}`,
  sk: sendAt,
});

export const digestBatchOf = ({ pk, sk }: Key) => ({ office: pk.slice(pk.indexOf('#M#') + 3), sendAt: sk });
export const batchLineKey = (tenant: string, office: string, sendAt: string, notice: string): Key => ({
  pk: `T#${tenant}#M#${office}`,
  sk: `${sendAt}#${notice}`,
});
export const batchLinePrefix = (tenant: string, office: string, sendAt: string): Key => ({
  pk: `T#${tenant}#M#${office}`,
  sk: `${sendAt}#`,
});

/** By SES's message id, for mails sent before they had tags; no longer written. */
export const sesMessageKey = (messageId: string): Key => ({ pk: `SES#${messageId}`, sk: 'MESSAGE' });

/** One for the stage, as the mail account is. */
export const sendSlotsKey = (): Key => ({ pk: 'MAIL', sk: 'TURNS' });

/** A suppressed address, by its keyed hash. */
export const suppressionKey = (tenant: string, addressHash: string): Key => ({
  pk: `T#${tenant}#STOP#${addressHash}`,
  sk: 'STOP',
});

export const quotaKey = (tenant: string, name: string, window: string): Key => ({
  pk: `T#${tenant}#QUOTA#${name}`,
  sk: window,
});

/** An attempt that did not arrive, in the due index until the mail is repeated or reported. */
export const lostMailKey = (tenant: string, tag: string, messageId: string): Key => ({
  pk: `T#${tenant}#LOST#${tag}`,
  sk: messageId,
});

/** The tag in a key of that pattern. */
export const tagOfLostMail = ({ pk }: Key): string => pk.slice(pk.lastIndexOf('#') + 1);

/** The mail that tells one office that another cannot be reached since an instant. */
export const unreachableKey = (tenant: string, office: string, since: string, recipient: string): Key => ({
  pk: `T#${tenant}#UNREACHABLE#${office}`,
  sk: `${since}#${recipient}`,
});
