import type { Key } from './key.ts';

/** A mail being collected for an office: what is to be sent to it at one instant. */
export const digestBatchKey = (tenant: string, office: string, sendAt: string): Key => ({
  pk: `T#${tenant}#M#${office}`,
  sk: sendAt,
});

/** Whose collection a key is, and when it is sent: an index carries keys, and no more than it must. */
export const digestBatchOf = ({ pk, sk }: Key) => ({ office: pk.slice(pk.indexOf('#M#') + 3), sendAt: sk });
export const batchLineKey = (tenant: string, office: string, sendAt: string, notice: string): Key => ({
  pk: `T#${tenant}#M#${office}`,
  sk: `${sendAt}#${notice}`,
});
export const batchLinePrefix = (tenant: string, office: string, sendAt: string): Key => ({
  pk: `T#${tenant}#M#${office}`,
  sk: `${sendAt}#`,
});

/** What a mail was that went out before mails bore their names, by the id under which SES speaks of it; written no more. */
export const sesMessageKey = (messageId: string): Key => ({ pk: `SES#${messageId}`, sk: 'MESSAGE' });

/** From when on the mail account's time of sending is free: one for the stage, because the account is. */
export const sendSlotsKey = (): Key => ({ pk: 'MAIL', sk: 'TURNS' });

/** An address of a tenant to which nothing is sent, by its keyed hash. */
export const suppressionKey = (tenant: string, addressHash: string): Key => ({
  pk: `T#${tenant}#STOP#${addressHash}`,
  sk: 'STOP',
});

/** Who has a place in a limited time. */
export const quotaKey = (tenant: string, name: string, window: string): Key => ({
  pk: `T#${tenant}#QUOTA#${name}`,
  sk: window,
});

/** One attempt at a mail that did not arrive, in the due index until the mail was sent again or reported. */
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
