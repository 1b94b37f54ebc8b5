import * as z from 'zod/mini';
import { attachmentTypes, refusalReasons } from '#casework/records/attachment.ts';
import { deadlineKind, owner } from '#events/assignments.ts';
import { complaintClass, outsideBody, urgency } from '#events/envelope.ts';
import { answerKinds, assignmentKinds, laporStates, obstacles, stages } from '#events/vocabulary.ts';
import { peoplesSteps } from './peoples-steps.ts';

/** An instant in ISO 8601 with the tenant's offset. */
export const localInstant = z.iso.datetime({ offset: true });
const stage = z.enum(stages);
const stepName = z.enum(peoplesSteps);

/** A running deadline; `step` is the escalation level reached, null before the first. */
export const deadlineSchema = z.object({
  kind: deadlineKind,
  at: localInstant,
  step: z.nullable(z.int()),
  breached: z.boolean(),
  paused: z.boolean(),
  estimate: z.boolean(),
});

/** A timeline entry as its reader may see it. */
export const timelineLine = z.object({
  sequence: z.int(),
  type: z.string(),
  at: localInstant,
  text: z.string(),
});

/** A file of a case; only the side that sent it sees `name`; `reason` says why it was refused. */
export const attachment = z.object({
  id: z.string(),
  by: z.enum(['complainant', 'office']),
  state: z.enum(['expected', 'ready', 'refused']),
  type: z.enum(attachmentTypes),
  size: z.int(),
  name: z.optional(z.string()),
  at: localInstant,
  entry: z.optional(z.int()),
  public: z.boolean(),
  reason: z.optional(z.object({ code: z.enum(refusalReasons), text: z.string() })),
});

/**
 * The complaint as its complainant sees it. If it was merged, `common` is the state of the common case, unless that is
 * secret; `commonTimeline` its entries for this complainant, whose last sequence number is the version for `If-Match`;
 * `deadlines` and `possible` say what they can do in it, under their own number.
 */
export const followed = z.object({
  number: z.string(),
  stage,
  stageText: z.string(),
  holder: z.string(),
  class: complaintClass,
  urgency,
  promised: z.object({ at: localInstant, provisional: z.boolean(), estimate: z.boolean() }),
  outside: z.optional(
    z.object({ body: outsideBody, name: z.string(), externalNumber: z.optional(z.string()) }),
  ),
  lapor: z.optional(z.object({ number: z.string(), filedAt: z.iso.date(), state: z.enum(laporStates) })),
  plannedFor: z.optional(z.iso.date()),
  queue: z.optional(z.object({ place: z.int(), more: z.optional(z.literal(true)) })),
  common: z.optional(
    z.object({
      number: z.string(),
      stage,
      stageText: z.string(),
      answer: z.optional(z.object({ kind: z.enum(answerKinds), public: z.string() })),
    }),
  ),
  commonTimeline: z.optional(z.array(timelineLine)),
  deadlines: z.array(deadlineSchema),
  timeline: z.array(timelineLine),
  attachments: z.array(attachment),
  possible: z.array(stepName),
  erasedAt: z.optional(localInstant),
});

const assignment = z.object({
  id: z.string(),
  kind: z.enum(assignmentKinds),
  owner,
  deadlines: z.array(deadlineSchema),
});

const answer = z.object({
  kind: z.enum(answerKinds),
  public: z.string(),
  private: z.optional(z.string()),
  obstacle: z.optional(z.enum(obstacles)),
  plannedFor: z.optional(z.iso.date()),
  attachments: z.optional(z.array(z.object({ id: z.string(), public: z.boolean() }))),
});

const rating = z.object({ stars: z.int(), text: z.optional(z.string()) });

/** As an officer sees it: `private` is for complainant and offices; `reporter` only for officers who need it. */
export const openedCase = z.extend(followed, {
  sequence: z.int(),
  assignments: z.array(assignment),
  report: z.object({
    text: z.string(),
    address: z.optional(z.string()),
    place: z.object({
      district: z.optional(z.string()),
      village: z.optional(z.string()),
      lat: z.optional(z.number()),
      lon: z.optional(z.number()),
    }),
    occurredAt: z.optional(z.iso.date()),
  }),
  category: z.string(),
  anonymous: z.boolean(),
  secret: z.boolean(),
  title: z.optional(z.string()),
  answer: z.optional(answer),
  draft: z.optional(answer),
  mergedInto: z.optional(z.string()),
  merged: z.optional(z.array(z.string())),
  rating: z.optional(rating),
  mergedRatings: z.optional(z.array(rating)),
  proposal: z.optional(z.object({ agency: z.optional(z.string()), urgency, sameAs: z.optional(z.string()) })),
  reporter: z.optional(
    z.object({
      name: z.optional(z.string()),
      email: z.optional(z.string()),
      phone: z.optional(z.string()),
      language: z.enum(['id', 'en']),
    }),
  ),
});

/** What an office contributed to a case that it may no longer read, because its task has ended. */
export const contributionsShown = z.object({
  number: z.string(),
  stage,
  stageText: z.string(),
  ownContributionsOnly: z.literal(true),
  timeline: z.array(timelineLine),
  attachments: z.array(attachment),
  possible: z.tuple([]),
});

export const shownCase = z.union([openedCase, contributionsShown]);

/** The result of a step; a repeated idempotency key gets the same. */
export const stepTaken = z.object({
  number: z.string(),
  stage,
  sequence: z.int(),
  deadlines: z.array(deadlineSchema),
  possible: z.array(stepName),
});

/** A page of the open assignments of the caller's offices; `next` continues the list. */
export const assignmentList = z.object({
  items: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      kind: z.enum(assignmentKinds),
      owner,
      stage,
      urgency,
      rank: z.int(),
      deadlines: z.array(deadlineSchema),
    }),
  ),
  next: z.optional(z.string()),
});
