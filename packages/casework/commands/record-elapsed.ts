import type { Complaint } from '#complaints/model/complaint.ts';
import type { Facts } from '#complaints/model/facts.ts';
import { fallDue } from '#complaints/steps/fall-due.ts';
import { isRefusal } from '#complaints/steps/step.ts';
import { addInspection } from '#complaints/work/inspection.ts';
import type { Entry } from '../records/hash-chain.ts';
import { recordEvents } from '../records/record-events.ts';
import { actorWithoutOffice } from '../records/rule-context.ts';

/** A transaction holds 100 items, up to 44 of them for the step itself. The sweep records the rest. */
const maxEntries = 50;

/** Acting after a deadline does not undo its breach; acting at its very instant is in time. */
export function recordElapsed(
  complaint: Complaint,
  facts: Facts,
  max = maxEntries,
): { readonly complaint: Complaint; readonly entries: readonly Entry[] } {
  const due = complaint.assignments
    .flatMap(({ id }) => {
      const decision = fallDue.decide(complaint, { assignment: id }, facts);
      return isRefusal(decision) ? [] : decision;
    })
    .filter(({ at = facts.now }) => at < facts.now)
    .sort((a, b) => a.at!.localeCompare(b.at!))
    .slice(0, max);
  const events = addInspection(complaint, due, facts);
  return recordEvents(complaint, events, complaint, { ...facts, actor: actorWithoutOffice('system') });
}
