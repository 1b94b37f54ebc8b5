import * as z from 'zod/mini';
import { complaintClass, urgency } from '#events/envelope.ts';
import { promise } from '#sop/promise.ts';
import { mostAssignments, type Owner } from '../assignment.ts';
import type { Complaint } from '../complaint.ts';
import { decided } from '../ending.ts';
import type { Facts, Refusal } from '../facts.ts';
import { openAssignment } from '../open-assignment.ts';
import { pausesUntil } from '../pausing.ts';
import { line, longText } from '../plain-words.ts';
import { step } from '../step.ts';

/** One place beside the lead is kept for the complainant, who may be asked to complete the file. */
const mostSupport = mostAssignments - 2;

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
  /** Why a complaint that an agency has already is sent to another. */
  reason: z.optional(longText(4000)),
  support: z._default(z.array(z.string()).check(z.maxLength(mostSupport)), []),
});

/**
 * The coordinator verifies and sends (disposisi): fixes class, urgency and promise, opens the lead's assignment with
 * its three clocks and one for each supporting agency. A complaint with an oversight element goes to the
 * inspectorate and is secret (Permendagri 8/2023 art. 1).
 */
export const dispatch = step({
  name: 'dispatch',
  input,
  words: ['urgencyReason', 'title', 'publicText', 'reason'],
  decide(complaint, sent, facts) {
    const refusal = withoutCause(complaint, sent) ?? unfit(sent, facts);
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
    const promised = promise(facts.sop, facts.calendar, {
      received: complaint.receivedAt,
      class: sent.class,
      urgency: sent.urgency,
      pauses: pausesUntil(complaint, facts.now),
    });
    return [
      {
        type: 'complaint-dispatched.v1',
        data: {
          ...sent,
          secret: sent.secret || sent.class === 'oversight',
          promised: { ...promised, provisional: false },
          moves: {
            opened: [lead, ...support],
            closed: decided(complaint.assignments, 'superseded'),
          },
        },
      },
    ];
  },
});

/**
 * A case is never handed on merely because it is late: who sends it on says why, to somebody else (domain.md section 3).
 * So of two who dispatch the same report only the first does.
 */
function withoutCause(complaint: Complaint, { lead, reason }: Sent): Refusal | undefined {
  if (complaint.stage !== 'dispatched' && complaint.stage !== 'accepted') return undefined;
  if (!reason) return { refused: 'dispatched-already' };
  return complaint.lead === lead ? { refused: 'dispatched-to-it-already', field: 'lead' } : undefined;
}

interface Sent {
  readonly class: string;
  readonly category: string;
  readonly lead: string;
  readonly support: readonly string[];
  readonly reason?: object | undefined;
}

function unfit(sent: Sent, { agencies, categories, inspectorate }: Facts): Refusal | undefined {
  if (!categories.has(sent.category)) return { refused: 'unknown-category', field: 'category' };
  if (!agencies.has(sent.lead)) return { refused: 'unknown-agency', field: 'lead' };
  const unknown = sent.support.findIndex((agency) => !agencies.has(agency));
  if (unknown >= 0) return { refused: 'unknown-agency', field: `support.${unknown}` };
  if (new Set([sent.lead, ...sent.support]).size <= sent.support.length)
    return { refused: 'agency-twice', field: 'support' };
  if (sent.class === 'oversight' && sent.lead !== inspectorate)
    return { refused: 'oversight-goes-to-inspectorate', field: 'lead' };
  if (sent.class === 'oversight' && sent.support.length > 0)
    return { refused: 'oversight-has-no-support', field: 'support' };
  return undefined;
}
