import * as z from 'zod/mini';
import { complaintClass, urgency } from '#events/envelope.ts';
import { promise } from '#sop/promise.ts';
import { type Assignment, mostAssignments, type Owner, openDeadline } from '../assignment.ts';
import { type Complaint, holderOf } from '../complaint.ts';
import { type Facts, type FieldRefusal, refusalOf } from '../facts.ts';
import { openAssignment } from '../open-assignment.ts';
import { line, longText } from '../plain-words.ts';
import { step } from '../step.ts';

const input = z.strictObject({
  class: complaintClass,
  urgency,
  urgencyReason: longText(1000),
  category: z.string(),
  title: line(120),
  publicText: longText(4000),
  anonymous: z.boolean(),
  secret: z.boolean(),
  lead: z.string(),
  support: z._default(z.array(z.string()).check(z.maxLength(mostAssignments - 1)), []),
});

/**
 * The coordinator verifies and sends (disposisi): fixes class, urgency and promise, opens the lead's assignment with
 * its three clocks and one for each supporting agency. A complaint with an oversight element goes to the
 * inspectorate and is secret (Permendagri 8/2023 art. 1). What came in as secret stays so, whatever class is found, and
 * nobody takes back a complainant's anonymity.
 */
export const dispatch = step({
  name: 'dispatch',
  input,
  words: ['urgencyReason', 'title', 'publicText'],
  decide(complaint, sent, facts) {
    const refusal = unfit(complaint, sent, facts);
    if (refusal) return refusal;
    const governing = { class: sent.class, urgency: sent.urgency, start: facts.now };
    const owner: Owner = sent.class === 'oversight' ? 'inspectorate' : `agency:${sent.lead}`;
    const next = complaint.assignmentsMade + 1;
    const lead = openAssignment(
      next,
      'lead',
      owner,
      ['accept', 'first-response', 'resolve'],
      governing,
      facts,
    );
    const support = sent.support.map((agency, i) =>
      openAssignment(next + 1 + i, 'support', `agency:${agency}`, ['contribute'], governing, facts),
    );
    const verify = holderOf(complaint, 'verify');
    return [
      {
        type: 'complaint-dispatched.v1',
        data: {
          ...sent,
          secret: sent.secret || complaint.secret || sent.class === 'oversight',
          promised: { ...promisedAt(complaint, sent, lead, facts), provisional: false },
          moves: {
            opened: [lead, ...support],
            closed: verify ? [{ id: verify.id, outcome: 'done' }] : [],
          },
        },
      },
    ];
  },
});

/**
 * Receipt, verify and resolve period, by what dispatch found. A correction that would promise less time than the lead
 * has gives the lead's own deadline instead: a date that lies behind us is no promise (docs/adr/0017).
 */
function promisedAt(complaint: Complaint, sent: Governed, lead: Assignment, { sop, calendar }: Facts) {
  const counted = promise(sop, calendar, {
    received: complaint.receivedAt,
    class: sent.class,
    urgency: sent.urgency,
    pauses: [],
  });
  const corrected = sent.class !== complaint.class || sent.urgency !== complaint.urgency;
  const resolve = openDeadline(lead, 'resolve');
  return corrected && resolve && resolve.at > counted.at
    ? { at: resolve.at, estimate: resolve.estimate }
    : counted;
}

type Governed = Pick<Complaint, 'class' | 'urgency'>;

interface Sent {
  readonly class: string;
  readonly category: string;
  readonly anonymous: boolean;
  readonly lead: string;
  readonly support: readonly string[];
}

function unfit(complaint: Complaint, sent: Sent, { agencies, categories, inspectorate }: Facts) {
  const problems: FieldRefusal[] = [];
  if (!categories.has(sent.category)) problems.push({ refused: 'unknown-category', field: 'category' });
  // Who asked not to be named has told us what they told us because of it.
  if (complaint.anonymous && !sent.anonymous)
    problems.push({ refused: 'anonymity-stays', field: 'anonymous' });
  if (!agencies.has(sent.lead)) problems.push({ refused: 'unknown-agency', field: 'lead' });
  else if (sent.class === 'oversight' && sent.lead !== inspectorate)
    problems.push({ refused: 'oversight-goes-to-inspectorate', field: 'lead' });
  for (const [i, agency] of sent.support.entries())
    if (!agencies.has(agency)) problems.push({ refused: 'unknown-agency', field: `support.${i}` });
  if (new Set([sent.lead, ...sent.support]).size <= sent.support.length)
    problems.push({ refused: 'agency-twice', field: 'support' });
  if (sent.class === 'oversight' && sent.support.length > 0)
    problems.push({ refused: 'oversight-has-no-support', field: 'support' });
  return refusalOf(problems);
}
