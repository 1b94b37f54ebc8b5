import type { EventType } from '#events/complaint/union.ts';
import type { TemplateName } from '#notices/plan/template-names.ts';

/** The texts that the mail to a recipient shows of each entry, by the path of their reference. */
export interface MailExpectation {
  readonly to: 'complainant' | 'merged complainant' | 'follower' | 'office';
  readonly quotes: Readonly<Partial<Record<EventType, readonly string[]>>>;
}

const toComplainant = (quotes: MailExpectation['quotes'] = {}): MailExpectation => ({
  to: 'complainant',
  quotes,
});
const toOffice = (quotes: MailExpectation['quotes'] = {}): MailExpectation => ({ to: 'office', quotes });

/**
 * Written from the domain alone, never from packages/notices or packages/narration. A complainant gets every
 * reason and answer for them (sections 3 and 6), but no private part; followers and merged complainants get
 * public parts; an office gets what it must act on. Internal texts are in no citizen's mail.
 */
export const whatMailsQuote: Readonly<Record<TemplateName, MailExpectation>> = {
  received: toComplainant(),
  'completion-asked': toComplainant({ 'completion-asked.v1': ['text'] }),
  dispatched: toComplainant({ 'complaint-dispatched.v1': ['reason'] }),
  postponed: toComplainant({ 'complaint-postponed.v1': ['reason'] }),
  resumed: toComplainant(),
  extended: toComplainant({ 'period-extended.v1': ['reason'] }),
  'interim-reply': toComplainant({ 'interim-reply-sent.v1': ['public'] }),
  forwarded: toComplainant({ 'complaint-forwarded.v1': ['reason'] }),
  merged: toComplainant({ 'complaint-merged.v1': ['reason'] }),
  joined: toComplainant({ 'duplicate-joined.v1': [] }),
  unmerged: toComplainant({ 'complaint-unmerged.v1': ['reason'] }),
  answered: toComplainant({ 'complaint-answered.v1': ['public'], 'outside-reply-recorded.v1': ['public'] }),
  'reopened-after-review': toComplainant({ 'complaint-reopened.v1': ['reason'] }),
  'address-mended': toComplainant({ 'address-mended.v1': [] }),
  reviewed: toComplainant(),
  confirmed: toComplainant(),
  lapsed: toComplainant(),
  'period-nearer': toComplainant(),
  'promise-moved': toComplainant({ 'complaint-corrected.v1': [] }),
  archived: toComplainant({ 'complaint-archived.v1': ['text'] }),
  // What another complainant wrote is in no complainant's mail.
  'completed-by-another': toComplainant({ 'complaint-completed.v1': [] }),
  'completion-lapsed': toComplainant({ 'completion-lapsed.v1': [] }),
  'reopened-by-another': toComplainant({ 'complaint-reopened.v1': [] }),
  'closed-by-rating': toComplainant(),
  'common-completion-asked': { to: 'merged complainant', quotes: { 'completion-asked.v1': ['text'] } },
  'common-news': {
    to: 'merged complainant',
    quotes: {
      'complaint-completed.v1': [],
      'completion-lapsed.v1': [],
      'answer-confirmed.v1': [],
      'complaint-dispatched.v1': [],
      'complaint-postponed.v1': [],
      'complaint-resumed.v1': [],
      'period-extended.v1': [],
      'complaint-forwarded.v1': [],
      'outside-reply-recorded.v1': ['public'],
      'interim-reply-sent.v1': ['public'],
      'complaint-corrected.v1': [],
      'complaint-answered.v1': ['public'],
      'complaint-reopened.v1': [],
      'complaint-closed.v1': [],
      'complaint-archived.v1': [],
    },
  },
  'follow-asked': { to: 'follower', quotes: {} },
  'follower-news': {
    to: 'follower',
    quotes: {
      'outside-reply-recorded.v1': ['public'],
      'complaint-merged.v1': [],
      'interim-reply-sent.v1': ['public'],
      'complaint-answered.v1': ['public'],
      'complaint-reopened.v1': [],
      'complaint-closed.v1': [],
      'complaint-archived.v1': [],
    },
  },
  'to-verify': toOffice(),
  'not-completed': toOffice({ 'completion-lapsed.v1': [] }),
  'lead-assignment': toOffice({ 'complaint-dispatched.v1': ['reason'], 'complaint-unmerged.v1': ['reason'] }),
  'support-assignment': toOffice(),
  'unit-assignment': toOffice({ 'work-passed-down.v1': ['task'], 'complaint-unmerged.v1': ['reason'] }),
  contribution: toOffice({ 'contribution-given.v1': ['text'] }),
  'work-ended': toOffice({
    'complaint-dispatched.v1': ['reason'],
    'completion-asked.v1': ['text'],
    'complaint-completed.v1': ['text'],
    'completion-lapsed.v1': [],
    'complaint-returned.v1': ['reason'],
    'complaint-postponed.v1': ['reason'],
    'complaint-forwarded.v1': ['reason'],
    'work-passed-down.v1': ['task'],
    'complaint-merged.v1': ['reason'],
    'complaint-answered.v1': ['public'],
    'complaint-closed.v1': [],
    'complaint-archived.v1': ['text'],
  }),
  'to-approve': toOffice({ 'answer-drafted.v1': ['public'] }),
  'head-asked': toOffice({ 'head-asked.v1': ['reason'] }),
  'to-inspect': toOffice({ 'ladder-step-reached.v1': [] }),
  'draft-returned': toOffice({ 'draft-returned.v1': ['reason'] }),
  completed: toOffice({ 'complaint-completed.v1': ['text'] }),
  'to-decide': toOffice({ 'complaint-returned.v1': ['reason'] }),
  reply: toOffice({ 'reply-received.v1': ['text'] }),
  reopened: toOffice({ 'complaint-reopened.v1': ['reason'] }),
  'to-review': toOffice({ 'complaint-rated.v1': ['text'] }),
  'to-ask-outside': toOffice({ 'complaint-reopened.v1': ['reason'] }),
  'to-mend': toOffice({ 'address-bounced.v1': [] }),
  corrected: toOffice({ 'complaint-corrected.v1': ['reason'] }),
  nearer: toOffice({ 'deadlines-recomputed.v1': [] }),
  'work-resumed': toOffice({ 'complaint-resumed.v1': [] }),
  'erasure-asked': toOffice(),
  emergency: toOffice(),
  reminder: toOffice(),
  breach: toOffice(),
  'follow-up': toOffice(),
};
