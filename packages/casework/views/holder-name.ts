import type { Language } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { exceptContactTask } from '#complaints/work/contact-task.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { ownerName } from '#wording/office-names.ts';

/** The lead agency; before dispatch, the office that must decide; empty after the end. */
export function holderName({ assignments }: Complaint, tenant: TenantConfig, language: Language): string {
  const of = (wanted: string) => assignments.find(({ kind }) => kind === wanted);
  const holding = of('complete') ?? of('lead') ?? exceptContactTask(assignments)[0];
  return holding ? ownerName(holding.owner, tenant, language) : '';
}
