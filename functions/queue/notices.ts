import * as z from 'zod/mini';
import { collectionDue } from '#events/collection-due.v1.ts';
import { complaintAnswered } from '#events/complaint-answered.v1.ts';
import { complaintClosed } from '#events/complaint-closed.v1.ts';
import { complaintDispatched } from '#events/complaint-dispatched.v1.ts';
import { complaintSubmitted } from '#events/complaint-submitted.v1.ts';
import { ladderStepReached } from '#events/ladder-step-reached.v1.ts';
import { sendCollection } from '#notices/send-collection.ts';
import { tell } from '#notices/tell.ts';
import { queueFunction } from './batch.ts';
import { postOfficeOf } from './post-office-of.ts';

const message = z.discriminatedUnion('type', [
  collectionDue,
  complaintSubmitted,
  complaintDispatched,
  complaintAnswered,
  complaintClosed,
  ladderStepReached,
]);

/** Something happened that somebody may have to be told, or what was collected for an office is to be sent. */
export const noticesFunction = () =>
  queueFunction(async (body, context) => {
    const asked = z.parse(message, body);
    const post = await postOfficeOf(asked.tenant, context);
    await (asked.type === 'collection-due.v1' ? sendCollection(post, asked) : tell(post, asked));
  });
