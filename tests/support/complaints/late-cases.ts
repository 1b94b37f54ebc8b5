import type { TenantConfig } from '#tenants/tenant-config.ts';
import { wib } from '../sop/calendars.ts';
import { complainant, coordinator, liaisonOf } from './actors.ts';
import { afterStep, answerInput, caseAt, dispatchInput, givenTo, receivedCase, tuesday } from './cases.ts';

const dishub = liaisonOf('dishub');
export const inEmergency = { urgency: 'emergency' as const };
export const oversightReport = { class: 'oversight' as const, lead: 'inspektorat' };
/** All escalation levels were reached long before. */
export const longAfter = wib('2027-06-01', '10:00');

/** Cases with each kind of overdue work; `tenant` is called when a case is made. */
export function lateCases(tenant: () => TenantConfig) {
  const redispatched = () =>
    afterStep(
      caseAt(tenant(), 'returned'),
      'dispatch',
      dispatchInput({ lead: 'dpupr', reason: 'Jalan kabupaten' }),
      tuesday,
      coordinator,
    );
  const reopened = () =>
    afterStep(caseAt(tenant(), 'answered'), 'reopen', { reason: 'Belum.' }, tuesday, complainant);
  /** Accepted, so that the next deadline is the first response. */
  const resumed = () =>
    afterStep(caseAt(tenant(), 'postponed'), 'resume', {}, wib('2026-11-27', '09:00'), dishub);
  const passedDown = () =>
    afterStep(caseAt(tenant(), 'accepted'), 'pass-down', givenTo.passDown(), tuesday, dishub);
  const inspected = () =>
    afterStep(
      caseAt(tenant(), 'dispatched'),
      'fall-due',
      { assignment: 'lead-2' },
      wib('2026-12-17', '07:31'),
    );
  const rated = () => afterStep(caseAt(tenant(), 'answered'), 'rate', { stars: 1 }, tuesday, complainant);
  const forwarded = () => caseAt(tenant(), 'forwarded');
  const unreachable = () =>
    afterStep(caseAt(tenant(), 'dispatched'), 'stop-address', { why: 'bounced' }, tuesday);
  const planned = () =>
    afterStep(
      caseAt(tenant(), 'accepted'),
      'answer',
      answerInput({ kind: 'planned', plannedFor: '2027-01-11', obstacle: 'no-budget' }),
      tuesday,
      dishub,
    );
  const drafted = () => {
    const accepted = caseAt(tenant(), 'accepted', { lead: 'dinkes' });
    return afterStep(accepted, 'answer', answerInput(), tuesday, liaisonOf('dinkes'));
  };
  const emergency = (sent: object = {}) =>
    afterStep(
      receivedCase(tenant(), 'class' in sent ? { class: 'oversight' } : {}),
      'dispatch',
      dispatchInput({ ...inEmergency, ...sent }),
      tuesday,
      coordinator,
    );
  return {
    redispatched,
    reopened,
    resumed,
    passedDown,
    inspected,
    rated,
    forwarded,
    unreachable,
    planned,
    drafted,
    emergency,
  };
}
