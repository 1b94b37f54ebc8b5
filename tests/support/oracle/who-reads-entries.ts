import type { PeoplesStep } from '#complaints/lifecycle.ts';
import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';

/** `merged`: the complainant of a report that was merged into this one. */
export type OracleReader = 'complainant' | 'merged' | 'office' | 'public';
/** `author`: the complainant who wrote it, and no other complainant. */
type Who = readonly (OracleReader | 'author')[];

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
/** All complainants of the matter, and the offices. */
const everyParty: Who = ['complainant', 'merged', 'office'];
const all: Who = ['complainant', 'merged', 'office', 'public'];
const authorAndOffice: Who = ['author', 'office'];

const known: Expected = { entry: parties };
const knownToAll: Expected = { entry: everyParty };
const internal: Expected = { entry: office };
const answer: Expected = { entry: all, texts: { public: all, private: parties } };
/** What one of several complainants did: the others learn that it happened, and read no word of it. */
const ofComplainant: Expected = { entry: everyParty, texts: { text: authorAndOffice } };

/**
 * Written from docs of the domain alone, never from packages/narration: an answer's public part is for everybody, its
 * private part for complainant and offices; drafts, remarks, tasks, contributions, findings, the queue's order, oral
 * reprimands and the reasons of corrections and reviews stay inside; the public learns of answers and of the end. The
 * complainant of a merged report learns how the common case goes and what is asked of its complainants, and reads the
 * public part of answers and the own words; nobody but the offices reads what another complainant wrote.
 */
export const whoReadsEntries: Readonly<Record<EventType, Rule>> = {
  'complaint-submitted.v1': known,
  'complaint-triaged.v1': { entry: none },
  'complaint-dispatched.v1': { entry: everyParty, texts: { reason: parties } },
  'complaint-accepted.v1': ({ by }) => (by === 'answering' ? internal : known),
  'completion-asked.v1': { entry: everyParty, texts: { text: everyParty } },
  'complaint-completed.v1': ofComplainant,
  'completion-lapsed.v1': knownToAll,
  'complaint-returned.v1': { entry: parties, texts: { reason: parties } },
  'complaint-postponed.v1': { entry: everyParty, texts: { reason: parties } },
  'complaint-resumed.v1': knownToAll,
  'complaint-forwarded.v1': {
    entry: everyParty,
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
  'answer-confirmed.v1': knownToAll,
  'reply-period-ended.v1': knownToAll,
  'interim-reply-sent.v1': { entry: all, texts: { public: all } },
  'complaint-answered.v1': answer,
  'reply-received.v1': ofComplainant,
  'complaint-rated.v1': ofComplainant,
  'complaint-reopened.v1': ({ by }) => ({
    entry: all,
    texts: { reason: by === 'complainant' ? authorAndOffice : office },
  }),
  'complaint-corrected.v1': { entry: everyParty, texts: { reason: office } },
  'deadlines-recomputed.v1': knownToAll,
  'period-extended.v1': { entry: everyParty, texts: { reason: parties } },
  'complaint-archived.v1': { entry: all, texts: { text: parties } },
  'complaint-closed.v1': { entry: all },
  'remark-added.v1': { entry: office, texts: { text: office } },
  'reprimand-sent.v1': known,
  'oral-reprimand-recorded.v1': { entry: office, texts: { text: office } },
  'vacancy-held.v1': internal,
  'vacancy-ended.v1': internal,
  'erasure-asked.v1': known,
  'words-erased.v1': known,
  'receipt-withheld.v1': known,
  'address-bounced.v1': known,
  'address-mended.v1': known,
  'ladder-step-reached.v1': ({ form, deadline, moves }) => {
    const shown = form === 'breach' || form === 'follow-up' || (form === 'inspection' && moves);
    return shown && deadline !== 'approve-answer' ? known : internal;
  },
};

function expectedOf({ type, data }: ComplaintEvent): Expected {
  const rule = whoReadsEntries[type];
  return typeof rule === 'function' ? rule(data) : rule;
}

/** A reader of one complaint: the complainant of a merged report by that report's number. */
export type ReaderOfCase = Exclude<OracleReader, 'merged'> | `merged:${string}`;

const kindOf = (reader: ReaderOfCase): OracleReader =>
  reader.startsWith('merged:') ? 'merged' : (reader as OracleReader);

const wroteIt = ({ actor }: ComplaintEvent, reader: ReaderOfCase): boolean =>
  actor.role === 'complainant' &&
  reader === (actor.mergedNumber ? `merged:${actor.mergedNumber}` : 'complainant');

/** What other complainants cannot overlook: the work goes on, begins again, or ends. */
const changesTheCase: readonly EventType[] = [
  'complaint-completed.v1',
  'complaint-reopened.v1',
  'complaint-closed.v1',
];

/** Of what the complainant of a secret report did, other complainants learn only what changes the case for them. */
export function readsEntry(event: ComplaintEvent, reader: ReaderOfCase): boolean {
  const kind = kindOf(reader);
  if (!expectedOf(event).entry.includes(kind)) return false;
  const isComplainant = kind === 'complainant' || kind === 'merged';
  const isHidden = event.actor.quiet && isComplainant && !wroteIt(event, reader);
  return !isHidden || changesTheCase.includes(event.type);
}

export function readsText(event: ComplaintEvent, path: string, reader: ReaderOfCase): boolean {
  const who = expectedOf(event).texts?.[path] ?? [];
  return (
    readsEntry(event, reader) &&
    (who.includes(kindOf(reader)) || (who.includes('author') && wroteIt(event, reader)))
  );
}
