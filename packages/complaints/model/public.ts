import type { Complaint } from './complaint.ts';

/** Nothing of it is for the public: it is secret, bears an oversight element, or its words were erased. */
export const isWithheldFromPublic = ({ secret, class: ofClass, erased }: Complaint): boolean =>
  secret || ofClass === 'oversight' || erased !== undefined;

/** Whether everybody may know of it: verified once, and neither kept back nor archived. */
export const isPublic = (complaint: Complaint): boolean =>
  'dispatchedAt' in complaint &&
  complaint.dispatchedAt !== undefined &&
  complaint.stage !== 'archived' &&
  !isWithheldFromPublic(complaint);
