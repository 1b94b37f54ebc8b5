import * as z from 'zod/mini';
import { assignment } from '#events/assignments.ts';
import { complaintSubmitted } from '#events/complaint/complaint-submitted.v1.ts';
import { laporRecorded } from '#events/complaint/lapor-recorded.v1.ts';
import { reprimandSent } from '#events/complaint/reprimand-sent.v1.ts';
import { wordsErased } from '#events/complaint/words-erased.v1.ts';
import {
  attachmentRefs,
  complaintClass,
  dataOf,
  date,
  instant,
  obstacle,
  outsideBody,
  promisedDate,
  textRef,
  urgency,
} from '#events/envelope.ts';
import {
  answerKinds,
  archiveReasons,
  channels,
  complainantEnds,
  completableStages,
  missingItems,
  undeliverableReasons,
} from '#events/vocabulary.ts';

const text = z.exactOptional(textRef);
const list = <Item extends z.ZodMiniType>(item: Item) => z.readonly(z.array(item));

const pauses = list(z.strictObject({ from: instant, to: z.exactOptional(instant) }));

const reported = () => ({
  tenant: z.string(),
  number: z.string(),
  sequence: z.int().check(z.positive()),
  head: z.string(),
  channel: z.enum(channels),
  class: complaintClass,
  urgency,
  category: z.string(),
  text: textRef,
  place: dataOf(complaintSubmitted).shape.place,
  anonymous: z.boolean(),
  secret: z.boolean(),
  occurredAt: z.exactOptional(date),
  receivedAt: instant,
  recordedAt: instant,
  promised: promisedDate,
  assignmentsMade: z.int(),
  pauses,
  returns: z.int(),
  reopenings: z.int(),
  extended: z.exactOptional(z.strictObject({ at: instant, assignment: z.string() })),
  recomputed: z.exactOptional(z.strictObject({ calendar: z.string(), at: instant, dates: z.int() })),
  lapor: z.exactOptional(dataOf(laporRecorded)),
  merged: z.exactOptional(list(z.string())),
  quietMerged: z.exactOptional(list(z.string())),
  contributors: z.exactOptional(list(z.string())),
  reprimands: z.exactOptional(list(z.extend(dataOf(reprimandSent), { at: instant }))),
  erasureAsked: z.exactOptional(z.strictObject({ at: instant })),
  erased: z.exactOptional(
    z.extend(dataOf(wordsErased), { at: instant, wordsSince: z.exactOptional(z.literal(true)) }),
  ),
  unreachable: z.exactOptional(z.literal(true)),
  stopped: z.exactOptional(z.enum(undeliverableReasons)),
  receiptWithheld: z.exactOptional(z.literal(true)),
  proposal: z.exactOptional(
    z.strictObject({
      agency: z.exactOptional(z.string()),
      urgency,
      sameAs: z.exactOptional(z.string()),
    }),
  ),
});

const verified = {
  lead: z.string(),
  support: list(z.string()),
  title: textRef,
  publicText: textRef,
  urgencyReason: textRef,
  dispatchedAt: instant,
};
/** Missing if the complaint was never dispatched. */
const perhapsVerified = {
  lead: z.exactOptional(verified.lead),
  support: z.exactOptional(verified.support),
  title: text,
  publicText: text,
  urgencyReason: text,
  dispatchedAt: z.exactOptional(instant),
};

const answerDraft = z.strictObject({
  kind: z.enum(answerKinds),
  public: textRef,
  private: text,
  obstacle: z.exactOptional(obstacle),
  plannedFor: z.exactOptional(date),
  attachments: z.exactOptional(attachmentRefs),
});
const draft = z.exactOptional(answerDraft);
const answer = z.extend(answerDraft, { at: instant });
const outside = z.strictObject({ body: outsideBody, name: textRef, externalNumber: text, since: instant });
const rated = z.strictObject({ stars: z.int(), text });
const ratings = {
  rating: z.exactOptional(rated),
  mergedRatings: z.exactOptional(list(z.extend(rated, { number: z.string() }))),
};
const completionRequest = z.strictObject({
  missing: list(z.enum(missingItems)),
  text: textRef,
  from: z.enum(completableStages),
});
const returnDetails = z.strictObject({
  by: z.string(),
  obstacle,
  reason: textRef,
  suggested: z.exactOptional(z.string()),
});

const previousState = z.strictObject({
  stage: z.enum([
    'received',
    'needs-completion',
    'dispatched',
    'accepted',
    'returned',
    'postponed',
    'forwarded',
  ]),
  assignments: list(assignment),
  pauses,
  fields: z.looseObject({}),
});

const stage = <Name extends string, Fields extends z.core.$ZodShape>(name: Name, fields: () => Fields) =>
  z.lazy(() => z.strictObject({ ...reported(), ...fields(), stage: z.literal(name) }));

/**
 * The state of a complaint without its assignments, which are items of their own. A field of another stage is a fault.
 * Each schema is built when a complaint of its stage is first read.
 */
export const storedStages = {
  // A common case that nobody completed keeps the fields of its dispatch.
  received: stage('received', () => ({
    ...perhapsVerified,
    completionRequest: z.exactOptional(completionRequest),
    returnDetails: z.exactOptional(returnDetails),
  })),
  'needs-completion': stage('needs-completion', () => ({
    ...perhapsVerified,
    acceptedAt: z.exactOptional(instant),
    returnDetails: z.exactOptional(returnDetails),
    completionRequest,
  })),
  dispatched: stage('dispatched', () => verified),
  accepted: stage('accepted', () => ({ ...verified, acceptedAt: instant, draft })),
  returned: stage('returned', () => ({ ...verified, returnDetails })),
  postponed: stage('postponed', () => ({
    ...verified,
    acceptedAt: instant,
    postponed: z.strictObject({ obstacle, reason: textRef, until: date }),
  })),
  forwarded: stage('forwarded', () => ({ ...perhapsVerified, outside })),
  answered: stage('answered', () => ({
    ...perhapsVerified,
    answer,
    draft,
    outside: z.exactOptional(outside),
    ...ratings,
  })),
  closed: stage('closed', () => ({
    ...perhapsVerified,
    answer,
    outside: z.exactOptional(outside),
    ...ratings,
    closed: z.strictObject({ at: instant, by: z.enum(['rating', 'lapse', 'review']) }),
  })),
  archived: stage('archived', () => ({
    ...perhapsVerified,
    archived: z.strictObject({
      at: instant,
      reason: z.enum([...archiveReasons, ...complainantEnds]),
      text,
      mergedInto: z.exactOptional(z.string()),
      wayBackUntil: z.exactOptional(date),
      previousState: z.exactOptional(previousState),
    }),
  })),
} as const;
