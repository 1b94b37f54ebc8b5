import type { Assignment, AssignmentChanges, Owner } from '#events/assignments.ts';
import type { Class } from '#events/vocabulary.ts';
import type { Complaint } from '../model/complaint.ts';

/** After verification only the inspectorate may read an oversight complaint. */
const contactTaskOwnerOf = (ofClass: Class): Owner =>
  ofClass === 'oversight' ? 'inspectorate' : 'coordinator';

export const contactTaskOwner = ({ class: ofClass, assignments }: Complaint): Owner =>
  assignments.some(({ kind }) => kind === 'verify') ? 'coordinator' : contactTaskOwnerOf(ofClass);

/** The task outlives dispatches and returns: the address stays wrong until the case ends. */
export const exceptContactTask = (assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter(({ kind }) => kind !== 'mend-address');

export function reassignContactTask(
  assignments: readonly Assignment[],
  verified: { readonly class: Class },
): Pick<AssignmentChanges, 'changed'> {
  const owner = contactTaskOwnerOf(verified.class);
  const moved = assignments.filter((one) => one.kind === 'mend-address' && one.owner !== owner);
  return moved.length > 0 ? { changed: moved.map((one) => ({ ...one, owner })) } : {};
}
