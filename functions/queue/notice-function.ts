import * as z from 'zod/mini';
import { complaintEvents } from '#events/complaint/union.ts';
import { collectionDue } from '#events/messages/collection-due.v1.ts';
import { followAsked } from '#events/messages/follow-asked.v1.ts';
import { lostMailDue } from '#events/messages/lost-mail-due.v1.ts';
import { noticeDue } from '#events/messages/notice-due.v1.ts';
import { officeReachable } from '#events/messages/office-reachable.v1.ts';
import { officeUnreachable } from '#events/messages/office-unreachable.v1.ts';
import { schemaFor } from '#events/schema-for.ts';
import { askFollower } from '#notices/delivery/ask-follower.ts';
import type { QueueingDependencies } from '#notices/delivery/notice-dependencies.ts';
import { notifyReachable, notifyUnreachable } from '#notices/delivery/office-reachability.ts';
import { repeatLostMail } from '#notices/delivery/repeat-lost-mail.ts';
import { sendDigestBatch } from '#notices/delivery/send-digest-batch.ts';
import { notifyAll, notifyOne } from '#notices/delivery/send-notices.ts';
import { environment, sqs } from '../wiring.ts';
import { type Consume, queueFunction } from './batch.ts';
import { noticeDependenciesOf } from './notice-dependencies-of.ts';
import { sendAll } from './sqs-sender.ts';

const messages = {
  'collection-due.v1': collectionDue,
  'follow-asked.v1': followAsked,
  'lost-mail-due.v1': lostMailDue,
  'notice-due.v1': noticeDue,
  'office-reachable.v1': officeReachable,
  'office-unreachable.v1': officeUnreachable,
  ...complaintEvents,
} as const;

export const noticeFunction = () => queueFunction(consume, { concurrency });

/** Only the rate limiter may limit the rate, so more messages are handled concurrently than it needs. */
const concurrency = 5;

/** To this function's own queue. */
const enqueue: QueueingDependencies['enqueue'] = (messages) =>
  sendAll(sqs(), environment('NOTICES_QUEUE_URL').NOTICES_QUEUE_URL, messages);

const consume: Consume = async (body, context) => {
  const asked = z.parse(schemaFor(messages, body), body);
  const deps = await noticeDependenciesOf(asked.tenant, context);
  if (asked.type === 'collection-due.v1') await sendDigestBatch(deps, asked);
  else if (asked.type === 'follow-asked.v1') await askFollower(deps, asked);
  else if (asked.type === 'lost-mail-due.v1') await repeatLostMail(deps, asked);
  else if (asked.type === 'office-unreachable.v1') await notifyUnreachable(deps, asked);
  else if (asked.type === 'notice-due.v1') await notifyOne(deps, asked);
  else if (asked.type === 'office-reachable.v1') await notifyReachable(deps, asked);
  else await notifyAll({ ...deps, enqueue }, asked);
};
