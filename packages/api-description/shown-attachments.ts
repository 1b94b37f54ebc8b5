import * as z from 'zod/mini';
import { attachment } from './shown-case.ts';

/** Where and how a file is to be sent: a body of the very type and size that were asked for. `until` is real time. */
export const uploadAsked = z.object({
  id: z.string(),
  upload: z.object({
    url: z.url(),
    method: z.literal('PUT'),
    headers: z.record(z.string(), z.string()),
  }),
  until: z.iso.datetime(),
});

/** One file; where it is ready, with a link that opens it for a few minutes, for whoever has the link. */
export const attachmentShown = z.extend(attachment, {
  url: z.optional(z.url()),
  until: z.optional(z.iso.datetime()),
});
