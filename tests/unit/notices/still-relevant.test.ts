import { beforeEach, describe, expect, it } from 'vitest';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Deadline } from '#events/assignments.ts';
import { isStillRelevant } from '#notices/delivery/still-relevant.ts';
import type { Notice } from '#notices/plan/notice.ts';
import type { TemplateName } from '#notices/plan/template-names.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { caseAt } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const acceptAt = '2026-11-26T09:00:00.000Z';
const later = '2026-11-30T00:30:00.000Z';

let tenant: TenantConfig;
beforeEach(async () => {
  tenant = await klaten();
});

const notice = (template: TemplateName, about?: Notice['about']): Notice => ({
  tenant: 'klaten',
  number: 'KLT-7F3K-9M2Q',
  sequence: 3,
  recipient: 'dishub/liaison',
  channel: 'mail',
  template,
  copy: false,
  actingFor: [],
  vacancies: [],
  ...(about ? { about } : {}),
});
const ofAccept = (template: TemplateName) =>
  notice(template, { assignment: 'lead-2', deadline: 'accept', deadlineAt: acceptAt });

/** The lead's first deadline is changed. */
const withAccept = (changes: Partial<Deadline>): Complaint => {
  const { complaint } = caseAt(tenant, 'dispatched');
  const assignments = complaint.assignments.map((one) => ({
    ...one,
    deadlines: one.deadlines.map((deadline, n) => (n === 0 ? { ...deadline, ...changes } : deadline)),
  }));
  return { ...complaint, assignments } as Complaint;
};

describe('a notice of a deadline', () => {
  it.each(['breach', 'follow-up'] as const)(
    'a notice of a running deadline still applies however late it is: %s',
    (template) => {
      expect(isStillRelevant(ofAccept(template), withAccept({}), later)).toBe(true);
    },
  );

  it('a notice no longer applies when its deadline is met, moved or paused, or its assignment has ended', () => {
    const breach = ofAccept('breach');
    expect(isStillRelevant(breach, withAccept({ metAt: later }), later)).toBe(false);
    expect(isStillRelevant(breach, withAccept({ at: '2026-11-27T09:30:00.000Z' }), later)).toBe(false);
    expect(isStillRelevant(breach, withAccept({ pauses: [{ from: acceptAt, left: 1 }] }), later)).toBe(false);
    expect(isStillRelevant(breach, caseAt(tenant, 'answered').complaint, later)).toBe(false);
    expect(isStillRelevant(breach, caseAt(tenant, 'closed').complaint, later)).toBe(false);
  });

  it('a reminder applies until its deadline, not at it', () => {
    const reminder = ofAccept('reminder');
    expect(isStillRelevant(reminder, withAccept({}), '2026-11-26T08:59:59.999Z')).toBe(true);
    expect(isStillRelevant(reminder, withAccept({}), acceptAt)).toBe(false);
  });
});

describe('a notice to the complainant', () => {
  it('a receipt always applies, the notice of a dispatch until the complaint ends', () => {
    expect(isStillRelevant(notice('received'), caseAt(tenant, 'closed').complaint, later)).toBe(true);
    expect(isStillRelevant(notice('dispatched'), caseAt(tenant, 'answered').complaint, later)).toBe(true);
    expect(isStillRelevant(notice('dispatched'), caseAt(tenant, 'closed').complaint, later)).toBe(false);
  });

  it('the notice of an answer no longer applies once the complainant has rated it', () => {
    expect(isStillRelevant(notice('answered'), caseAt(tenant, 'answered').complaint, later)).toBe(true);
    expect(isStillRelevant(notice('answered'), caseAt(tenant, 'closed').complaint, later)).toBe(false);
  });
});

describe('a new assignment', () => {
  it('the notice of a new assignment applies while the assignment is open', () => {
    const assigned = notice('lead-assignment', { assignment: 'lead-2' });
    expect(isStillRelevant(assigned, caseAt(tenant, 'accepted').complaint, later)).toBe(true);
    expect(isStillRelevant(assigned, caseAt(tenant, 'answered').complaint, later)).toBe(false);
  });
});
