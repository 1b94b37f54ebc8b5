import { beforeEach, describe, expect, it } from 'vitest';
import { coordinator, liaisonOf } from '../../support/complaints/actors.ts';
import { caseAt, decide, dispatchInput, tuesday } from '../../support/complaints/cases.ts';
import { notifyingFixture, type TakenStep } from '../../support/notices/mails-after-events.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const reason = 'Perlu rapat dengan kepolisian.';
const dispatched: TakenStep = ['dispatch', dispatchInput(), coordinator];
const asked: TakenStep = ['ask-head', { reason }, liaisonOf('dishub')];

let desk: Awaited<ReturnType<typeof notifyingFixture>>;
beforeEach(async () => {
  desk = await notifyingFixture();
});

describe('a liaison officer who asks the head of the agency for help', () => {
  it('a request for help is recorded and changes neither stage nor assignments', () => {
    const before = caseAt(tenant, 'accepted');
    const after = decide(before, 'ask-head', { reason }, tuesday, liaisonOf('dishub'));
    if ('code' in after) throw new Error(after.code);
    expect(after.entries.at(-1)).toMatchObject({ type: 'head-asked.v1', data: { agency: 'dishub' } });
    expect(after.complaint).toMatchObject({
      stage: before.complaint.stage,
      assignments: before.complaint.assignments,
    });
  });

  it('only the head of the agency gets a mail with the liaison officer’s reason', async () => {
    await desk.caseAfter([dispatched, asked]);
    expect(desk.addresses()).toEqual(['kepala.dishub@klaten.example']);
    expect(desk.office.mails[0]!.text).toContain(reason);
  });

  it('the coordinator gets the request for help if the head’s office is vacant', async () => {
    desk.tenant.offices.find(({ id }) => id === 'dishub/head')!.vacant = true;
    await desk.caseAfter([dispatched, asked]);
    expect(desk.addresses()).toEqual(['koordinator@klaten.example']);
    expect(desk.office.mails[0]!.text).toContain('jabatan Kepala Dinas Perhubungan kosong');
  });

  it('the mail to the head does not contain the reason if the case is secret', async () => {
    await desk.caseAfter([['dispatch', dispatchInput({ secret: true }), coordinator], asked]);
    expect(desk.addresses()).toEqual(['kepala.dishub@klaten.example']);
    expect(desk.office.mails[0]!.text).not.toContain(reason);
  });
});
