import * as z from 'zod/mini';
import { deadlineKind } from '#events/assignments.ts';
import { urgency } from '#events/envelope.ts';
import { localInstant } from './shown-case.ts';

const named = z.object({ id: z.string(), name: z.string() });

/** `box` in degrees, WGS 84. */
export const tenantDescription = z.object({
  id: z.string(),
  name: z.string(),
  categories: z.array(z.extend(named, { urgency, requires: z.array(z.string()) })),
  agencies: z.array(named),
  districts: z.array(z.extend(named, { villages: z.array(named) })),
  box: z.object({ south: z.number(), west: z.number(), north: z.number(), east: z.number() }),
});

/** Returned once, when a report is submitted. The code is never shown again. */
export const reportTaken = z.object({
  number: z.string(),
  code: z.string(),
  promised: z.object({ at: localInstant, provisional: z.boolean() }),
  next: z.object({ kind: deadlineKind, at: localInstant }),
  links: z.object({ follow: z.string() }),
});
