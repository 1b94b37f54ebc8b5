import type { Complaint } from './complaint.ts';

type OfStage = {
  asked?: unknown;
  postponed?: unknown;
  givenBack?: unknown;
  acceptedAt?: unknown;
  outside?: unknown;
  draft?: unknown;
};

/** What only the stages before an answer have: it ends with them. */
export function withoutStage<Before extends Complaint>(complaint: Before) {
  const { asked, postponed, givenBack, acceptedAt, outside, draft, ...file } = complaint as Before & OfStage;
  return file;
}

/** The other half: what those stages have and no other. */
export function stageFields(complaint: Complaint): object {
  const { asked, postponed, givenBack, acceptedAt, outside, draft } = complaint as Complaint & OfStage;
  const held = Object.entries({ asked, postponed, givenBack, acceptedAt, outside, draft });
  return Object.fromEntries(held.filter(([, value]) => value !== undefined));
}
