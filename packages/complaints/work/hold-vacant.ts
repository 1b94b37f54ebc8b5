import type { Complaint } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import { closeAll } from './close-assignments.ts';
import { openAssignment } from './open-assignment.ts';

/**
 * While nobody acts for the owner of an open assignment, the coordinator holds the case (docs/adr/0068). The events
 * that a change of the complaint or of the vacancies calls for: one, or none.
 */
export function vacancyEvents(complaint: Complaint, facts: Facts): NewEvent[] {
  const { assignments, assignmentsMade, class: ofClass, urgency } = complaint;
  const holds = assignments.filter(({ kind }) => kind === 'hold-vacant');
  // Holding an assignment would let the coordinator read an oversight complaint (Permendagri 8/2023 art. 1).
  const isVacant = ofClass !== 'oversight' && assignments.some(({ owner }) => facts.vacantOwners.has(owner));
  if (isVacant === holds.length > 0) return [];
  if (!isVacant) return [{ type: 'vacancy-ended.v1', data: { moves: { closed: closeAll(holds, 'done') } } }];
  const inputs = { class: ofClass, urgency, start: facts.now };
  const hold = openAssignment(
    { n: assignmentsMade + 1, kind: 'hold-vacant', owner: 'coordinator', deadlines: [], ...inputs },
    facts,
  );
  return [{ type: 'vacancy-held.v1', data: { moves: { opened: [hold] } } }];
}
