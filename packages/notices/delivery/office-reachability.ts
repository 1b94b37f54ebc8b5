import { type Instant, localDate } from '#calendar/zones.ts';
import type { OfficeReachable } from '#events/messages/office-reachable.v1.ts';
import type { OfficeUnreachable } from '#events/messages/office-unreachable.v1.ts';
import { actingOffice } from '#tenants/acting-office.ts';
import { composeLost, composeReachable, composeUnreachable } from '../compose/compose-about-office.ts';
import { type EffectiveRecipient, effectiveRecipient } from '../compose/effective-recipient.ts';
import type { NoticeDependencies } from './notice-dependencies.ts';
import { sendOnce } from './send-once.ts';
import { settleInOrder } from './settle.ts';

/** By office id; deputies where mail does not reach them. */
async function watchers(deps: NoticeDependencies): Promise<Map<string, EffectiveRecipient>> {
  const recipients = new Map<string, EffectiveRecipient>();
  for (const role of ['coordinator', 'operator'] as const) {
    const reached = await effectiveRecipient(deps, actingOffice(deps.tenant, role).office.id);
    recipients.set(reached.office.id, reached);
  }
  return recipients;
}

/** Once each. If the office is the coordinator itself, the next in line is notified. */
export async function notifyUnreachable(deps: NoticeDependencies, message: OfficeUnreachable): Promise<void> {
  const { tenant } = deps;
  const { office, since } = message;
  const recipients = [...(await watchers(deps)).values()].filter((one) => one.office.id !== office);
  await settleInOrder(recipients, async ({ office: recipient }) => {
    const mail = await composeUnreachable(deps, message, recipient);
    const unreachable = { tenant: tenant.id, office, since, recipient: recipient.id };
    await sendOnce(deps, { kind: 'unreachable', unreachable }, mail);
  });
}

/** Coordinator and operator, once per office and local day: a mail did not arrive, whatever was tried. */
export async function notifyLost(deps: NoticeDependencies, office: string, now: Instant): Promise<void> {
  const { tenant } = deps;
  const since = `${localDate(tenant.zone, now)}T00:00:00.000Z`;
  const recipients = [...(await watchers(deps)).values()].filter((one) => one.office.id !== office);
  await settleInOrder(recipients, async ({ office: recipient }) => {
    const mail = composeLost(tenant, { office, at: now }, recipient);
    const unreachable = { tenant: tenant.id, office, since, recipient: recipient.id };
    await sendOnce(deps, { kind: 'unreachable', unreachable }, mail);
  });
}

export async function notifyReachable(deps: NoticeDependencies, message: OfficeReachable): Promise<void> {
  const { tenant } = deps;
  const { office: id, at } = message;
  const recipients = await watchers(deps);
  const itself = await effectiveRecipient(deps, id);
  if (itself.office.id === id) recipients.set(id, itself);
  await settleInOrder([...recipients.values()], async ({ office: recipient }) => {
    const mail = composeReachable(tenant, message, recipient);
    const unreachable = { tenant: tenant.id, office: id, since: at, recipient: recipient.id };
    await sendOnce(deps, { kind: 'unreachable', unreachable }, mail);
  });
}
