import * as z from 'zod/mini';
import { deadlineKind, owner } from '#events/assignments.ts';
import { instant } from '#events/envelope.ts';
import type { MailReference } from '#mail/mail-tag.ts';
import type { MailProgress, MailState, OutgoingMail } from '#notices/delivery/notice-store.ts';
import { type Notice, noticeId } from '#notices/plan/notice.ts';
import type { TemplateName } from '#notices/plan/template-names.ts';
import { parseItem } from '../engine/parse-item.ts';
import { noticeKey } from '../keys/case-keys.ts';
import type { Key } from '../keys/key.ts';
import { letterMailKey } from '../keys/letter-keys.ts';
import { digestBatchKey, unreachableKey } from '../keys/mail-keys.ts';

export const noticeItemVersion = 1;

/** States from which a mail may still be sent, as values of a condition. */
export const isWaiting = { planned: 'planned', sending: 'sending' };

const mailState = z.enum(['planned', 'sending', 'sent', 'skipped', 'undeliverable']);

export const batchLine = z.object({ number: z.string(), id: z.string() });

/** The state of a notice's or batch's mail; missing before the first attempt. */
export const mailProgress = z.object({
  state: z.exactOptional(mailState),
  sendAt: z.exactOptional(z.string()),
  lines: z.exactOptional(z.array(batchLine)),
  messageId: z.exactOptional(z.string()),
});

export const mailKey = (outgoing: OutgoingMail): Key => {
  if (outgoing.kind === 'letter') return letterMailKey(outgoing.tenant, outgoing.about, outgoing.mail);
  if (outgoing.kind === 'digest') {
    const { tenant, office, sendAt } = outgoing.batch;
    return digestBatchKey(tenant, office, sendAt);
  }
  if (outgoing.kind === 'unreachable') {
    const { tenant, office, since, recipient } = outgoing.unreachable;
    return unreachableKey(tenant, office, since, recipient);
  }
  const { tenant, number } = outgoing.notice;
  return noticeKey(tenant, number, noticeId(outgoing.notice));
};

export function referenceKey(sent: MailReference): Key | undefined {
  const { tenant, number, notice, letter, mail, office, sendAt, unreachable, since, recipient } = sent;
  if (letter && mail) return letterMailKey(tenant, letter, mail);
  if (number && notice) return noticeKey(tenant, number, notice);
  if (unreachable && since && recipient) return unreachableKey(tenant, unreachable, since, recipient);
  return office && sendAt ? digestBatchKey(tenant, office, sendAt) : undefined;
}

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

export const keysOfLines = (outgoing: OutgoingMail): Key[] =>
  outgoing.kind === 'digest'
    ? outgoing.lines.map(({ number, id }) => noticeKey(outgoing.batch.tenant, number, id))
    : [];

export const itemOf = (notice: Notice) => ({
  ...mailKey({ kind: 'notice', notice }),
  entity: 'notice',
  v: noticeItemVersion,
  ...notice,
});

export const withoutKey = ({ pk: _, sk: __, ...attributes }: Record<string, unknown>) => attributes;

const storedNotice = z.object({
  tenant: z.string(),
  number: z.string(),
  sequence: z.int().check(z.positive()),
  recipient: z.string(),
  channel: z.literal('mail'),
  template: z.custom<TemplateName>((name) => typeof name === 'string'),
  copy: z.boolean(),
  about: z.exactOptional(
    z.object({
      assignment: z.string(),
      deadline: z.exactOptional(deadlineKind),
      deadlineAt: z.exactOptional(instant),
      endedFor: z.exactOptional(owner),
    }),
  ),
  actingFor: z.array(z.string()),
  vacancies: z.array(z.object({ office: z.string(), by: z.string() })),
  state: mailState,
});

const deliveryStatus = z.enum(['delayed', 'delivered', 'lost', 'rejected', 'bounced', 'complained']);

const storedProgress = z.object({
  state: mailState,
  messageId: z.exactOptional(z.string()),
  fate: z.exactOptional(deliveryStatus),
  lost: z.exactOptional(z.array(z.string())),
  lines: z.exactOptional(z.array(batchLine)),
});

/** Of any mail; a request to a follower has no notice. @throws StoredItemError */
export function parseProgress(item: Record<string, unknown>): MailProgress {
  const { fate, lost = [], ...progress } = parseItem(storedProgress, item);
  const isNotice = item.entity === 'notice' && item.sequence !== 0;
  return {
    ...progress,
    lost,
    ...(fate ? { status: fate } : {}),
    ...(isNotice ? { notice: parseNotice(item).notice } : {}),
  };
}

/** A notice and how far its mail is. @throws StoredItemError */
export function parseNotice(item: Record<string, unknown>): { notice: Notice; state: MailState } {
  const { state, ...notice } = parseItem(storedNotice, item);
  return { notice, state };
}
