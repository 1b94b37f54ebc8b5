import type { BatchLine, MailState, OutgoingMail } from '#notices/delivery/notice-store.ts';
import { type Notice, noticeId } from '#notices/plan/notice.ts';
import * as keys from '../keys.ts';

/** Version of the shape of these items. */
export const noticeItemVersion = 1;

/** The states out of which a mail may still go, as values of a condition. */
export const isWaiting = { planned: 'planned', sending: 'sending' };

/** What an item holds beside the notice or batch itself. */
export interface Stored {
  readonly state: MailState;
  readonly sendAt: string;
  readonly lines: readonly BatchLine[];
  readonly messageId: string;
}

export const mailKey = (outgoing: OutgoingMail): keys.Key => {
  if (outgoing.kind === 'letter') return keys.letterMailKey(outgoing.tenant, outgoing.about, outgoing.mail);
  if (outgoing.kind === 'digest') {
    const { tenant, office, sendAt } = outgoing.batch;
    return keys.digestBatchKey(tenant, office, sendAt);
  }
  if (outgoing.kind === 'unreachable') {
    const { tenant, office, since, recipient } = outgoing.unreachable;
    return keys.unreachableKey(tenant, office, since, recipient);
  }
  const { tenant, number } = outgoing.notice;
  return keys.noticeKey(tenant, number, noticeId(outgoing.notice));
};

/** What an item is told of a mail that begins, beside its state. */
export function contentOf(outgoing: OutgoingMail): Record<string, unknown> {
  switch (outgoing.kind) {
    case 'notice':
      return itemOf(outgoing.notice);
    case 'digest':
      return { lines: outgoing.lines };
    case 'letter':
      return { ...outgoing, entity: 'letter-mail', v: noticeItemVersion };
    case 'unreachable':
      return { ...outgoing.unreachable, entity: 'unreachable', v: noticeItemVersion };
  }
}

export const keysOfLines = (outgoing: OutgoingMail): keys.Key[] =>
  outgoing.kind === 'digest'
    ? outgoing.lines.map(({ number, id }) => keys.noticeKey(outgoing.batch.tenant, number, id))
    : [];

export const itemOf = (notice: Notice) => ({
  ...mailKey({ kind: 'notice', notice }),
  entity: 'notice',
  v: noticeItemVersion,
  ...notice,
});

export const withoutKey = ({ pk: _, sk: __, ...attributes }: Record<string, unknown>) => attributes;

export function readNotice(item: Record<string, unknown>): Notice {
  const { tenant, number, sequence, recipient, channel, template, copy, about, actingFor, vacancies } = item;
  return {
    ...{ tenant, number, sequence, recipient, channel, template, copy, actingFor, vacancies },
    ...(about ? { about } : {}),
  } as Notice;
}
