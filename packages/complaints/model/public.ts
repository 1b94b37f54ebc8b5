import type { Complaint } from './complaint.ts';

export const isWithheldFromPublic = ({ secret, class: ofClass, erased }: Complaint): boolean =>
  secret || ofClass === 'oversight' || erased !== undefined;

/** Verified at least once, and neither withheld nor archived. */
export const isPublic = (complaint: Complaint): boolean =>
  'dispatchedAt' in complaint &&
  complaint.dispatchedAt !== undefined &&
  complaint.stage !== 'archived' &&
  !isWithheldFromPublic(complaint);
