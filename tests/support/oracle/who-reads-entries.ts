import type { PeoplesStep } from '#complaints/lifecycle.ts';
import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';

export type OracleReader = 'complainant' | 'office' | 'public';
type Who = readonly OracleReader[];

/** Recipients by their relation to the case. */
export type MailReader =
  | 'complainant'
  /** The complainant of a case that was merged into it. */
  | 'partner'
  /** A follower, who has no part in it. */
  | 'follower'
  | 'coordinator'
  | 'lead'
  /** An agency that was the lead before. */
  | 'former'
  | 'head'
  | 'support'
  | 'unit'
  | 'inspector'
  | 'supervisor';

/** Readers of an entry and its texts, by the path of their reference. A text that is left out has none. */
export interface Expected {
  readonly entry: Who;
  readonly texts?: Readonly<Record<string, Who>>;
  /** The step whose fields have the names of the texts; tests take it on an accepted case. */
  readonly writtenBy?: PeoplesStep;
  /** Readers whose mails may quote the texts, unless the case is secret. Default: none. */
  readonly quotedTo?: readonly MailReader[];
}

// biome-ignore lint/suspicious/noExplicitAny: each event's data is of its own shape
type Rule = Expected | ((data: any) => Expected);

const none: Who = [];
const office: Who = ['office'];
const parties: Who = ['complainant', 'office'];
const all: Who = ['complainant', 'office', 'public'];

const known: Expected = { entry: parties };
const internal: Expected = { entry: office };
const answer: Expected = { entry: all, texts: { public: all, private: parties } };

/**
 * Written from the domain alone, never from packages/narration: the public part of an answer is for everyone,
 * its private part for complainant and offices. Drafts, remarks, tasks, contributions, findings, ranks, oral
 * reprimands and reasons of corrections and reviews stay inside. The public learns of answers and of the end.
 */
export const whoReadsEntries: Readonly<Record<EventType, Rule>> = {
  'complaint-submitted.v1': known,
  'complaint-triaged.v1': { entry: none },
  'complaint-dispatched.v1': { entry: parties, texts: { reason: parties } },
  'complaint-accepted.v1': ({ by }) => (by === 'answering' ? internal : known),
  'completion-asked.v1': { entry: parties, texts: { text: parties } },
  'complaint-completed.v1': { entry: parties, texts: { text: parties } },
  'complaint-returned.v1': { entry: parties, texts: { reason: parties } },
  'complaint-postponed.v1': { entry: parties, texts: { reason: parties } },
  'complaint-resumed.v1': known,
  'complaint-forwarded.v1': {
    entry: parties,
    texts: { reason: parties, name: parties, externalNumber: parties },
  },
  'outside-reply-recorded.v1': answer,
  'work-passed-down.v1': { entry: parties, texts: { task: office } },
  'contribution-given.v1': ({ of }) => ({
    entry: of === 'inspect' ? office : parties,
    texts: { text: office },
  }),
  'complaint-merged.v1': { entry: all, texts: { reason: parties } },
  'complaint-unmerged.v1': { entry: parties, texts: { reason: parties } },
  'duplicate-joined.v1': ({ quiet }) => (quiet ? internal : known),
  'duplicate-parted.v1': internal,
  'lapor-recorded.v1': known,
  'assignment-ranked.v1': internal,
  'answer-drafted.v1': { entry: office, texts: { public: office } },
  'head-asked.v1': { entry: office, texts: { reason: office }, writtenBy: 'ask-head', quotedTo: ['head'] },
  'draft-returned.v1': { entry: office, texts: { reason: office } },
  'answer-confirmed.v1': known,
  'reply-period-ended.v1': known,
  'interim-reply-sent.v1': { entry: all, texts: { public: all } },
  'complaint-answered.v1': answer,
  'reply-received.v1': { entry: parties, texts: { text: parties } },
  'complaint-rated.v1': { entry: parties, texts: { text: parties } },
  'complaint-reopened.v1': ({ by }) => ({
    entry: all,
    texts: { reason: by === 'complainant' ? parties : office },
  }),
  'complaint-corrected.v1': { entry: parties, texts: { reason: office } },
  'deadlines-recomputed.v1': known,
  'period-extended.v1': { entry: parties, texts: { reason: parties } },
  'complaint-archived.v1': { entry: all, texts: { text: parties } },
  'complaint-closed.v1': { entry: all },
  'remark-added.v1': { entry: office, texts: { text: office } },
  'reprimand-sent.v1': known,
  'oral-reprimand-recorded.v1': { entry: office, texts: { text: office } },
  'erasure-asked.v1': known,
  'words-erased.v1': known,
  'address-bounced.v1': known,
  'address-mended.v1': known,
  'ladder-step-reached.v1': ({ form, deadline, moves }) => {
    const shown = form === 'breach' || form === 'follow-up' || (form === 'inspection' && moves);
    return shown && deadline !== 'approve-answer' ? known : internal;
  },
};

export function expectedOf({ type, data }: ComplaintEvent): Expected {
  const rule = whoReadsEntries[type];
  return typeof rule === 'function' ? rule(data) : rule;
}
