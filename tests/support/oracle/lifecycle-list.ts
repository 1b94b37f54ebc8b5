/**
 * Written from shared/domain.md alone, by another hand than the implementation that it judges.
 * - `to` lists every stage that the case may have after the step; 'same' means that it stays.
 * - `because` quotes domain.md, then conditions besides stage and role (two returns, a lapsed right, a low
 * rating).
 * - A `because` that starts with 'silent:' is a choice of this list, not a rule: a difference there is a
 * question, not a defect. Further on, 'silent: ...' marks only the stages or roles that it names.
 * - The complainant's steps stay the complainant's if an officer records them at the counter or on the phone.
 */

export type ListedStage =
  | 'received'
  | 'needs-completion'
  | 'dispatched'
  | 'accepted'
  | 'answered'
  | 'returned'
  | 'postponed'
  | 'forwarded'
  | 'archived'
  | 'closed';

export type ListedRole =
  | 'complainant'
  | 'coordinator'
  | 'liaison'
  | 'head'
  | 'inspector'
  | 'supervisor'
  | 'operator'
  | 'system';

export type ListedStep =
  | 'complete'
  | 'reply'
  | 'rate'
  | 'reopen'
  | 'withdraw'
  | 'dispatch'
  | 'accept'
  | 'answer'
  | 'ask-completion'
  | 'pass-down'
  | 'contribute'
  | 'return'
  | 'postpone'
  | 'resume'
  | 'forward'
  | 'record-outside'
  | 'interim-reply'
  | 'approve'
  | 'return-draft'
  | 'merge'
  | 'unmerge'
  | 'archive'
  | 'rank'
  | 'correct'
  | 'recompute'
  | 'remark'
  | 'review'
  | 'triage'
  | 'fall-due';

export const allowed: Record<
  ListedStep,
  { stages: ListedStage[]; roles: ListedRole[]; to: ListedStage[] | 'same'; because: string }
> = {
  complete: {
    stages: ['needs-completion'],
    roles: ['complainant'],
    to: ['received', 'dispatched', 'accepted', 'returned'],
    because:
      'Section 3: "completion of a file | complainant | the request | completing; else archived as withdrawn". ' +
      'silent: where it leads; back to the stage from which the completion was asked, so that nobody has to dispatch or accept twice.',
  },
  reply: {
    stages: ['answered', 'dispatched', 'accepted', 'returned', 'postponed', 'forwarded'],
    roles: ['complainant'],
    to: 'same',
    because:
      'Section 3: "reply to an answer | complainant | the answer | reply, rating or reopening" (stage answered). ' +
      'silent: what a reply does to the stage; it stays, for reopening is a step of its own. ' +
      'silent: the other stages; an interim reply that the complainant can see invites words back. Not in closed or archived.',
  },
  rate: {
    stages: ['answered', 'closed'],
    roles: ['complainant'],
    to: ['closed'],
    because:
      'Section 3: "An answered case is closed by the complainant (rating) or by the lapse of the reply period, not by an officer." ' +
      'silent: closed; a case closed by lapse may still be rated, once, since a late rating harms nobody and a low one is reviewed. ' +
      'A case that has been rated since its last answer is not rated again.',
  },
  reopen: {
    stages: ['answered', 'closed'],
    roles: ['complainant'],
    to: ['dispatched', 'forwarded'],
    because:
      'Section 3: "reopened by the complainant (back to dispatched, same lead, first response and resolve anew)"; the reply period is met by "reply, rating or reopening" (stage answered). ' +
      'silent: closed; only what is closed can be opened again, and no last day is named. ' +
      'silent: forwarded; a case answered by an outside body has no lead, so it goes back to being asked there. ' +
      'Not from archived: a case never dispatched has no lead to go back to.',
  },
  withdraw: {
    stages: ['received', 'needs-completion', 'dispatched', 'accepted', 'returned', 'postponed', 'forwarded'],
    roles: ['complainant'],
    to: ['archived'],
    because:
      'silent: section 3 knows only "archived as withdrawn" by lapse; who may be taken to have withdrawn may also say so, while the case is not answered. ' +
      'An answered case is rated or left to lapse.',
  },

  dispatch: {
    stages: ['received', 'returned', 'needs-completion', 'dispatched', 'accepted', 'forwarded'],
    roles: ['coordinator'],
    to: ['dispatched'],
    because:
      'Section 2: coordinator "verifies, classifies, writes the title, dispatches (disposisi), re-dispatches"; section 3: "returned (not ours) -> dispatched again" (stages received, returned). ' +
      'silent: needs-completion; the coordinator who finds that the file suffices after all need not wait until it lapses. ' +
      'silent: dispatched, accepted; a wrong dispatch must be mendable after the right to return is lost, with a reason, "never ... merely because it is late". ' +
      "silent: forwarded; the outside body may say that the matter is the regency's. Not from answered, closed (reopen, review), postponed (resume first), archived.",
  },
  accept: {
    stages: ['dispatched'],
    roles: ['liaison', 'inspector'],
    to: ['accepted'],
    because:
      'Section 2: liaison officer "accepts, returns as not ours"; section 3: "accepting late is allowed, only returning is lost"; inspectorate "owns complaints with an oversight element".',
  },
  answer: {
    stages: ['dispatched', 'accepted', 'answered', 'closed'],
    roles: ['liaison', 'inspector'],
    to: ['answered', 'accepted', 'closed'],
    because:
      'Section 2: liaison officer "drafts and sends the answer"; section 3: "Answering a dispatched case accepts it" and "report on a planned answer | a further answer, or a new date with its obstacle" (stages answered, closed). ' +
      'silent: an answer that needs approval is a draft: a dispatched or accepted case then stands in accepted, an answered or closed one stays. ' +
      'silent: closed only while a report on a planned answer is owed; the further answer, sent, makes the case answered, with a reply period. ' +
      'silent: answered without a plan too, to answer a reply. Not in postponed (resume first).',
  },
  'ask-completion': {
    stages: ['received', 'returned', 'dispatched', 'accepted'],
    roles: ['coordinator', 'liaison', 'inspector'],
    to: ['needs-completion'],
    because:
      'Section 3: "received -> (needs completion) -> verified and dispatched" (coordinator, stage received); "Pause (waiting for completion, postponed) ... stops every open deadline". ' +
      'silent: the agency (liaison, inspector) in dispatched and accepted; it is the one that finds data missing (section 1). ' +
      'silent: the coordinator in returned; a return may name "data missing". In received and returned the coordinator only. Asking is not accepting.',
  },
  'pass-down': {
    stages: ['dispatched', 'accepted'],
    roles: ['liaison', 'inspector'],
    to: ['accepted'],
    because:
      'Section 2: liaison officer "passes down to a sub-unit"; section 3: "work of a sub-unit | 5 HK, never past the lead\'s". ' +
      'silent: dispatched; who sets its own unit to work has taken the case, so passing down accepts it as answering does.',
  },
  contribute: {
    stages: ['dispatched', 'accepted', 'postponed', 'needs-completion'],
    roles: ['liaison', 'inspector'],
    to: 'same',
    because:
      'Section 3: "task of a supporting agency | it | its assignment | its contribution", "work of a sub-unit | ... | its contribution". ' +
      'silent: postponed, needs-completion; a pause stops the clock, it does not forbid work. ' +
      "silent: the inspectorate's finding (ladder step 5) is given as a contribution, no other step being named for it.",
  },
  return: {
    stages: ['dispatched'],
    roles: ['liaison', 'inspector'],
    to: ['returned'],
    because:
      'Section 3: "accept or return ... when it lapses the right to return is lost", "After two returns the coordinator must decide and the agency can no longer return." ' +
      'With an obstacle ("a return, a postponement and a late answer name one"). Not after acceptance. ' +
      'silent: a reopened case cannot be returned; it comes back to the same lead with first response and resolve anew, and no period to accept or return. ' +
      'silent: the inspectorate may return as any lead may.',
  },
  postpone: {
    stages: ['accepted'],
    roles: ['liaison', 'inspector'],
    to: ['postponed'],
    because:
      'Section 3: "postponed (tunda) with reason and date"; an obstacle is named. ' +
      'silent: who and from where; the lead, once it has accepted, for a postponement before acceptance would stop the clock of the right to return.',
  },
  resume: {
    stages: ['postponed'],
    roles: ['liaison', 'inspector', 'coordinator'],
    to: ['accepted'],
    because:
      'Section 3: "when it ends on day R the deadline is R plus that number". ' +
      'silent: who ends it before its date; the lead that postponed, and the coordinator, who supervises, when the reason is gone. Its date ends it by fall-due.',
  },
  forward: {
    stages: ['received', 'returned', 'needs-completion', 'dispatched', 'accepted', 'postponed', 'forwarded'],
    roles: ['coordinator'],
    to: ['forwarded'],
    because:
      'Section 2: coordinator "forwards outside"; section 3: verify is met by "dispatch, archive or forward outside", decide after a return by the same (stages received, returned); "ask the outside body again" (stage forwarded: the next asking, or another body). ' +
      'silent: needs-completion, dispatched, accepted, postponed; that a matter belongs outside may be found later, and waiting serves nobody.',
  },
  'record-outside': {
    stages: ['forwarded'],
    roles: ['coordinator'],
    to: ['answered'],
    because:
      'Section 3: "ask the outside body again | coordinator | ... its reply recorded, or the next asking". ' +
      "silent: where it leads; the reply is the citizen's answer, so the case is answered and may be rated, reopened or lapse; else nothing would ever close it.",
  },
  'interim-reply': {
    stages: ['dispatched', 'accepted', 'postponed', 'needs-completion', 'received', 'returned', 'forwarded'],
    roles: ['liaison', 'inspector', 'coordinator'],
    to: 'same',
    because:
      'Section 3: first response is met by "the first interim reply or answer that the complainant can see (acceptance is none)" (liaison, inspector; dispatched, accepted). ' +
      'silent: postponed, needs-completion; "complainants wait without being told" is the complaint of section 1. ' +
      "silent: the coordinator, in any of these stages, and alone in received, returned, forwarded; it meets no agency's first response. An interim reply does not accept.",
  },
  approve: {
    stages: ['accepted', 'answered', 'closed'],
    roles: ['head'],
    to: ['answered'],
    because:
      'Section 2: head of agency "may have to approve an answer before it goes out"; section 3: "approve an answer | head of agency | the draft | approval or return of the draft". ' +
      'Only with a draft waiting. silent: the stages; a draft accepts the case (see answer); answered and closed for a further answer.',
  },
  'return-draft': {
    stages: ['accepted', 'answered', 'closed'],
    roles: ['head'],
    to: 'same',
    because:
      'Section 3: "approve an answer | ... | approval or return of the draft"; resolve is met by "the answer sent, after any approval", so it runs on. Only with a draft waiting.',
  },
  merge: {
    stages: ['received', 'needs-completion', 'returned', 'dispatched', 'accepted', 'postponed', 'forwarded'],
    roles: ['coordinator'],
    to: ['archived'],
    because:
      'Section 2: coordinator "merges"; section 3: "A merged case is archived with the reason duplicate." ' +
      'silent: from which stages; any that is not answered, closed or archived.',
  },
  unmerge: {
    stages: ['archived'],
    roles: ['coordinator'],
    to: ['received', 'needs-completion', 'returned', 'dispatched', 'accepted', 'postponed', 'forwarded'],
    because:
      'silent: unmerging is not in domain.md; only for a case archived by merging, by who merged, back to the stage that it left; the promised date does not move, merging being no pause.',
  },
  archive: {
    stages: ['received', 'returned', 'needs-completion', 'dispatched', 'accepted', 'postponed', 'forwarded'],
    roles: ['coordinator'],
    to: ['archived'],
    because:
      'Section 2: coordinator "archives"; section 3: "archived with reason (spam, duplicate of, too vague, private dispute, in court)", verify and decide after a return are met by archiving (stages received, returned). ' +
      'silent: the other stages; a matter may go to court, or prove to be spam, later. Not answered: that "is closed by the complainant (rating) or by the lapse ..., not by an officer".',
  },
  rank: {
    stages: ['dispatched', 'accepted', 'postponed'],
    roles: ['head'],
    to: 'same',
    because:
      'Section 2: head of agency "ranks the agency\'s queue". silent: the stages; those in which the lead has the case before it, postponed included, for it comes back.',
  },
  correct: {
    stages: ['received', 'needs-completion', 'returned', 'dispatched', 'accepted', 'postponed', 'forwarded'],
    roles: ['coordinator'],
    to: 'same',
    because:
      'Section 3: "triage may raise it, the coordinator corrects it"; "Only a pause, a decree or a correction of class or urgency moves it" (the promised date). ' +
      'silent: the stages; while the case is not answered: afterwards a correction would rewrite whether the promise was kept. A new lead (inspectorate) needs a dispatch of its own.',
  },
  recompute: {
    stages: [
      'received',
      'needs-completion',
      'dispatched',
      'accepted',
      'answered',
      'returned',
      'postponed',
      'forwarded',
      'closed',
    ],
    roles: ['system', 'operator'],
    to: 'same',
    because:
      'Section 5: "A changed decree moves open deadlines: recompute them, and keep the old date in the case\'s history." Every stage that may have an open deadline, closed included (review of a low rating, report on a planned answer). ' +
      'silent: who; the machine, or the operator who sets it going; no officer picks cases for it.',
  },
  remark: {
    stages: [
      'received',
      'needs-completion',
      'dispatched',
      'accepted',
      'answered',
      'returned',
      'postponed',
      'forwarded',
      'archived',
      'closed',
    ],
    roles: ['coordinator', 'liaison', 'head', 'inspector', 'supervisor'],
    to: 'same',
    because:
      'silent: an internal remark changes nothing and is seen by no citizen, so every officer who may read the case may write one at any stage; the operator watches the system, not the cases.',
  },
  review: {
    stages: ['closed'],
    roles: ['coordinator'],
    to: ['closed', 'dispatched', 'forwarded'],
    because:
      'Section 3: "review a low rating | 3 HK | coordinator | the rating | confirm or reopen"; the rating has closed the case. Only after a low rating not yet reviewed, and late too. ' +
      'Reopening leads to the same lead. silent: forwarded, for a case answered by an outside body, as in reopen.',
  },

  triage: {
    stages: ['received'],
    roles: ['system'],
    to: 'same',
    because:
      'Section 3: "A category carries a starting urgency, triage may raise it, the coordinator corrects it". silent: the stage; before the coordinator has verified. Raises only, never lowers.',
  },
  'fall-due': {
    stages: [
      'received',
      'needs-completion',
      'dispatched',
      'accepted',
      'answered',
      'returned',
      'postponed',
      'forwarded',
      'closed',
    ],
    roles: ['system'],
    to: ['received', 'dispatched', 'accepted', 'answered', 'returned', 'forwarded', 'archived', 'closed'],
    because:
      'Section 3: completing "else archived as withdrawn" (needs-completion -> archived), reply "else closed" (answered -> closed); section 4: "The breach is recorded at the deadline\'s instant" (any other deadline: the stage stays; lateness only adds supervision). ' +
      "silent: the date of a postponement ends it (postponed -> accepted); nothing else falls due in postponed, and only the complainant's own period in needs-completion, every other being stopped.",
  },
};

export const promises: string[] = [
  "A return or a reopening (the complainant's, or after a review) does not move the promised date. (section 3, two clocks)",
  'Only a pause, a decree or a correction of class or urgency moves the promised date, besides the dispatch that fixes the provisional one. (section 3, two clocks)',
  'The promised date is receipt + verify period + resolve period of the class, marked provisional until dispatch. (section 3, two clocks)',
  "Each dispatch starts the lead's deadlines anew and whole, and no deadline of the former lead stays open. (section 3, two clocks; section 6)",
  'After two returns no agency can return the case any more. (section 3, two clocks)',
  'When the accept period has lapsed the case can be accepted or answered, but not returned. (section 3, stages and periods)',
  'An acceptance does not meet the first response; the first interim reply or answer that the complainant can see does. (section 3, periods)',
  'A draft awaiting approval does not meet the resolve deadline; the answer sent does. (section 3, periods)',
  'After an answer to a dispatched case the case counts as accepted, and no accept deadline is open. (section 3, stages)',
  'A reopening leads back to the same lead, with first response and resolve anew. (section 3, stages)',
  'No officer closes an answered case: only a rating or the lapse of the reply period does. (section 3, stages)',
  'A file not completed in its period is archived as withdrawn; nothing else is archived by lapse. (section 3, periods)',
  'Lateness alone never changes the lead nor hands the case to anybody else. (section 3, two clocks)',
  "While paused, no deadline runs save the complainant's own; at its end each deadline open and not past is day R plus the working days kept. (section 3, pause)",
  'A pause that ends on the day it began moves nothing, and a deadline already past stays past. (section 3, pause)',
  "Each ladder step is taken at most once per deadline, and in the ladder's order. (section 4)",
  'Not only the first ladder step fires: a deadline left unmet passes through every later one. (section 4; section 6)',
  'No escalation goes out for a deadline that is met or a case that has moved on: answered, closed, archived, merged. (section 4; section 6)',
  "A breach is recorded at the deadline's instant, also when it is found late; a reminder found after its deadline sends nothing. (section 4)",
  'A changed decree moves every open deadline, and the old date stays in the history. (section 5)',
  "A sub-unit's deadline is never past the lead's. (section 3, periods)",
  'Nothing is public before the first dispatch, and a secret case never is. (section 3, publication)',
  'Anonymous and secret are two flags: setting one never sets or clears the other. (section 3, classes)',
  'Every return, postponement and late answer names an obstacle, and every archiving a reason; a merged case has the reason duplicate. (section 3, obstacles and stages)',
  'Clocks start at receipt, not at recording; lateness before recording is shown as such. (section 3, received and recorded)',
];

/** `lead`: the lead agency, or for oversight complaints the inspectorate. `metBy` names steps. */
export const deadlinesOpened: Record<
  ListedStep,
  Array<{ kind: string; owner: string; starts: string; metBy: string }>
> = {
  complete: [], // ends a pause, opens nothing
  reply: [],
  rate: [
    { kind: 'review-rating', owner: 'coordinator', starts: 'the rating, when low', metBy: 'review' }, // silent: a reopening by the complainant ends it
  ],
  reopen: [
    // without accept: "first response and resolve anew"
    {
      kind: 'first-response',
      owner: 'lead',
      starts: 'the reopening',
      metBy: 'interim-reply, answer, approve',
    },
    { kind: 'resolve', owner: 'lead', starts: 'the reopening, whole', metBy: 'answer, approve' },
    {
      kind: 'ask-outside',
      owner: 'coordinator',
      starts: 'the reopening, when it leads to forwarded',
      metBy: 'record-outside, forward',
    }, // silent
  ],
  withdraw: [],
  dispatch: [
    { kind: 'accept', owner: 'lead', starts: 'the dispatch', metBy: 'accept, return, answer, pass-down' }, // answer accepts; silent: pass-down
    {
      kind: 'first-response',
      owner: 'lead',
      starts: 'the dispatch',
      metBy: 'interim-reply, answer, approve',
    }, // a draft is no answer: then the approval counts
    { kind: 'resolve', owner: 'lead', starts: 'the dispatch, whole each time', metBy: 'answer, approve' }, // `approve` if the answer needs approval
    { kind: 'contribute', owner: 'supporting agency', starts: 'its assignment', metBy: 'contribute' }, // one for each supporting agency named
  ],
  accept: [],
  answer: [
    {
      kind: 'approve-answer',
      owner: 'head',
      starts: 'the draft, when approval is needed',
      metBy: 'approve, return-draft',
    },
    { kind: 'reply', owner: 'complainant', starts: 'the answer, when sent', metBy: 'reply, rate, reopen' },
    {
      kind: 'report-planned',
      owner: 'lead',
      starts: 'the planned date, when sent and of the kind planned',
      metBy: 'answer, approve',
    }, // a new date with its obstacle is a planned answer
  ],
  'ask-completion': [{ kind: 'complete', owner: 'complainant', starts: 'the request', metBy: 'complete' }],
  'pass-down': [
    { kind: 'sub-unit', owner: 'sub-unit', starts: 'the pass-down', metBy: 'contribute' }, // never past the lead's
  ],
  contribute: [],
  return: [
    {
      kind: 'decide-return',
      owner: 'coordinator',
      starts: 'the return',
      metBy: 'dispatch, archive, forward, merge',
    }, // a merged case is archived
  ],
  postpone: [],
  resume: [],
  forward: [
    {
      kind: 'ask-outside',
      owner: 'coordinator',
      starts: 'the forwarding, or the last asking',
      metBy: 'record-outside, forward',
    }, // forwarding again asks the body once more
  ],
  'record-outside': [
    { kind: 'reply', owner: 'complainant', starts: 'the reply recorded', metBy: 'reply, rate, reopen' }, // silent: as an answer
  ],
  'interim-reply': [],
  approve: [
    { kind: 'reply', owner: 'complainant', starts: 'the answer, when sent', metBy: 'reply, rate, reopen' },
    {
      kind: 'report-planned',
      owner: 'lead',
      starts: 'the planned date, when of the kind planned',
      metBy: 'answer, approve',
    },
  ],
  'return-draft': [],
  merge: [],
  unmerge: [], // silent: the assignments that the merge closed continue
  archive: [],
  rank: [],
  correct: [], // recomputes open assignments, opens none
  recompute: [], // moves open assignments, opens none
  remark: [],
  review: [
    {
      kind: 'first-response',
      owner: 'lead',
      starts: 'the reopening',
      metBy: 'interim-reply, answer, approve',
    },
    { kind: 'resolve', owner: 'lead', starts: 'the reopening, whole', metBy: 'answer, approve' },
    {
      kind: 'ask-outside',
      owner: 'coordinator',
      starts: 'the reopening, when it leads to forwarded',
      metBy: 'record-outside, forward',
    }, // silent
  ],
  triage: [
    // The receipt is no step of this list.
    { kind: 'verify', owner: 'coordinator', starts: 'receipt', metBy: 'dispatch, archive, forward, merge' },
  ],
  'fall-due': [
    { kind: 'inspect', owner: 'inspectorate', starts: 'ladder step 5', metBy: 'contribute' }, // its finding
    { kind: 'mend-address', owner: 'coordinator', starts: 'the bounce', metBy: '' }, // no step of this list opens or meets it: the bounce of a mail; a new address, or none left
    { kind: 'hold-vacant', owner: 'coordinator', starts: 'the vacancy', metBy: '' }, // no step opens or meets it: work that no occupied office can do, until there is none
  ],
};
