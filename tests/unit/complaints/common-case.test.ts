import { describe, expect, it } from 'vitest';
import { notAllowed, stepsByLifecycle } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { stageTextOf } from '#wording/stages.ts';
import {
  complainant,
  coordinator,
  inspector,
  liaisonOf,
  mergedComplainantOf,
} from '../../support/complaints/actors.ts';
import { plannedCase } from '../../support/complaints/answers.ts';
import {
  afterStep,
  type Case,
  caseAt,
  decide,
  dispatchInput,
  givenTo,
  joinedBy,
  otherNumber,
  partedFrom,
  tuesday,
} from '../../support/complaints/cases.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const third = 'KLT-2PWD-8K5R';
const merged = mergedComplainantOf(otherNumber);
const last = mergedComplainantOf(third);
const endOfPeriod = wib('2026-12-08', '16:00');
const found = wib('2026-12-09', '10:00');

/** A common case of two complainants whose completion was asked for on Tuesday, 24 November. */
const asked = (before: Case): Case =>
  afterStep(joinedBy(before, otherNumber), 'ask-completion', givenTo.askCompletion(), tuesday, coordinator);
function silent(before: Case, now = found): Case {
  const { id } = before.complaint.assignments.find(({ kind }) => kind === 'complete')!;
  return afterStep(before, 'fall-due', { assignment: id }, now);
}
const held = ({ complaint }: Case) =>
  complaint.assignments.map(({ kind, owner, deadlines }) => [kind, owner, deadlines.map(({ at }) => at)]);
const kinds = ({ complaint }: Case) => complaint.assignments.map(({ kind }) => kind);
const textOf = ({ complaint }: Case, reader = complainant) => stageTextOf(complaint, 'id', reader);

describe('a common case that no complainant completes in time', () => {
  it.each(['received', 'dispatched', 'accepted', 'returned'] as const)(
    'a common case asked to be completed at the stage %s goes back to the coordinator with a period of its own',
    (stage) => {
      const one = silent(asked(caseAt(tenant, stage)));
      expect(one.complaint.stage).toBe('received');
      expect(held(one)).toEqual([['verify', 'coordinator', [wib('2026-12-11', '16:30')]]]);
      expect(one.entries.at(-1)).toMatchObject({ type: 'completion-lapsed.v1', at: endOfPeriod });
      expect(stepsByLifecycle(one.complaint, coordinator)).toEqual(
        expect.arrayContaining(['dispatch', 'ask-completion', 'archive', 'forward']),
      );
    },
  );

  it('only the wait for completion moves the promise of a common case', () => {
    const before = asked(caseAt(tenant, 'dispatched'));
    const inTime = afterStep(before, 'complete', { text: 'Di pasar.' }, endOfPeriod, complainant).complaint;
    const { complaint } = silent(before);
    expect(complaint.promised).toEqual(inTime.promised);
    expect(complaint.pauses).toEqual([{ from: tuesday, to: endOfPeriod }]);
  });

  it('a case without merged complaints is archived, also when its duplicates were separated again', () => {
    const parted = partedFrom(asked(caseAt(tenant, 'dispatched')), otherNumber);
    expect(silent(parted).complaint).toMatchObject({
      stage: 'archived',
      archived: { reason: 'not-completed', wayBackUntil: '2027-01-07' },
    });
  });

  it.each([
    ['the first complainant', complainant],
    ['the complainant of the merged report', merged],
  ])('%s can still complete it, and the lead has the work again with full periods', (_, actor) => {
    const back = silent(asked(caseAt(tenant, 'accepted', { support: ['dlh'] })));
    expect(notAllowed(back.complaint, 'complete', actor)).toBeUndefined();
    const now = wib('2026-12-10', '10:00');
    const one = afterStep(back, 'complete', { text: 'Di pasar.' }, now, actor);
    expect(one.complaint).toMatchObject({ stage: 'dispatched', lead: 'dishub' });
    expect(one.complaint.promised).toEqual(back.complaint.promised);
    expect(one.complaint).not.toHaveProperty('completionRequest');
    expect(held(one)).toEqual([
      ['lead', 'agency:dishub', [wib('2026-12-17', '16:00'), wib('2027-01-04', '16:00')]],
    ]);
  });

  it('completed late, a case that the coordinator asked about stays with the coordinator', () => {
    const back = silent(asked(caseAt(tenant, 'received')));
    const one = afterStep(back, 'complete', { text: 'Di pasar.' }, found, merged);
    expect([one.complaint.stage, held(one)]).toEqual(['received', held(back)]);
    expect(notAllowed(one.complaint, 'complete', merged)).toBe('wrong-stage');
  });

  it('completed late, a returned case waits for the coordinator’s decision again', () => {
    const back = silent(asked(caseAt(tenant, 'returned')));
    const one = afterStep(back, 'complete', { text: 'Di pasar.' }, found, merged);
    expect(one.complaint).toMatchObject({ stage: 'returned', returnDetails: { by: 'dishub' } });
    expect(kinds(one)).toEqual(['decide-return']);
  });

  it('the coordinator’s decision ends the complainants’ time to complete it', () => {
    const back = silent(asked(caseAt(tenant, 'dispatched')));
    const sent = afterStep(back, 'dispatch', dispatchInput({ lead: 'dlh' }), found, coordinator);
    expect(notAllowed(sent.complaint, 'complete', merged)).toBe('wrong-stage');
    expect(sent.complaint).not.toHaveProperty('completionRequest');
  });

  it('a received report that nobody was asked about cannot be completed', () => {
    expect(notAllowed(caseAt(tenant, 'received').complaint, 'complete', complainant)).toBe('wrong-stage');
  });

  it('the inspectorate keeps its oversight matter, and its clocks go on with the days they had', () => {
    const sent = { class: 'oversight', lead: 'inspektorat' };
    const before = caseAt(tenant, 'accepted', sent);
    const one = silent(asked(before));
    const inTime = afterStep(asked(before), 'complete', { text: 'x' }, endOfPeriod, complainant);
    expect(one.complaint.stage).toBe('accepted');
    expect(one.complaint.assignments).toEqual(inTime.complaint.assignments);
    expect(one.complaint).toMatchObject({ acceptedAt: tuesday });
    expect(notAllowed(one.complaint, 'answer', inspector)).toBeUndefined();
  });

  it('an inspection and the search for an address go on, unpaused', () => {
    const bounced = afterStep(caseAt(tenant, 'dispatched'), 'stop-address', { why: 'bounced' });
    const inspected: Case = {
      ...bounced,
      complaint: {
        ...bounced.complaint,
        assignments: [
          ...bounced.complaint.assignments,
          { ...bounced.complaint.assignments[0]!, id: 'inspect-9', kind: 'inspect', owner: 'inspectorate' },
        ],
      } as Complaint,
    };
    const one = silent(asked(inspected));
    expect(kinds(one)).toEqual(['mend-address', 'inspect', 'verify']);
    for (const { deadlines } of one.complaint.assignments)
      for (const { pauses } of deadlines) expect(pauses.every(({ to }) => to)).toBe(true);
  });

  it('the stage says what is true, of all complainants and of the coordinator', () => {
    const waits = asked(caseAt(tenant, 'dispatched'));
    expect(textOf(waits)).toBe('Menunggu Anda atau pelapor lain melengkapi laporan');
    expect(textOf(silent(waits))).toContain('koordinator menentukan kelanjutannya');
  });
});

describe('the ratings of several complainants', () => {
  const answered = () => joinedBy(joinedBy(caseAt(tenant, 'answered'), otherNumber), third);
  const rated = (before: Case, stars: number, actor = complainant, now = tuesday) =>
    afterStep(before, 'rate', { stars }, now, actor);

  it('each rating is recorded once, and only the last one closes the case', () => {
    const two = rated(rated(answered(), 5), 4, merged);
    expect(two.complaint).toMatchObject({
      stage: 'answered',
      rating: { stars: 5 },
      mergedRatings: [{ number: otherNumber, stars: 4 }],
    });
    expect(kinds(two)).toEqual(['reply']);
    for (const actor of [complainant, merged])
      expect(decide(two, 'rate', { stars: 1 }, tuesday, actor)).toEqual({ code: 'rated-already' });
    expect(rated(two, 3, last).complaint).toMatchObject({ stage: 'closed', closed: { by: 'rating' } });
  });

  it('a complainant whose report was separated is not waited for', () => {
    const parted = partedFrom(rated(answered(), 5, merged), third);
    expect(rated(parted, 5).complaint.stage).toBe('closed');
    const unrated = partedFrom(rated(answered(), 5, merged), otherNumber);
    expect(unrated.complaint).not.toHaveProperty('mergedRatings');
    expect(rated(unrated, 5).complaint.stage).toBe('answered');
  });

  it('a low rating is reviewed while the others may still reply, and a second one joins that review', () => {
    const low = rated(rated(answered(), 1, merged), 2);
    expect(kinds(low)).toEqual(['reply', 'review-rating']);
    const good = rated(low, 5, last);
    expect(good.complaint.stage).toBe('answered');
    expect(kinds(good)).toEqual(['review-rating']);
  });

  it('a low rating that is the last is reviewed before the case closes', () => {
    const low = rated(rated(rated(answered(), 5), 5, merged), 1, last);
    expect([low.complaint.stage, kinds(low)]).toEqual(['answered', ['review-rating']]);
  });

  it('a confirmed answer waits for the others, and without them the case closes', () => {
    const confirm = { decision: 'confirm', reason: 'Sudah sesuai.' };
    const confirmed = afterStep(rated(answered(), 1), 'review', confirm, tuesday, coordinator);
    expect([confirmed.complaint.stage, kinds(confirmed)]).toEqual(['answered', ['reply']]);
    expect(confirmed.entries.at(-1)).toMatchObject({
      type: 'answer-confirmed.v1',
      data: { awaits: 'complainants' },
    });
    const all = rated(rated(rated(answered(), 1), 5, merged), 5, last);
    expect(afterStep(all, 'review', confirm, tuesday, coordinator).complaint).toMatchObject({
      stage: 'closed',
      closed: { by: 'review' },
    });
  });

  it('silence closes the case, but not while a low rating is reviewed', () => {
    const lapse = (one: Case) => {
      const { id, deadlines } = one.complaint.assignments.find(({ kind }) => kind === 'reply')!;
      return afterStep(one, 'fall-due', { assignment: id }, deadlines[0]!.at);
    };
    expect(lapse(rated(answered(), 5)).complaint).toMatchObject({ stage: 'closed', closed: { by: 'lapse' } });
    const reviewed = lapse(rated(answered(), 1));
    expect([reviewed.complaint.stage, kinds(reviewed)]).toEqual(['answered', ['review-rating']]);
    expect(reviewed.entries.at(-1)).toMatchObject({
      type: 'reply-period-ended.v1',
      data: { awaits: 'review' },
    });
    const confirm = { decision: 'confirm', reason: 'Sudah sesuai.' };
    expect(afterStep(reviewed, 'review', confirm, tuesday, coordinator).complaint.stage).toBe('closed');
  });

  it('a further answer and a reopening are rated anew by all', () => {
    const one = rated(rated(answered(), 5), 5, merged);
    const again = afterStep(one, 'reopen', { reason: 'Masih.' }, tuesday, last);
    expect(again.complaint).not.toHaveProperty('mergedRatings');
    expect(again.complaint).not.toHaveProperty('rating');
  });

  it('while a report on a plan is owed, the last rating ends only the time to reply', () => {
    const planned = joinedBy(plannedCase(tenant), otherNumber);
    const first = rated(planned, 5);
    expect(kinds(first)).toContain('reply');
    const all = rated(first, 5, merged);
    expect([all.complaint.stage, kinds(all)]).toEqual(['answered', ['report-planned']]);
  });

  it('the stage does not ask a complainant who has rated', () => {
    const one = rated(answered(), 5, merged);
    expect(textOf(one, merged)).toContain('sudah Anda nilai');
    expect(textOf(one)).toBe('Sudah dijawab, menunggu tanggapan Anda');
  });
});

describe('replies and reopenings of several complainants', () => {
  const answered = () => joinedBy(caseAt(tenant, 'answered'), otherNumber);

  it('the reply of any complainant starts the reply period again', () => {
    const one = afterStep(answered(), 'reply', { text: 'Belum.' }, found, merged);
    expect(held(one)).toEqual([['reply', 'complainant', [wib('2026-12-23', '16:00')]]]);
  });

  it('the reopening by any complainant counts for the case', () => {
    const limit = tenant.sops[0]!.reopenLimit;
    let one = answered();
    for (let n = 0; n < limit; n++) {
      const by = n % 2 ? complainant : merged;
      const open = afterStep(one, 'reopen', { reason: 'Belum.' }, tuesday, by);
      expect(open.complaint).toMatchObject({ stage: 'dispatched', reopenings: n + 1 });
      one = afterStep(open, 'answer', { kind: 'done', public: 'Sudah.' }, tuesday, liaisonOf('dishub'));
    }
    for (const by of [complainant, merged])
      expect(decide(one, 'reopen', { reason: 'Belum.' }, tuesday, by)).toEqual({
        code: 'reopen-limit-reached',
      });
  });

  it('the entry says which complainant acted, and the case remembers who did', () => {
    const one = afterStep(answered(), 'reply', { text: 'Belum.' }, found, merged);
    expect(one.entries.at(-1)!.actor).toEqual({ role: 'complainant', mergedNumber: otherNumber });
    expect(partedFrom(one, otherNumber).complaint.contributors).toEqual([otherNumber]);
  });

  it.each(['received', 'needs-completion', 'dispatched', 'accepted', 'postponed'] as const)(
    'no complainant can withdraw a common case at the stage %s',
    (stage) => {
      const one = joinedBy(caseAt(tenant, stage), otherNumber);
      expect(decide(one, 'withdraw', {}, tuesday, complainant)).toEqual({ code: 'common-case-goes-on' });
    },
  );
});

describe('a secret duplicate', () => {
  it('the first complainant does not learn from the stage that others reported the same', () => {
    const before = joinedBy(caseAt(tenant, 'dispatched'), otherNumber, { quiet: true });
    const waits = afterStep(before, 'ask-completion', givenTo.askCompletion(), tuesday, coordinator);
    expect(textOf(waits)).toBe('Menunggu Anda melengkapi laporan');
    expect(silent(waits).complaint.stage).toBe('received');
    const rated = afterStep(
      joinedBy(caseAt(tenant, 'answered'), otherNumber, { quiet: true }),
      'rate',
      { stars: 5 },
      tuesday,
      complainant,
    );
    expect(textOf(rated)).not.toContain('lain');
  });
});
