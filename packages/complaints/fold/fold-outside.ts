import type { ComplaintForwarded } from '#events/complaint/complaint-forwarded.v1.ts';
import type { OutsideReplyRecorded } from '#events/complaint/outside-reply-recorded.v1.ts';
import type { Complaint, Forwarded } from '../model/complaint.ts';
import { withoutStage } from '../model/stage-fields.ts';
import { closePauses } from '../work/pausing.ts';

export function applyForwarded(complaint: Complaint, { at, data }: ComplaintForwarded): Complaint {
  const { body, name, externalNumber, promised } = data;
  const before =
    complaint.stage === 'forwarded' && complaint.outside.body === body ? complaint.outside : undefined;
  const number = externalNumber ?? before?.externalNumber;
  const outside = { body, name, ...(number ? { externalNumber: number } : {}), since: before?.since ?? at };
  const file = withoutStage(complaint);
  return { ...file, stage: 'forwarded', outside, promised, pauses: closePauses(complaint, at) };
}

export function applyOutsideReply(complaint: Forwarded, { at, data }: OutsideReplyRecorded): Complaint {
  const { kind, public: open, private: inner, externalNumber } = data;
  const answer = { kind, public: open, ...(inner ? { private: inner } : {}), at };
  const outside = { ...complaint.outside, ...(externalNumber ? { externalNumber } : {}) };
  return { ...complaint, stage: 'answered', outside, answer };
}
