import { describe, expect, it } from 'vitest';
import { stepsByLifecycle } from '#complaints/lifecycle.ts';
import { complainant, coordinator, inspector, liaisonOf, system } from '../../support/complaints/actors.ts';
import {
  afterStep,
  answerInput,
  type Case,
  caseAt,
  decide,
  dispatchInput,
  givenTo,
  tuesday,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const bounced = (before: Case, why = 'bounced') =>
  afterStep(before, 'stop-address', { why }, tuesday, system);
const toMend = ({ complaint }: Case) => complaint.assignments.filter(({ kind }) => kind === 'mend-address');
const oversight = { class: 'oversight', lead: 'inspektorat' };
const mended = (before: Case, input: object) =>
  afterStep(before, 'mend-address', input, tuesday, coordinator);

describe('an address that bounces', () => {
  it('the coordinator has two working days to correct an address that bounces', () => {
    const [mend] = toMend(bounced(caseAt(tenant, 'accepted')));
    expect(mend).toMatchObject({
      owner: 'coordinator',
      deadlines: [{ kind: 'mend-address', at: wib('2026-11-26', '16:00') }],
    });
  });

  it('several bounced mails open only one task to correct the address', () => {
    const once = bounced(caseAt(tenant, 'dispatched'));
    expect(bounced(once, 'complained').complaint).toEqual(once.complaint);
    const none = mended(once, { none: true });
    expect(bounced(none).complaint, 'none was left').toEqual(none.complaint);
    const call = mended(once, { phone: '0812 3456 7890' });
    expect(bounced(call).complaint, 'reached by phone').toEqual(call.complaint);
  });

  it('a new address that bounces opens another task', () => {
    const again = bounced(mended(bounced(caseAt(tenant, 'dispatched')), { email: 'baru@contoh.example' }));
    expect(toMend(again)).toHaveLength(1);
  });

  it('the task to correct an address survives dispatch, return, answer, review and reopening', () => {
    const asked = bounced(caseAt(tenant, 'received'));
    const dispatched = afterStep(asked, 'dispatch', dispatchInput(), tuesday, coordinator);
    const lead = liaisonOf('dishub');
    const lives: Case[] = [
      dispatched,
      afterStep(dispatched, 'return', givenTo.giveBack(), tuesday, lead),
      afterStep(dispatched, 'answer', answerInput(), tuesday, lead),
    ];
    const answered = lives[2]!;
    const low = afterStep(answered, 'rate', { stars: 1 }, tuesday, complainant);
    const review = { decision: 'reopen', reason: 'Belum.' };
    lives.push(
      low,
      afterStep(low, 'review', review, tuesday, coordinator),
      afterStep(answered, 'reopen', { reason: 'Belum.' }, tuesday, complainant),
    );
    for (const one of lives) expect(toMend(one)).toEqual(toMend(asked));
  });

  it('the task to correct an address ends with the complaint', () => {
    const answered = bounced(caseAt(tenant, 'answered'));
    const reply = answered.complaint.assignments.find(({ kind }) => kind === 'reply')!;
    const lapsed = afterStep(answered, 'fall-due', { assignment: reply.id }, reply.deadlines[0]!.at, system);
    const ends = [
      afterStep(answered, 'rate', { stars: 5 }, tuesday, complainant),
      lapsed,
      afterStep(bounced(caseAt(tenant, 'received')), 'archive', givenTo.archive(), tuesday, coordinator),
    ];
    for (const { complaint } of ends) expect(complaint.assignments).toEqual([]);
  });

  it('after the dispatch only the inspectorate corrects the address of an oversight complaint', () => {
    expect(toMend(bounced(caseAt(tenant, 'dispatched', oversight)))[0]!.owner).toBe('inspectorate');
    const found = afterStep(
      bounced(caseAt(tenant, 'received')),
      'dispatch',
      dispatchInput(oversight),
      tuesday,
      coordinator,
    );
    expect(toMend(found)[0]!.owner).toBe('inspectorate');
    expect(stepsByLifecycle(found.complaint, inspector)).toContain('mend-address');
    expect(stepsByLifecycle(found.complaint, coordinator)).not.toContain('mend-address');
  });
});

describe('correcting an address', () => {
  const toDo = bounced(caseAt(tenant, 'dispatched'));

  it.each([
    [{ email: 'baru@contoh.example' }, 'email'],
    [{ phone: '0812 3456 7890' }, 'phone'],
    [{ email: 'baru@contoh.example', phone: '0812 3456 7890' }, 'email'],
    [{ none: true }, 'none'],
    [{ again: 'was-full' }, 'email'],
  ])(
    'a correction of the contact with %j leaves %s, and the history does not contain the contact',
    (input, left) => {
      const { entries, complaint } = mended(toDo, input);
      expect(entries.at(-1)!.data).toMatchObject({ left, moves: { closed: [{ outcome: 'done' }] } });
      expect(JSON.stringify([entries, complaint])).not.toMatch(/contoh|0812/);
      expect(complaint.unreachable).toBe(left === 'email' ? undefined : true);
    },
  );

  it.each([
    [{}, 'email'],
    [{ none: true, phone: '0812 3456 7890' }, 'none'],
    [{ again: 'not-spam', email: 'baru@contoh.example' }, 'again'],
    [{ again: 'not-spam', none: true }, 'again'],
  ])('the correction of an address with %j is refused', (input, field) => {
    expect(decide(toDo, 'mend-address', input, tuesday, coordinator)).toEqual({
      code: 'contact-or-none',
      field,
    });
  });
});

describe('the reason why an address works again', () => {
  it.each([
    ['bounced', 'was-full', true],
    ['bounced', 'mailbox-mended', true],
    ['bounced', 'our-fault', true],
    ['bounced', 'not-spam', false],
    ['complained', 'not-spam', true],
    ['complained', 'our-fault', true],
    ['complained', 'was-full', false],
    ['complained', 'mailbox-mended', false],
  ])('of an address that %s, %s is accepted: %s', (why, again, fits) => {
    const stopped = bounced(caseAt(tenant, 'dispatched'), why);
    const lost = mended(stopped, { none: true });
    for (const before of [stopped, lost]) {
      const decided = decide(before, 'mend-address', { again }, tuesday, coordinator);
      if (fits) expect(decided).not.toHaveProperty('code');
      else expect(decided).toEqual({ code: `again-after-${why}`, field: 'again' });
    }
  });

  it('is held against the last cause only', () => {
    const another = mended(bounced(caseAt(tenant, 'dispatched')), { email: 'baru@contoh.example' });
    const again = mended(bounced(another, 'complained'), { again: 'not-spam' });
    expect(again.entries.at(-1)!.data).toMatchObject({ again: 'not-spam' });
  });
});

describe('an address found later', () => {
  it.each([{ none: true }, { phone: '0812 3456 7890' }])(
    'an address found later is accepted although %j was recorded before',
    (left) => {
      const lost = mended(bounced(caseAt(tenant, 'dispatched')), left);
      expect(stepsByLifecycle(lost.complaint, coordinator)).toContain('mend-address');
      const { entries, complaint } = mended(lost, { again: 'mailbox-mended' });
      expect(entries.at(-1)!.data).toMatchObject({ left: 'email', again: 'mailbox-mended' });
      expect(complaint.unreachable).toBeUndefined();
      expect(stepsByLifecycle(complaint, coordinator)).not.toContain('mend-address');
    },
  );

  it('only the inspectorate records a later address for an oversight complaint', () => {
    const asked = bounced(caseAt(tenant, 'dispatched', oversight));
    const lost = afterStep(asked, 'mend-address', { none: true }, tuesday, inspector).complaint;
    expect(stepsByLifecycle(lost, inspector)).toContain('mend-address');
    expect(stepsByLifecycle(lost, coordinator)).not.toContain('mend-address');
  });
});
