import { randomBytes, randomInt } from 'node:crypto';
import * as z from 'zod/mini';
import type { Instant } from '#calendar/zones.ts';
import { stepsByLifecycle } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { line } from '#complaints/model/text-input.ts';
import { type Attachment, attachmentTypes, maxFileBytes } from '../records/attachment.ts';
import { type AttachmentSlot, attachmentId, slotsFor } from '../records/attachment-slot.ts';
import type { AttachmentStore, FileLinks } from '../records/attachment-store.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import { commonCaseOf } from '../rights/merged-complainant.ts';
import { sideOf } from './files-of-case.ts';

export const uploadRequest = z.strictObject({
  type: z.enum(attachmentTypes),
  /** Bytes. */
  size: z.int().check(z.minimum(1), z.maximum(maxFileBytes)),
  name: z.optional(line(200)),
});

export interface UploadTicket {
  readonly id: string;
  readonly upload: {
    readonly url: string;
    readonly method: 'PUT';
    readonly headers: Readonly<Record<string, string>>;
  };
  /** Real instant. */
  readonly until: Instant;
}

export interface AttachmentStores {
  readonly complaints: ComplaintStore;
  readonly attachments: AttachmentStore;
  readonly links: FileLinks;
}

/** The stage's instant, and the real instant for links and expiry. */
export interface Clocks {
  readonly now: Instant;
  readonly realNow: Instant;
}

/** Time to send 10 MB over a slow rural connection. */
const sendingMs = 15 * 60_000;
/** An expected file is kept for a week, so that an outage of the checking worker loses no file. */
const expectedMs = 7 * 24 * 3_600_000;

/** Concurrent requests of one sender may compete for a slot; the loser tries another. */
const tries = 6;

const workers: readonly Actor['role'][] = ['complainant', 'coordinator', 'liaison', 'head', 'inspector'];

interface UploadQuery {
  readonly complaint: Complaint;
  readonly actor: Actor;
  readonly request: z.infer<typeof uploadRequest>;
  readonly clocks: Clocks;
}

/** The caller has checked read access. @throws CommandError `not-yours`; `refused` if the case ended or is full */
export async function requestUpload(
  { complaints, attachments, links }: AttachmentStores,
  { complaint, actor, request, clocks }: UploadQuery,
): Promise<UploadTicket> {
  const { number, stage, erased } = complaint;
  const refused = (why: { rule: string }) =>
    new CommandError({ failure: 'refused', ...why, possible: stepsByLifecycle(complaint, actor) });
  if (!workers.includes(actor.role)) throw new CommandError({ failure: 'not-yours', rule: 'not-your-role' });
  if (erased) throw refused({ rule: 'erased-already' });
  const side = sideOf(actor);
  const into = side === 'complainant' ? commonCaseOf(complaint) : undefined;
  // The complainant of a merged report names the file in the common case.
  const handled = into ? (await complaints.load(into))?.complaint.stage : stage;
  if (handled === 'archived' || handled === 'closed') throw refused({ rule: 'wrong-stage' });
  for (let attempt = 1; attempt <= tries; attempt++) {
    const places = slotsFor(side, await complaints.attachments(number), clocks.realNow);
    if (places.length === 0) throw refused({ rule: 'too-many-attachments' });
    const place = chosen(places);
    const wanted = {
      ...request,
      ...timesOf(clocks),
      id: attachmentId(place.name, randomBytes(9).toString('base64url')),
      by: side,
      ...(actor.office ? { office: actor.office } : {}),
      state: 'expected',
    } as const satisfies Attachment;
    if (!(await attachments.expect(number, wanted, place.instead))) continue;
    const url = await links.toSend(number, wanted);
    const headers = { 'content-type': request.type };
    return { id: wanted.id, upload: { url, method: 'PUT', headers }, until: wanted.until };
  }
  throw new Error('every place was taken by somebody else');
}

const timesOf = ({ now, realNow }: Clocks) => {
  const from = Date.parse(realNow);
  return {
    at: now,
    until: new Date(from + sendingMs).toISOString(),
    lapses: new Date(from + expectedMs).toISOString(),
  };
};

/** Random, so that concurrent requests seldom collide; without a free slot, the oldest replaceable one. */
const chosen = (places: readonly AttachmentSlot[]): AttachmentSlot =>
  places.some(({ instead }) => !instead) ? places[randomInt(places.length)]! : places[0]!;
