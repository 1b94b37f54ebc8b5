import type { Complaint } from '#complaints/model/complaint.ts';
import type { NewEvent } from '#complaints/model/event.ts';
import type { Facts } from '#complaints/model/facts.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { Urgency } from '#events/vocabulary.ts';
import { eventId } from './event-id.ts';
import { appendToChain, type ChainLink } from './hash-chain.ts';

type EventOf<Happened extends NewEvent> = Extract<ComplaintEvent, { type: Happened['type'] }>;

export function nextEntry<Happened extends NewEvent>(
  before: Pick<Complaint, 'sequence' | 'head' | 'urgency'> | undefined,
  happened: Happened,
  { tenant, number }: { readonly tenant: string; readonly number: string },
  { now, actor: { role, office, mergedNumber, quiet } }: Pick<Facts, 'now' | 'actor'>,
): EventOf<Happened> & ChainLink {
  const { type, data, at }: NewEvent = happened;
  const sequence = (before?.sequence ?? 0) + 1;
  const event = {
    v: 1,
    id: eventId(number, sequence),
    type,
    tenant,
    number,
    sequence,
    at: at ?? now,
    recordedAt: now,
    urgency: urgencyOf(happened) ?? before!.urgency,
    actor: {
      role,
      ...(office ? { office } : {}),
      ...(mergedNumber ? { mergedNumber } : {}),
      ...(quiet ? { quiet } : {}),
    },
    data,
  } as unknown as EventOf<Happened>;
  return appendToChain(event, before?.head ?? '');
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
