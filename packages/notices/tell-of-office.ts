import type { OfficeUnreachable } from '#events/office-unreachable.v1.ts';
import { officeHolder } from '#tenants/office-holder.ts';
import { inTurn } from './all-of.ts';
import { composeUnreachable } from './compose.ts';
import { officeReached } from './office-reached.ts';
import type { PostOffice } from './post-office.ts';
import { sendOnce } from './send-once.ts';

/**
 * Tells the coordinator and the operator that an office cannot be reached by mail, each once; where the coordinator is
 * the one, the next in line.
 */
export async function tellOfOffice(post: PostOffice, message: OfficeUnreachable): Promise<void> {
  const { tenant } = post;
  const { office, since } = message;
  const told = new Map<string, Awaited<ReturnType<typeof officeReached>>>();
  for (const role of ['coordinator', 'operator'] as const) {
    const reached = await officeReached(post, officeHolder(tenant, role).office.id);
    if (reached.office.id !== office) told.set(reached.office.id, reached);
  }
  await inTurn([...told.values()], async ({ office: recipient }) => {
    const mail = await composeUnreachable(post, message, recipient);
    const unreachable = { tenant: tenant.id, office, since, recipient: recipient.id };
    await sendOnce(post, { kind: 'unreachable', unreachable }, mail);
  });
}
