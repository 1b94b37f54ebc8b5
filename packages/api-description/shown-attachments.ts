import * as z from 'zod/mini';
import { attachment } from './shown-case.ts';

/** How to upload a file: the body must have the requested type and size. `until` is in real time. */
export const uploadAsked = z.object({
  id: z.string(),
  upload: z.object({
    url: z.url(),
    method: z.literal('PUT'),
    headers: z.record(z.string(), z.string()),
  }),
  until: z.iso.datetime(),
});

/** A file. If it is ready, the link opens it for a few minutes for anyone who has the link. */
export const attachmentShown = z.extend(attachment, {
  url: z.optional(z.url()),
  until: z.optional(z.iso.datetime()),
});
