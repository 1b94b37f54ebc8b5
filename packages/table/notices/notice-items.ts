import type { Line, Mailing, MailState } from '#notices/delivery/notice-store.ts';
import { type Notice, noticeId } from '#notices/plan/notice.ts';
import * as keys from '../keys.ts';

/** Version of the shape of these items. */
export const itemVersion = 1;

/** The states out of which a mail may still go, as values of a condition. */
export const isWaiting = { planned: 'planned', sending: 'sending' };

/** What an item holds beside the notice or collection itself. */
export interface Stored {
  readonly state: MailState;
  readonly sendAt: string;
  readonly lines: readonly Line[];
  readonly messageId: string;
}

export const keyOf = (mailing: Mailing): keys.Key => {
  if (mailing.kind === 'letter') return keys.letterMailKey(mailing.tenant, mailing.about, mailing.mail);
  if (mailing.kind === 'digest') {
    const { tenant, office, sendAt } = mailing.collection;
    return keys.collectionKey(tenant, office, sendAt);
  }
  if (mailing.kind === 'unreachable') {
    const { tenant, office, since, recipient } = mailing.unreachable;
    return keys.unreachableKey(tenant, office, since, recipient);
  }
  const { tenant, number } = mailing.notice;
  return keys.noticeKey(tenant, number, noticeId(mailing.notice));
};

/** What an item is told of a mail that begins, beside its state. */
export function contentOf(mailing: Mailing): Record<string, unknown> {
  switch (mailing.kind) {
    case 'notice':
      return itemOf(mailing.notice);
    case 'digest':
      return { lines: mailing.lines };
    case 'letter':
      return { ...mailing, entity: 'letter-mail', v: itemVersion };
    case 'unreachable':
      return { ...mailing.unreachable, entity: 'unreachable', v: itemVersion };
  }
}

export const keysOfLines = (mailing: Mailing): keys.Key[] =>
  mailing.kind === 'digest'
    ? mailing.lines.map(({ number, id }) => keys.noticeKey(mailing.collection.tenant, number, id))
    : [];

export const itemOf = (notice: Notice) => ({
  ...keyOf({ kind: 'notice', notice }),
  entity: 'notice',
  v: itemVersion,
  ...notice,
});

export const withoutKey = ({ pk: _, sk: __, ...attributes }: Record<string, unknown>) => attributes;

export function readNotice(item: Record<string, unknown>): Notice {
  const { tenant, number, sequence, recipient, channel, template, copy, about, standsFor, vacancies } = item;
  return {
    ...{ tenant, number, sequence, recipient, channel, template, copy, standsFor, vacancies },
    ...(about ? { about } : {}),
  } as Notice;
}
