import { describe, expect, it } from 'vitest';
import { queuesFor } from '#events/subscriptions.ts';
import { planNotices } from '#notices/plan/plan-notices.ts';
import { afterStep, type Case, caseAt } from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';
import { under } from '../../support/stage/changed-calendar.ts';

const tenant = await klaten();
const friday = ['2026-11-27'];
const now = wib('2026-11-25', '09:00');
const lengthened = (one: Case) => afterStep(under(one, { added: friday }), 'recompute', {}, now);
const shortened = (one: Case) => afterStep(under(lengthened(one), { taken: friday }), 'recompute', {}, now);
const told = ({ complaint, entries }: Case) =>
  planNotices({ event: entries.at(-1)!, complaint, tenant, reachable: true }).map(({ notice, timing }) => [
    notice.recipient,
    notice.template,
    timing,
  ]);

describe('a changed calendar', () => {
  it('a calendar change that extends deadlines notifies no one', () => {
    for (const stage of ['received', 'dispatched', 'answered', 'needs-completion'] as const)
      expect(told(lengthened(caseAt(tenant, stage)))).toEqual([]);
  });

  it('a calendar change that shortens a deadline notifies its owner in office hours, and not the complainant', () => {
    expect(told(shortened(caseAt(tenant, 'received')))).toEqual([['coordinator', 'nearer', 'office-hours']]);
    expect(told(shortened(caseAt(tenant, 'dispatched', { support: ['dlh'] })))).toEqual([
      ['dishub/liaison', 'nearer', 'office-hours'],
      ['dlh/liaison', 'nearer', 'office-hours'],
    ]);
  });

  it('a calendar change that shortens the complainant’s own period notifies the complainant', () => {
    expect(told(shortened(caseAt(tenant, 'answered')))).toEqual([['complainant', 'period-nearer', 'now']]);
  });

  it('a recomputation event is subscribed to by the notices queue', () => {
    expect(queuesFor(shortened(caseAt(tenant, 'dispatched')).entries.at(-1)!)).toEqual(['notices']);
  });
});
