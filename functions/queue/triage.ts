import * as z from 'zod/mini';
import { triageComplaint } from '#casework/commands/triage-complaint.ts';
import { takeStep } from '#casework/wiring.ts';
import { complaintSubmitted } from '#events/complaint/complaint-submitted.v1.ts';
import { dynamoContacts } from '#table/complaints/contacts.ts';
import { now } from '../clock.ts';
import { complaintsOf } from '../complaints-of.ts';
import { secret, tableOf, tenantConfig } from '../wiring.ts';
import { queueFunction } from './batch.ts';

export const handler = queueFunction(async (body) => {
  const { tenant: id, number } = z.parse(complaintSubmitted, body);
  const tenant = await tenantConfig(id);
  const needs = {
    takeStep,
    complaints: complaintsOf(tenant),
    contacts: dynamoContacts(tableOf(tenant)),
  };
  await triageComplaint(needs, tenant, number, { secret: await secret(), now: await now() });
});
