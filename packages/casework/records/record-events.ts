import { applyEvent } from '#complaints/fold/apply-event.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { NewEvent } from '#complaints/model/event.ts';
import type { Facts } from '#complaints/model/facts.ts';
import { vacancyEvents } from '#complaints/work/hold-vacant.ts';
import type { Entry } from './hash-chain.ts';
import { nextEntry } from './next-entry.ts';
import { actorWithoutOffice } from './rule-context.ts';

export function recordEvents(
  before: Complaint | undefined,
  happened: readonly NewEvent[],
  { tenant, number }: { tenant: string; number: string },
  facts: Facts,
): { entries: Entry[]; complaint: Complaint } {
  const entries: Entry[] = [];
  let complaint = before;
  for (const one of happened) {
    const entry: Entry = nextEntry(complaint, one, { tenant, number }, facts);
    complaint = applyEvent(complaint, entry, entry.hash);
    entries.push(entry);
  }
  return { entries, complaint: complaint! };
}

/** Also opens or closes the coordinator's assignment `hold-vacant`. */
export function recordStep(before: Complaint, happened: readonly NewEvent[], facts: Facts) {
  const step = recordEvents(before, happened, before, facts);
  const { complaint } = step;
  const system = { ...facts, actor: actorWithoutOffice('system') };
  const held = recordEvents(complaint, vacancyEvents(complaint, facts), complaint, system);
  return { complaint: held.complaint, entries: [...step.entries, ...held.entries] };
}
