import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import type { AddressMended } from '#events/complaint/address-mended.v1.ts';
import type { SuppressionList } from '#mail/suppression-list.ts';

/** Everything that lifting a suppression depends on. */
export interface LiftDependencies {
  readonly complaints: Pick<ComplaintStore, 'reporter'>;
  readonly suppressions: Pick<SuppressionList, 'lift'>;
  /** Queues the event for the complainant's notice, which can be sent from now on. */
  notify(event: AddressMended): Promise<void>;
}

/**
 * Lifts the suppression of the complainant's address after the coordinator found that it takes mail again, and
 * notifies the complainant. A redelivered event does not lift a later suppression.
 */
export async function liftSuppression(
  { complaints, suppressions, notify }: LiftDependencies,
  event: AddressMended,
): Promise<void> {
  const { tenant, number, actor, data, recordedAt } = event;
  const reporter = await complaints.reporter(number);
  if (data.again && reporter?.email)
    await suppressions.lift(tenant, reporter.email, {
      why: data.again,
      at: recordedAt,
      by: actor.office ?? actor.role,
    });
  await notify(event);
}
