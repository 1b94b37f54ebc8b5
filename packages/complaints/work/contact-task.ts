import type { Assignment, AssignmentChanges, Owner } from '#events/assignments.ts';
import type { Class } from '#events/vocabulary.ts';
import type { Complaint } from '../model/complaint.ts';

/** Once verified, no office but the inspectorate reads a case with an oversight element. */
const contactTaskOwnerOf = (ofClass: Class): Owner =>
  ofClass === 'oversight' ? 'inspectorate' : 'coordinator';

/** Who finds another address of the complainant: whoever watches over the case. */
export const contactTaskOwner = ({ class: ofClass, assignments }: Complaint): Owner =>
  assignments.some(({ kind }) => kind === 'verify') ? 'coordinator' : contactTaskOwnerOf(ofClass);

/** What ends with the work at hand: a wrong address stays wrong whoever works next, until the case is over. */
export const exceptContactTask = (assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter(({ kind }) => kind !== 'mend-address');

/** The search for an address goes to whoever watches over the case from now on. */
export function reassignContactTask(
  assignments: readonly Assignment[],
  verified: { readonly class: Class },
): Pick<AssignmentChanges, 'changed'> {
  const owner = contactTaskOwnerOf(verified.class);
  const moved = assignments.filter((one) => one.kind === 'mend-address' && one.owner !== owner);
  return moved.length > 0 ? { changed: moved.map((one) => ({ ...one, owner })) } : {};
}
