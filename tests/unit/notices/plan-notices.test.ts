import { beforeEach, describe, expect, it } from 'vitest';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { LadderForm, Recipient } from '#events/vocabulary.ts';
import { planNotices } from '#notices/plan/plan-notices.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { coordinator, liaisonOf } from '../../support/complaints/actors.ts';
import {
  afterStep,
  answerInput,
  type Case,
  caseAt,
  dispatchInput,
  givenTo,
  hurried,
  receivedCase,
  tuesday,
} from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

let tenant: TenantConfig;
beforeEach(async () => {
  tenant = await klaten();
});

const vacate = (...ids: string[]) => {
  for (const office of tenant.offices) if (ids.includes(office.id)) office.vacant = true;
};

/** Recipient, template, time and other properties, abbreviated. */
const planned = (event: ComplaintEvent, complaint: Complaint, reachable = true) =>
  planNotices({ event, complaint, tenant, reachable }).map(({ notice, timing }) =>
    [
      notice.recipient,
      notice.template,
      timing,
      ...(notice.copy ? ['copy'] : []),
      ...notice.actingFor.map((office) => `for ${office}`),
      ...notice.vacancies.map(({ office, by }) => `${office} is vacant, told ${by}`),
    ].join(' '),
  );

const plannedOf = ({ entries, complaint }: Case, type: ComplaintEvent['type']) =>
  planned(entries.findLast((entry) => entry.type === type)!, complaint);

const step = (
  { complaint }: Case,
  assignment: string,
  form: LadderForm,
  to: Recipient,
  copy: Recipient[] = [],
): ComplaintEvent => {
  const deadline = complaint.assignments.find(({ id }) => id === assignment)!.deadlines[0]!;
  const { tenant: of, number, urgency, sequence } = complaint;
  return {
    v: 1,
    id: `${number}-${sequence + 1}`,
    type: 'ladder-step-reached.v1',
    tenant: of,
    number,
    sequence: sequence + 1,
    at: deadline.at,
    recordedAt: deadline.at,
    urgency,
    actor: { role: 'system' },
    data: { assignment, deadline: deadline.kind, deadlineAt: deadline.at, step: 1, form, to, copy },
  };
};

describe('the recipients of an event', () => {
  it('a new report notifies its complainant at once and the coordinator in office hours', () => {
    expect(plannedOf(receivedCase(tenant), 'complaint-submitted.v1')).toEqual([
      'complainant received now',
      'coordinator to-verify office-hours',
    ]);
  });

  it('receipt, dispatch and correction of an emergency also notify the officer on duty at once', () => {
    const fresh = receivedCase(tenant, { urgency: 'emergency' });
    const onDuty = tenant.dutyRoster.weekly.tuesday;
    expect(plannedOf(fresh, 'complaint-submitted.v1')).toEqual([
      'complainant received now',
      'coordinator to-verify office-hours',
      `${onDuty} emergency now`,
    ]);
    const sent = afterStep(
      receivedCase(tenant),
      'dispatch',
      dispatchInput({ urgency: 'emergency' }),
      tuesday,
      coordinator,
    );
    expect(plannedOf(sent, 'complaint-dispatched.v1')).toEqual([
      'dishub/liaison lead-assignment office-hours',
      'complainant dispatched now',
      `${onDuty} emergency now`,
    ]);
    const corrected = (urgency: 'emergency' | 'high') =>
      plannedOf(
        afterStep(caseAt(tenant, 'accepted'), 'correct', givenTo.correct({ urgency }), tuesday, coordinator),
        'complaint-corrected.v1',
      );
    expect(corrected('emergency')).toContain(`${onDuty} emergency now`);
    expect(corrected('high')).not.toContain(`${onDuty} emergency now`);
  });

  it('a coordinator on duty is notified once of an emergency', () => {
    tenant.dutyRoster.weekly.tuesday = 'coordinator';
    const fresh = receivedCase(tenant, { urgency: 'emergency' });
    expect(plannedOf(fresh, 'complaint-submitted.v1')).toHaveLength(2);
  });

  it('a complainant without an address is not notified', () => {
    const { entries, complaint } = receivedCase(tenant);
    expect(planned(entries[0]!, complaint, false)).toEqual(['coordinator to-verify office-hours']);
  });

  it('a dispatch notifies the lead agency, the supporting agencies and the complainant', () => {
    const dispatched = caseAt(tenant, 'dispatched', { support: ['dpupr', 'kecamatan-bayat'] });
    const offices = plannedOf(dispatched, 'complaint-dispatched.v1');
    expect(offices).toEqual([
      'dishub/liaison lead-assignment office-hours',
      'dpupr/liaison support-assignment office-hours',
      'kecamatan-bayat/liaison support-assignment office-hours',
      'complainant dispatched now',
    ]);
  });

  it('a dispatch with an oversight element notifies the inspectorate and no other office', () => {
    const dispatched = caseAt(tenant, 'dispatched', { class: 'oversight', lead: 'inspektorat' });
    expect(plannedOf(dispatched, 'complaint-dispatched.v1')).toEqual([
      'inspector lead-assignment office-hours',
      'complainant dispatched now',
    ]);
  });

  it('an answer and a lapse notify the complainant, an acceptance and a good rating no one', () => {
    const closed = caseAt(tenant, 'closed');
    expect(plannedOf(caseAt(tenant, 'answered'), 'complaint-answered.v1')).toEqual([
      'complainant answered now',
    ]);
    expect(plannedOf(closed, 'complaint-accepted.v1')).toEqual([]);
    expect(plannedOf(closed, 'complaint-rated.v1')).toEqual([]);
    expect(plannedOf(closed, 'complaint-closed.v1')).toEqual([]);
    const answered = afterStep(
      caseAt(tenant, 'accepted'),
      'answer',
      answerInput(),
      tuesday,
      liaisonOf('dishub'),
    );
    const lapsed = afterStep(answered, 'fall-due', { assignment: 'reply-3' }, '2026-12-31T03:00:00.000Z');
    expect(plannedOf(lapsed, 'complaint-closed.v1')).toEqual(['complainant lapsed now']);
  });

  it('an assignment that has already ended notifies no office', () => {
    const { entries } = caseAt(tenant, 'dispatched');
    const { complaint } = caseAt(tenant, 'answered');
    expect(planned(entries[0]!, complaint, false)).toEqual([]);
    expect(planned(entries[1]!, complaint, false)).toEqual([]);
  });
});

describe('the recipients of an escalation level', () => {
  const dispatched = () => caseAt(tenant, 'dispatched', { support: ['dpupr'] });

  it('an escalation level notifies the owner of the assignment and the offices with a copy', () => {
    const lead = dispatched();
    expect(planned(step(lead, 'lead-2', 'reminder', 'owner'), lead.complaint)).toEqual([
      'dishub/liaison reminder digest',
    ]);
    expect(planned(step(lead, 'lead-2', 'breach', 'owner', ['head']), lead.complaint)).toEqual([
      'dishub/liaison breach digest',
      'dishub/head breach digest copy',
    ]);
    expect(planned(step(lead, 'lead-2', 'follow-up', 'head', ['coordinator']), lead.complaint)).toEqual([
      'dishub/head follow-up digest',
      'coordinator follow-up digest copy',
    ]);
    expect(planned(step(lead, 'support-3', 'breach', 'owner', ['head']), lead.complaint)).toEqual([
      'dpupr/liaison breach digest',
      'dpupr/head breach digest copy',
    ]);
  });

  it('a late verification notifies the coordinator, then the supervisor above it', () => {
    const fresh = receivedCase(tenant);
    expect(planned(step(fresh, 'verify-1', 'breach', 'owner'), fresh.complaint)).toEqual([
      'coordinator breach digest',
    ]);
    expect(planned(step(fresh, 'verify-1', 'follow-up', 'supervisor', ['owner']), fresh.complaint)).toEqual([
      'supervisor follow-up digest',
      'coordinator follow-up digest copy',
    ]);
    expect(planned(step(fresh, 'verify-1', 'follow-up', 'head'), fresh.complaint)).toEqual([
      'supervisor follow-up digest',
    ]);
  });

  it('an escalation with an oversight element notifies only the inspectorate and its head', () => {
    const secret = caseAt(tenant, 'dispatched', { class: 'oversight', lead: 'inspektorat' });
    expect(planned(step(secret, 'lead-2', 'breach', 'owner', ['head']), secret.complaint)).toEqual([
      'inspector breach digest',
      'inspektorat/head breach digest copy',
    ]);
  });

  it('an escalation in an emergency notifies the officer on duty on the day of the event', () => {
    const fresh = receivedCase(tenant, { urgency: 'emergency' });
    const event = step(fresh, 'verify-1', 'breach', 'duty-officer', ['owner']);
    const onDuty = tenant.dutyRoster.weekly.tuesday;
    expect(planned(event, fresh.complaint)).toEqual([
      `${onDuty} breach digest`,
      'coordinator breach digest copy',
    ]);
  });

  it('a written reprimand is notified by its letter alone', () => {
    const lead = dispatched();
    for (const form of ['reprimand-1', 'reprimand-2', 'inspection'] as const)
      expect(planned(step(lead, 'lead-2', form, 'head', ['supervisor']), lead.complaint)).toEqual([]);
  });

  it('an escalation of an assignment that has ended notifies no office', () => {
    const lead = dispatched();
    const answered = afterStep(lead, 'answer', answerInput(hurried), tuesday, liaisonOf('dishub'));
    expect(planned(step(lead, 'lead-2', 'breach', 'owner', ['head']), answered.complaint)).toEqual([]);
  });
});

describe('a vacant office', () => {
  const dispatched = () => afterStep(receivedCase(tenant), 'dispatch', dispatchInput(), tuesday, coordinator);
  const breach = (lead: Case) => step(lead, 'lead-2', 'breach', 'owner', ['head']);

  it('the next in line is notified in place of a vacant office, and so is the coordinator', () => {
    vacate('dishub/liaison');
    expect(plannedOf(dispatched(), 'complaint-dispatched.v1')).toEqual([
      'dishub/head lead-assignment office-hours for dishub/liaison',
      'coordinator lead-assignment office-hours copy dishub/liaison is vacant, told dishub/head',
      'complainant dispatched now',
    ]);
  });

  it('two notices to one office become one that is not a mere copy', () => {
    vacate('dishub/liaison');
    const lead = dispatched();
    expect(planned(breach(lead), lead.complaint)).toEqual([
      'dishub/head breach digest for dishub/liaison',
      'coordinator breach digest copy dishub/liaison is vacant, told dishub/head',
    ]);
  });

  it('the coordinator acts for two vacant offices in line and gets no extra copy', () => {
    vacate('dishub/liaison', 'dishub/head');
    const lead = dispatched();
    expect(planned(breach(lead), lead.complaint)).toEqual([
      'coordinator breach digest for dishub/liaison for dishub/head',
    ]);
  });

  it('the supervisor acts for a vacant coordinator and gets all its notices', () => {
    vacate('coordinator', 'dishub/liaison');
    const lead = dispatched();
    expect(planned(breach(lead), lead.complaint)).toEqual([
      'dishub/head breach digest for dishub/liaison',
      'supervisor breach digest copy dishub/liaison is vacant, told dishub/head',
    ]);
  });
});

describe('the plan', () => {
  it('the plan gives the same notices for the same event, one per recipient, with distinct ids', () => {
    const lead = caseAt(tenant, 'dispatched', { support: ['dpupr'] });
    const event = lead.entries[1]!;
    const once = planNotices({ event, complaint: lead.complaint, tenant, reachable: true });
    expect(planNotices({ event, complaint: lead.complaint, tenant, reachable: true })).toEqual(once);
    expect(new Set(once.map(({ notice }) => notice.recipient)).size).toBe(once.length);
  });
});
