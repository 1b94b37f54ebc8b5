import type { OfficeReachable } from '#events/messages/office-reachable.v1.ts';
import type { OfficeUnreachable } from '#events/messages/office-unreachable.v1.ts';
import { actingOffice } from '#tenants/acting-office.ts';
import { composeReachable, composeUnreachable } from '../compose/compose-about-office.ts';
import { type EffectiveRecipient, effectiveRecipient } from '../compose/effective-recipient.ts';
import type { PostOffice } from '../delivery/post-office.ts';
import { sendOnce } from '../delivery/send-once.ts';
import { settleInOrder } from '../delivery/settle.ts';

/** Whoever watches over the offices, or stands in for them where they cannot be reached. */
async function watchers(post: PostOffice): Promise<Map<string, EffectiveRecipient>> {
  const told = new Map<string, EffectiveRecipient>();
  for (const role of ['coordinator', 'operator'] as const) {
    const reached = await effectiveRecipient(post, actingOffice(post.tenant, role).office.id);
    told.set(reached.office.id, reached);
  }
  return told;
}

/**
 * Tells the coordinator and the operator that an office cannot be reached by mail, each once; where the coordinator is
 * the one, the next in line.
 */
export async function tellOfOffice(post: PostOffice, message: OfficeUnreachable): Promise<void> {
  const { tenant } = post;
  const { office, since } = message;
  const told = [...(await watchers(post)).values()].filter((one) => one.office.id !== office);
  await settleInOrder(told, async ({ office: recipient }) => {
    const mail = await composeUnreachable(post, message, recipient);
    const unreachable = { tenant: tenant.id, office, since, recipient: recipient.id };
    await sendOnce(post, { kind: 'unreachable', unreachable }, mail);
  });
}

/** Tells the office that mail goes to it again, and those who were told that it did not; each once. */
export async function tellOfReachable(post: PostOffice, message: OfficeReachable): Promise<void> {
  const { tenant } = post;
  const { office: id, at } = message;
  const told = await watchers(post);
  const itself = await effectiveRecipient(post, id);
  if (itself.office.id === id) told.set(id, itself);
  await settleInOrder([...told.values()], async ({ office: recipient }) => {
    const mail = composeReachable(tenant, message, recipient);
    const unreachable = { tenant: tenant.id, office: id, since: at, recipient: recipient.id };
    await sendOnce(post, { kind: 'unreachable', unreachable }, mail);
  });
}
