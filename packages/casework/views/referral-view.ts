import type { Language } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { outsideOf } from '#complaints/steps/forward.ts';
import type { OutsideBody } from '#events/vocabulary.ts';
import { outsideBodyName } from '#wording/outside-bodies.ts';

export interface ReferralView {
  readonly body: OutsideBody;
  readonly name: string;
  readonly externalNumber?: string;
}

export function referralView(
  complaint: Complaint,
  words: ReadonlyMap<string, string>,
  language: Language,
): ReferralView | undefined {
  const outside = outsideOf(complaint);
  if (!outside) return undefined;
  const { body, name, externalNumber } = outside;
  const number = externalNumber && words.get(externalNumber.id);
  return {
    body,
    name: words.get(name.id) ?? outsideBodyName(body, language),
    ...(number ? { externalNumber: number } : {}),
  };
}
