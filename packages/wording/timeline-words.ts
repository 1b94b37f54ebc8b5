import type { Complaint } from '#complaints/model/complaint.ts';
import type { TextRef } from '#complaints/model/words.ts';
import { outsideOf } from '#complaints/steps/forward.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TimelineReader } from './telling.ts';

/** The words that a reader is shown of an entry. A remark is for offices alone, and so is why an answer was confirmed. */
export function wordsShown(event: ComplaintEvent, reader: TimelineReader): TextRef[] {
  if (reader === 'public') return publicWords(event);
  switch (event.type) {
    case 'complaint-dispatched.v1':
      return event.data.reason ? [event.data.reason] : [];
    case 'complaint-forwarded.v1': {
      const { reason, name, externalNumber } = event.data;
      return [reason, name, ...(externalNumber ? [externalNumber] : [])];
    }
    case 'complaint-answered.v1':
    case 'outside-reply-recorded.v1':
      return [event.data.public, ...privatePart(event)];
    case 'interim-reply-sent.v1':
      return [event.data.public];
    case 'completion-asked.v1':
    case 'reply-received.v1':
      return [event.data.text];
    case 'answer-drafted.v1':
      return reader === 'office' ? [event.data.public] : [];
    case 'draft-returned.v1':
      return reader === 'office' ? [event.data.reason] : [];
    case 'work-passed-down.v1':
      return reader === 'office' ? [event.data.task] : [];
    case 'contribution-given.v1':
      return reader === 'office' ? [event.data.text] : [];
    case 'complaint-merged.v1':
      return event.data.reason ? [event.data.reason] : [];
    case 'complaint-unmerged.v1':
      return [event.data.reason];
    case 'complaint-completed.v1':
    case 'complaint-archived.v1':
    case 'complaint-rated.v1':
      return event.data.text ? [event.data.text] : [];
    case 'complaint-returned.v1':
    case 'complaint-postponed.v1':
    case 'period-extended.v1':
      return [event.data.reason];
    case 'complaint-reopened.v1':
      return event.data.by === 'complainant' || reader === 'office' ? [event.data.reason] : [];
    case 'complaint-corrected.v1':
      return reader === 'office' ? [event.data.reason] : [];
    case 'remark-added.v1':
    case 'oral-reprimand-recorded.v1':
      return reader === 'office' ? [event.data.text] : [];
    default:
      return [];
  }
}

/** The part of an answer that is for its complainant and the offices, and for nobody else (domain.md section 3). */
export const privatePart = (event: ComplaintEvent): TextRef[] =>
  (event.type === 'complaint-answered.v1' || event.type === 'outside-reply-recorded.v1') && event.data.private
    ? [event.data.private]
    : [];

/** The part of an answer or interim reply that is for everybody. */
function publicWords(event: ComplaintEvent): TextRef[] {
  switch (event.type) {
    case 'complaint-answered.v1':
    case 'outside-reply-recorded.v1':
    case 'interim-reply-sent.v1':
      return [event.data.public];
    default:
      return [];
  }
}

/** Name and number of the body outside that a case lies with. */
export function outsideWords(complaint: Complaint): TextRef[] {
  const outside = outsideOf(complaint);
  return outside ? [outside.name, ...(outside.externalNumber ? [outside.externalNumber] : [])] : [];
}
