import * as z from 'zod/mini';
import { localDate } from '#calendar/zones.ts';
import { addSop as add } from '#casework/procedure/sop-versions.ts';
import { parseInput } from '#problems/parse-input.ts';
import { sopSchema } from '#sop/sop-schema.ts';
import { json, jsonBody } from '../http.ts';
import { keyAndMatch } from '../step-request.ts';
import type { OfficerAction } from './officer-action.ts';

const query = z.object({ dryRun: z.optional(z.enum(['true', 'false'])) });

export const postSop: OfficerAction = async (request, { tenants, now }, { tenant, actor }) => {
  const { dryRun } = parseInput(query, request.query);
  const change = await add(tenants, {
    tenant: tenant.id,
    actor,
    sop: parseInput(sopSchema, jsonBody(request)),
    today: localDate(tenant.zone, await now()),
    realNow: new Date(),
    ifMatch: keyAndMatch(request).ifMatch,
    dryRun: dryRun === 'true',
  });
  return json(change.stored ? 201 : 200, change, change.stored ? { etag: `"${change.configuration}"` } : {});
};
