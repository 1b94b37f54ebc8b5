import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';
import type { LadderForm } from '#events/vocabulary.ts';
import { broughtForward } from './brought-forward.ts';
import type { NoticeChannel } from './notice.ts';
import type { RecipientRole } from './recipient-resolvers.ts';
import type { TemplateName } from './template-names.ts';

/** `office-hours` waits for the next opening; `digest` gathers notices for some minutes even in an open office. */
export type Timing = 'now' | 'office-hours' | 'digest';

export interface NoticeRoute {
  readonly to: RecipientRole;
  readonly channel: NoticeChannel;
  readonly template: TemplateName;
  readonly timing: Timing;
  readonly inEmergency?: true;
}

type DividedEvent =
  | 'address-mended.v1'
  | 'complaint-corrected.v1'
  | 'complaint-reopened.v1'
  | 'complaint-closed.v1'
  | 'deadlines-recomputed.v1'
  | 'duplicate-joined.v1'
  | 'ladder-step-reached.v1';

type NoticeTrigger =
  | Exclude<EventType, DividedEvent>
  | `address-mended.v1 ${'email' | 'phone' | 'none'}`
  | `complaint-corrected.v1 ${'moving the promise' | 'keeping it'}`
  | `complaint-reopened.v1 by ${'complainant' | 'review'}`
  | `complaint-closed.v1 by ${'rating' | 'lapse' | 'review'}`
  | `deadlines-recomputed.v1 for ${'complainant' | 'offices'}`
  | `duplicate-joined.v1 ${'aloud' | 'quiet'}`
  | `ladder-step-reached.v1 ${LadderForm}`;

const mail = (to: RecipientRole, template: TemplateName, timing: Timing): NoticeRoute => ({
  to,
  channel: 'mail',
  template,
  timing,
});

/** The officer on duty is notified in addition to all others. */
const emergency: NoticeRoute = { ...mail('duty-officer', 'emergency', 'now'), inEmergency: true };

const common = mail('merged-complainants', 'common-news', 'now');

const followers = mail('followers', 'follower-news', 'now');

/** Always last: an office that gets other work from the same event is notified of that instead. */
const ended = mail('owners-of-ended-work', 'work-ended', 'office-hours');

const corrected = [
  mail('assigned-lead', 'corrected', 'office-hours'),
  mail('assigned-support', 'corrected', 'office-hours'),
  mail('assigned-unit', 'corrected', 'office-hours'),
  mail('assigned-head', 'corrected', 'office-hours'),
  emergency,
];

const noRoutes: readonly NoticeRoute[] = [];

/** Triggers without a notice are listed too, so that a forgotten one does not compile. */
export const routing: Readonly<Record<NoticeTrigger, readonly NoticeRoute[]>> = {
  'complaint-submitted.v1': [
    mail('complainant', 'received', 'now'),
    mail('assigned-coordinator', 'to-verify', 'office-hours'),
    emergency,
  ],
  'complaint-triaged.v1': noRoutes,
  'complaint-dispatched.v1': [
    mail('assigned-lead', 'lead-assignment', 'office-hours'),
    mail('assigned-support', 'support-assignment', 'office-hours'),
    mail('complainant', 'dispatched', 'now'),
    common,
    emergency,
    ended,
  ],
  'complaint-accepted.v1': noRoutes,
  // Of a common case all complainants are asked, because any of them may complete it.
  'completion-asked.v1': [
    mail('complainant', 'completion-asked', 'now'),
    mail('merged-complainants', 'common-completion-asked', 'now'),
    ended,
  ],
  'complaint-completed.v1': [
    mail('asking-office', 'completed', 'office-hours'),
    mail('other-complainant', 'completed-by-another', 'now'),
    common,
    ended,
  ],
  // The coordinator, or the inspectorate whose deadlines run again.
  'completion-lapsed.v1': [
    mail('assigned-coordinator', 'not-completed', 'office-hours'),
    mail('answering-office', 'not-completed', 'office-hours'),
    mail('complainant', 'completion-lapsed', 'now'),
    common,
    emergency,
    ended,
  ],
  // The next dispatch tells the citizen who returned the report, why, and who is next, in one mail.
  'complaint-returned.v1': [mail('assigned-coordinator', 'to-decide', 'office-hours'), ended],
  'complaint-postponed.v1': [mail('complainant', 'postponed', 'now'), common, ended],
  'complaint-resumed.v1': [
    mail('owners-of-resumed-work', 'work-resumed', 'office-hours'),
    mail('complainant', 'resumed', 'now'),
    common,
  ],
  'period-extended.v1': [mail('complainant', 'extended', 'now'), common],
  'complaint-forwarded.v1': [mail('complainant', 'forwarded', 'now'), common, ended],
  'outside-reply-recorded.v1': [mail('complainant', 'answered', 'now'), common, followers],
  'work-passed-down.v1': [mail('assigned-unit', 'unit-assignment', 'office-hours'), ended],
  'contribution-given.v1': [mail('answering-office', 'contribution', 'office-hours')],
  'lapor-recorded.v1': noRoutes,
  'complaint-merged.v1': [mail('complainant', 'merged', 'now'), followers, ended],
  'complaint-unmerged.v1': [
    mail('assigned-lead', 'lead-assignment', 'office-hours'),
    mail('assigned-support', 'support-assignment', 'office-hours'),
    mail('assigned-unit', 'unit-assignment', 'office-hours'),
    mail('complainant', 'unmerged', 'now'),
  ],
  'duplicate-joined.v1 aloud': [mail('complainant', 'joined', 'now')],
  'duplicate-joined.v1 quiet': noRoutes,
  'duplicate-parted.v1': noRoutes,
  'interim-reply-sent.v1': [mail('complainant', 'interim-reply', 'now'), common, followers],
  // A promise to a citizen is never changed silently, in either direction (docs/adr/0043).
  'complaint-corrected.v1 moving the promise': [
    ...corrected,
    mail('complainant', 'promise-moved', 'now'),
    common,
  ],
  'complaint-corrected.v1 keeping it': corrected,
  'remark-added.v1': noRoutes,
  // The officer sees the order in the list, and the complainant sees their position on the page.
  'assignment-ranked.v1': noRoutes,
  'answer-drafted.v1': [mail('assigned-head', 'to-approve', 'office-hours')],
  'head-asked.v1': [mail('head-of-lead', 'head-asked', 'office-hours')],
  'draft-returned.v1': [mail('answering-office', 'draft-returned', 'office-hours')],
  'answer-confirmed.v1': [mail('complainant', 'confirmed', 'now'), common],
  // The agency's later answer notifies the complainant.
  'reply-period-ended.v1': noRoutes,
  'complaint-answered.v1': [mail('complainant', 'answered', 'now'), common, followers, ended],
  'erasure-asked.v1': [mail('erasing-office', 'erasure-asked', 'office-hours')],
  // The address is erased too; the complainant sees the result with number and code.
  'words-erased.v1': noRoutes,
  'receipt-withheld.v1': noRoutes,
  'address-bounced.v1': [mail('assigned-coordinator', 'to-mend', 'office-hours')],
  // Earlier mails did not arrive, so the new address gets the current state.
  'address-mended.v1 email': [mail('complainant', 'address-mended', 'now')],
  'address-mended.v1 phone': noRoutes,
  'address-mended.v1 none': noRoutes,
  'reply-received.v1': [mail('office-that-answered', 'reply', 'office-hours')],
  'complaint-reopened.v1 by complainant': [
    mail('assigned-lead', 'reopened', 'office-hours'),
    mail('assigned-coordinator', 'to-ask-outside', 'office-hours'),
    mail('other-complainant', 'reopened-by-another', 'now'),
    common,
    followers,
    emergency,
  ],
  'complaint-reopened.v1 by review': [
    mail('assigned-lead', 'reopened', 'office-hours'),
    mail('assigned-coordinator', 'to-ask-outside', 'office-hours'),
    common,
    mail('complainant', 'reopened-after-review', 'now'),
    followers,
    emergency,
  ],
  // Only a low rating opens a review by the coordinator.
  'complaint-rated.v1': [mail('assigned-coordinator', 'to-review', 'office-hours')],
  // The complainant who rated last has just seen the end on the page.
  'complaint-closed.v1 by rating': [mail('other-complainant', 'closed-by-rating', 'now'), common, followers],
  'complaint-closed.v1 by lapse': [mail('complainant', 'lapsed', 'now'), common, followers, ended],
  'complaint-closed.v1 by review': [mail('complainant', 'reviewed', 'now'), common, followers],
  'deadlines-recomputed.v1 for complainant': [
    mail('complainant', 'period-nearer', 'now'),
    mail('merged-complainants', 'period-nearer', 'now'),
    mail('owners-with-less-time', 'nearer', 'office-hours'),
  ],
  'deadlines-recomputed.v1 for offices': [mail('owners-with-less-time', 'nearer', 'office-hours')],
  'complaint-archived.v1': [mail('complainant', 'archived', 'now'), common, followers, ended],
  'ladder-step-reached.v1 reminder': [
    mail('ladder-recipient', 'reminder', 'digest'),
    mail('ladder-copies', 'reminder', 'digest'),
  ],
  'ladder-step-reached.v1 breach': [
    mail('ladder-recipient', 'breach', 'digest'),
    mail('ladder-copies', 'breach', 'digest'),
  ],
  'ladder-step-reached.v1 follow-up': [
    mail('ladder-recipient', 'follow-up', 'digest'),
    mail('ladder-copies', 'follow-up', 'digest'),
  ],
  'reprimand-sent.v1': noRoutes,
  // The coordinator acts for the vacant offices, so each mail to them reaches it already.
  'vacancy-held.v1': noRoutes,
  'vacancy-ended.v1': noRoutes,
  'oral-reprimand-recorded.v1': noRoutes,
  // A numbered letter notifies these offices (packages/notices/letters/).
  'ladder-step-reached.v1 reprimand-1': noRoutes,
  'ladder-step-reached.v1 reprimand-2': noRoutes,
  'ladder-step-reached.v1 inspection': [mail('assigned-inspectorate', 'to-inspect', 'office-hours')],
};

export const routesOf = (event: ComplaintEvent): readonly NoticeRoute[] =>
  routesOfTrigger(event).filter(({ inEmergency }) => !inEmergency || event.urgency === 'emergency');

function routesOfTrigger(event: ComplaintEvent): readonly NoticeRoute[] {
  switch (event.type) {
    case 'complaint-corrected.v1':
      return routing[
        `complaint-corrected.v1 ${event.data.promisedBefore ? 'moving the promise' : 'keeping it'}`
      ];
    case 'complaint-reopened.v1':
      return routing[`complaint-reopened.v1 by ${event.data.by}`];
    case 'complaint-closed.v1':
      return routing[`complaint-closed.v1 by ${event.data.by}`];
    case 'deadlines-recomputed.v1': {
      const theirs = broughtForward(event).some(({ owner }) => owner === 'complainant');
      return routing[`deadlines-recomputed.v1 for ${theirs ? 'complainant' : 'offices'}`];
    }
    case 'duplicate-joined.v1':
      return routing[`duplicate-joined.v1 ${event.data.quiet ? 'quiet' : 'aloud'}`];
    case 'address-mended.v1':
      return routing[`address-mended.v1 ${event.data.left}`];
    case 'ladder-step-reached.v1':
      return routing[`ladder-step-reached.v1 ${event.data.form}`];
    default:
      return routing[event.type];
  }
}

export const isOfLadder = (template: TemplateName): boolean =>
  Object.values(routing).some((routes) =>
    routes.some((route) => route.template === template && route.timing === 'digest'),
  );
