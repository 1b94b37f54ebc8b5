import * as z from 'zod/mini';
import { collectionDue } from '#events/collection-due.v1.ts';
import { complaintEvent } from '#events/complaint-event.ts';
import { sendCollection } from '#notices/send-collection.ts';
import { tell } from '#notices/tell.ts';
import { queueFunction } from './batch.ts';
import { postOfficeOf } from './post-office-of.ts';

const message = z.discriminatedUnion('type', [collectionDue, complaintEvent]);

/** Something happened that somebody may have to be told, or what was collected for an office is to be sent. */
export const noticesFunction = () =>
  queueFunction(async (body, context) => {
    const asked = z.parse(message, body);
    const post = await postOfficeOf(asked.tenant, context);
    await (asked.type === 'collection-due.v1' ? sendCollection(post, asked) : tell(post, asked));
  });
