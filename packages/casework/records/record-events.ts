import { applyEvent } from '#complaints/fold/apply-event.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { NewEvent } from '#complaints/model/event.ts';
import type { Facts } from '#complaints/model/facts.ts';
import { nextDueAt } from '#complaints/work/next-due.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { Urgency } from '#events/vocabulary.ts';
import { eventId } from './event-id.ts';
import { appendToChain, type Entry } from './hash-chain.ts';

export function recordEvents(
  before: Complaint | undefined,
  happened: readonly NewEvent[],
  { tenant, number }: { tenant: string; number: string },
  { now, actor: { role, office } }: Facts,
): { entries: Entry[]; complaint: Complaint } {
  const entries: Entry[] = [];
  let complaint = before;
  for (const one of happened) {
    const { type, data, at } = one;
    const sequence = (complaint?.sequence ?? 0) + 1;
    const event = {
      v: 1,
      id: eventId(number, sequence),
      type,
      tenant,
      number,
      sequence,
      at: at ?? now,
      recordedAt: now,
      urgency: urgencyOf(one) ?? complaint!.urgency,
      actor: office ? { role, office } : { role },
      data,
    } as ComplaintEvent;
    const entry = appendToChain(event, complaint?.head ?? '');
    complaint = applyEvent(complaint, event, entry.hash);
    entries.push(entry);
  }
  return { entries, complaint: complaint! };
}

function urgencyOf(event: NewEvent): Urgency | undefined {
  switch (event.type) {
    case 'complaint-submitted.v1':
    case 'complaint-dispatched.v1':
    case 'complaint-corrected.v1':
      return event.data.urgency;
    default:
      return undefined;
  }
}

/** Assignments that wait for people have none. */
export function dueTimes(complaint: Complaint, facts: Facts): Map<string, string> {
  const checks = complaint.assignments.map((one) => [one.id, nextDueAt(complaint, one, facts)] as const);
  return new Map(checks.filter((check): check is [string, string] => check[1] !== undefined));
}
