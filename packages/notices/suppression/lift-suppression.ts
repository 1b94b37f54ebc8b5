import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import type { AddressMended } from '#events/complaint/address-mended.v1.ts';
import type { SuppressionList } from '#mail/suppression-list.ts';

export interface LiftDependencies {
  readonly complaints: Pick<ComplaintStore, 'reporter'>;
  readonly suppressions: Pick<SuppressionList, 'lift'>;
  notify(event: AddressMended): Promise<void>;
}

/** For an address that takes mail again. A redelivered event lifts no later suppression. */
export async function liftSuppression(
  { complaints, suppressions, notify }: LiftDependencies,
  event: AddressMended,
): Promise<void> {
  const { number, actor, data, recordedAt } = event;
  const reporter = await complaints.reporter(number);
  if (data.again && reporter?.email)
    await suppressions.lift(reporter.email, {
      why: data.again,
      at: recordedAt,
      by: actor.office ?? actor.role,
    });
  await notify(event);
}
