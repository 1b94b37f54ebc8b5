import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { SuppressionList } from '#mail/suppression-list.ts';

export type AddressMended = Extract<ComplaintEvent, { type: 'address-mended.v1' }>;

/** What lifting a suppression needs. */
export interface LiftDependencies {
  readonly complaints: Pick<ComplaintStore, 'reporter'>;
  readonly suppressions: Pick<SuppressionList, 'lift'>;
  /** Has the event told, now that its mail can go. */
  notify(event: AddressMended): Promise<void>;
}

/**
 * Lets mail go to the complainant again where the coordinator found that the address on file takes it, and then has the
 * complainant told. The same event again lifts nothing that suppressed the address since.
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
