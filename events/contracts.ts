import type * as z from 'zod/mini';
import type { EventType } from '#complaints/event.ts';
import * as assignmentDue from './assignment-due.v1.ts';
import * as collectionDue from './collection-due.v1.ts';
import * as accepted from './complaint-accepted.v1.ts';
import * as answered from './complaint-answered.v1.ts';
import * as closed from './complaint-closed.v1.ts';
import * as dispatched from './complaint-dispatched.v1.ts';
import * as rated from './complaint-rated.v1.ts';
import * as submitted from './complaint-submitted.v1.ts';
import * as triaged from './complaint-triaged.v1.ts';
import * as ladderStep from './ladder-step-reached.v1.ts';

/** A contract with real-looking messages that keep it. */
export interface Contract {
  readonly contract: z.ZodMiniType;
  readonly examples: readonly object[];
}

/** What the sweep tells the workers; no event, because nothing has happened yet. */
type Message = 'assignment-due.v1' | 'collection-due.v1';

/**
 * Every contract by its type, for docs and tests: all of them at once, so never for a function. The examples with the
 * number KLT-7F3K-9M20 are together one complaint's whole timeline.
 */
export const contracts: Readonly<Record<EventType | Message, Contract>> = {
  'complaint-submitted.v1': { contract: submitted.complaintSubmitted, examples: submitted.examples },
  'complaint-triaged.v1': { contract: triaged.complaintTriaged, examples: triaged.examples },
  'complaint-dispatched.v1': { contract: dispatched.complaintDispatched, examples: dispatched.examples },
  'complaint-accepted.v1': { contract: accepted.complaintAccepted, examples: accepted.examples },
  'complaint-answered.v1': { contract: answered.complaintAnswered, examples: answered.examples },
  'complaint-rated.v1': { contract: rated.complaintRated, examples: rated.examples },
  'complaint-closed.v1': { contract: closed.complaintClosed, examples: closed.examples },
  'ladder-step-reached.v1': { contract: ladderStep.ladderStepReached, examples: ladderStep.examples },
  'assignment-due.v1': { contract: assignmentDue.assignmentDue, examples: assignmentDue.examples },
  'collection-due.v1': { contract: collectionDue.collectionDue, examples: collectionDue.examples },
};
