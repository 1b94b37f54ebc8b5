import * as z from 'zod/mini';
import type { Assignment, Owner } from '#events/assignments.ts';
import { complaintClass, urgency } from '#events/envelope.ts';
import type { Class } from '#events/vocabulary.ts';
import { maxTasks } from '../model/assignment.ts';
import type { Complaint } from '../model/complaint.ts';
import { type Facts, type FieldRefusal, type Refusal, toRefusal } from '../model/facts.ts';
import { line, longText } from '../model/text-input.ts';
import { closeByCoordinator } from '../work/close-assignments.ts';
import { exceptContactTask, reassignContactTask } from '../work/contact-task.ts';
import { withoutInspection } from '../work/inspection.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { closePauses, resumeAll } from '../work/pausing.ts';
import { computePromise } from '../work/promised-date.ts';
import { type StepDescription, step } from './step.ts';

const input = () =>
  z.strictObject({
    class: complaintClass,
    urgency,
    urgencyReason: longText(1000),
    category: z.string(),
    title: line(120),
    publicText: longText(4000),
    anonymous: z.boolean(),
    secret: z.boolean(),
    lead: z.string(),
    /** Required when a complaint moves to another agency, or back to the agency that returned it. */
    reason: z.optional(longText(4000)),
    support: z._default(z.array(z.string()).check(z.maxLength(maxTasks)), []),
  });

/** Disposisi. An oversight complaint goes to the inspectorate and is secret (Permendagri 8/2023 art. 1). */
export const dispatch = step({
  name: 'dispatch',
  input,
  freeText: ['urgencyReason', 'title', 'publicText', 'reason'],
  concurrencyToken: ({ assignments }) => assignments.find(({ kind }) => kind === 'lead')?.id,
  decide(complaint, sent, facts) {
    const refusal = withoutCause(complaint, sent) ?? unfit(complaint, sent, facts);
    if (refusal) return refusal;
    const inputs = { class: sent.class, urgency: sent.urgency, start: facts.now };
    const owner: Owner = sent.class === 'oversight' ? 'inspectorate' : `agency:${sent.lead}`;
    const next = complaint.assignmentsMade + 1;
    const lead = openAssignment(
      { n: next, kind: 'lead', owner, deadlines: ['accept', 'first-response', 'resolve'], ...inputs },
      facts,
    );
    const support = sent.support.map((agency, i) =>
      openAssignment(
        { n: next + 1 + i, kind: 'support', owner: `agency:${agency}`, deadlines: ['contribute'], ...inputs },
        facts,
      ),
    );
    const closed = closeByCoordinator(exceptContactTask(outcomesAt(complaint, sent)), 'superseded');
    return [
      {
        type: 'complaint-dispatched.v1',
        data: {
          ...sent,
          secret: sent.secret || complaint.secret || sent.class === 'oversight',
          promised: { ...dispatchPromise(complaint, sent, facts), provisional: false },
          moves: {
            opened: [lead, ...support],
            closed,
            ...openDispatched(complaint, sent, closed, facts),
          },
        },
      },
    ];
  },
});

const outcomesAt = ({ assignments }: Complaint, sent: DispatchInput) =>
  sent.class === 'oversight' ? assignments : withoutInspection(assignments);

function openDispatched(
  complaint: Complaint,
  sent: DispatchInput,
  closed: readonly { readonly id: string }[],
  facts: Facts,
): { changed?: readonly Assignment[] } {
  const running = resumeAll(complaint, facts.now, facts).filter(({ id }) =>
    closed.every((one) => one.id !== id),
  );
  const { changed = [] } = reassignContactTask(complaint.assignments, sent);
  return running.length + changed.length > 0 ? { changed: [...running, ...changed] } : {};
}

/** Lateness alone is no ground (domain.md section 3), so only the first of two concurrent dispatches succeeds. */
function withoutCause(complaint: Complaint, { lead, reason }: DispatchInput): Refusal | undefined {
  if (complaint.stage === 'forwarded') return reason ? undefined : { code: 'missing', field: 'reason' };
  // The reason tells the agency that returned the complaint, and the complainant, why it goes back.
  if (!reason && 'returnDetails' in complaint && complaint.returnDetails?.by === lead)
    return { code: 'reason-against-return', field: 'reason' };
  if (complaint.stage !== 'dispatched' && complaint.stage !== 'accepted') return undefined;
  if (!reason) return { code: 'dispatched-already' };
  return complaint.lead === lead ? { code: 'dispatched-to-it-already', field: 'lead' } : undefined;
}

function dispatchPromise(complaint: Complaint, sent: PromiseBasis, facts: Facts) {
  const corrected = sent.class !== complaint.class || sent.urgency !== complaint.urgency;
  const waits = complaint.pauses.some(({ to }) => to === undefined);
  if (!corrected && !waits) return complaint.promised;
  const correctedAt = corrected ? facts.now : complaint.promised.correctedAt;
  const { receivedAt, extended, promised } = complaint;
  const countedAs = corrected ? undefined : promised.countedAs;
  const pauses = closePauses(complaint, facts.now);
  return computePromise({ ...sent, receivedAt, pauses, correctedAt, extended, countedAs }, facts);
}

type PromiseBasis = Pick<Complaint, 'class' | 'urgency'> & { readonly lead: string };

interface DispatchInput {
  readonly class: Class;
  readonly category: string;
  readonly anonymous: boolean;
  readonly lead: string;
  readonly support: readonly string[];
  readonly reason?: object | undefined;
}

function unfit(complaint: Complaint, sent: DispatchInput, { agencies, categories, inspectorate }: Facts) {
  const problems: FieldRefusal[] = [];
  if (!categories.has(sent.category)) problems.push({ code: 'unknown-category', field: 'category' });
  // Complainants who asked for anonymity wrote their report relying on it.
  if (complaint.anonymous && !sent.anonymous) problems.push({ code: 'anonymity-stays', field: 'anonymous' });
  if (!agencies.has(sent.lead)) problems.push({ code: 'unknown-agency', field: 'lead' });
  else if (sent.class === 'oversight' && sent.lead !== inspectorate)
    problems.push({ code: 'oversight-goes-to-inspectorate', field: 'lead' });
  for (const [i, agency] of sent.support.entries())
    if (!agencies.has(agency)) problems.push({ code: 'unknown-agency', field: `support.${i}` });
  if (new Set([sent.lead, ...sent.support]).size <= sent.support.length)
    problems.push({ code: 'agency-twice', field: 'support' });
  if (sent.class === 'oversight' && sent.support.length > 0)
    problems.push({ code: 'oversight-has-no-support', field: 'support' });
  return toRefusal(problems);
}

export const description: StepDescription = {
  summary:
    'The coordinator verifies the report and sends it to the lead agency; if it is sent to another agency later, the complainant reads the reason',
  example: {
    class: 'no-oversight',
    urgency: 'normal',
    urgencyReason: 'One lane can still be used; nobody was hurt.',
    category: 'jalan-rusak',
    title: 'Jalan Pemuda berlubang di depan pasar',
    publicText: 'Tiga lubang besar di depan pasar, dalam sekitar 20 cm.',
    anonymous: false,
    secret: false,
    lead: 'dpupr',
    support: ['dishub'],
  },
};
