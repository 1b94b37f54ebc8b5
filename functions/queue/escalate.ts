import * as z from 'zod/mini';
import { escalateAssignment } from '#casework/commands/escalate-assignment.ts';
import { takeStep } from '#casework/wiring.ts';
import { assignmentDue } from '#events/messages/assignment-due.v1.ts';
import { now } from '../clock.ts';
import { complaintsOf } from '../complaints-of.ts';
import { metric, tenantConfig } from '../wiring.ts';
import { queueFunction } from './batch.ts';

export const handler = queueFunction(async (body) => {
  const due = z.parse(assignmentDue, body);
  const tenant = await tenantConfig(due.tenant);
  await escalateAssignment({ takeStep, complaints: complaintsOf(tenant), metric }, tenant, due, await now());
});
