import type { Channel, Class, Urgency } from '#events/vocabulary.ts';
import { computePromisedDate } from '#sop/promise.ts';
import type { Place } from '../model/complaint.ts';
import type { NewEventOf } from '../model/event.ts';
import type { DateFacts } from '../model/facts.ts';
import type { TextRef } from '../model/text-ref.ts';
import { openAssignment } from '../work/open-assignment.ts';

export interface Report {
  readonly channel: Channel;
  readonly class: Class;
  readonly urgency: Urgency;
  readonly category: string;
  readonly text: TextRef;
  readonly place: Place;
  readonly anonymous: boolean;
  readonly occurredAt?: string;
  readonly receivedAt: string;
}

/** The promised date is provisional until dispatch sets class and urgency (domain.md section 3). */
export function submittedEvent(report: Report, facts: DateFacts): NewEventOf<'complaint-submitted.v1'> {
  const { class: chosen, urgency, receivedAt } = report;
  const verify = openAssignment(
    {
      n: 1,
      kind: 'verify',
      owner: 'coordinator',
      deadlines: ['verify'],
      class: chosen,
      urgency,
      start: receivedAt,
    },
    facts,
  );
  const promised = computePromisedDate(facts.sop, facts.calendar, {
    received: receivedAt,
    class: chosen,
    urgency,
    pauses: [],
  });
  return {
    type: 'complaint-submitted.v1',
    data: {
      ...report,
      secret: chosen === 'oversight',
      promised: { ...promised, provisional: true },
      moves: { opened: [verify] },
    },
  };
}
