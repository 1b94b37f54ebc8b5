import { scopeOf } from '#access/tenant-scope.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { PostOffice } from '../delivery/post-office.ts';

/**
 * Lets mail go to the complainant again where whoever looked for another address found that the one on file takes it. The
 * same event again lifts nothing that stopped the address since.
 */
export async function liftStop(
  { complaints, stops, tenant }: PostOffice,
  event: ComplaintEvent,
): Promise<void> {
  if (event.type !== 'address-mended.v1' || !event.data.again) return;
  const reporter = await complaints.reporter(scopeOf(tenant.id), event.number);
  if (!reporter?.email) return;
  const { actor, data, recordedAt } = event;
  await stops.lift(tenant.id, reporter.email, {
    why: data.again!,
    at: recordedAt,
    by: actor.office ?? actor.role,
  });
}
