import type { TenantConfig } from '#tenants/tenant-config.ts';
import { liaisonOf } from './actors.ts';
import { afterStep, answerInput, type Case, caseAt, dispatchInput, tuesday } from './cases.ts';

/** A tenant whose SOP requires the head's approval of every answer. */
export const approving = (tenant: TenantConfig, rule: object = {}): TenantConfig => ({
  ...tenant,
  sops: tenant.sops.map((sop) => ({
    ...sop,
    answerApproval: [{ needs: 'all', source: 'test', ...rule }],
  })),
});

const leadOf = (sent: object) => liaisonOf(dispatchInput(sent).lead);

/** A complaint whose answer waits for the head of the lead agency. */
export const draftedCase = (
  tenant: TenantConfig,
  sent: object = {},
  answer: object = {},
  now = tuesday,
): Case =>
  afterStep(caseAt(approving(tenant), 'accepted', sent), 'answer', answerInput(answer), now, leadOf(sent));

/** A complaint answered with a plan for 18 December 2026, on which its lead must report. */
export const plannedCase = (tenant: TenantConfig, sent: object = {}, now = tuesday): Case =>
  afterStep(caseAt(tenant, 'accepted', sent), 'answer', planning(), now, leadOf(sent));

export const planning = (changes: object = {}) =>
  answerInput({ kind: 'planned', public: 'Dijadwalkan.', plannedFor: '2026-12-18', ...changes });
