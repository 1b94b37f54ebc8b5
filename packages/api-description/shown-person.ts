import * as z from 'zod/mini';
import type { Description } from './operation.ts';
import { attachment, localInstant, timelineLine } from './shown-case.ts';
import { why } from './shown-records.ts';

/** Everything stored about a complainant, for that person; without other people's texts and identities. */
export const personDataShown = z.object({
  number: z.string(),
  stage: z.string(),
  receivedAt: localInstant,
  anonymous: z.boolean(),
  category: z.string(),
  identity: z.optional(
    z.object({
      name: z.optional(z.string()),
      email: z.optional(z.string()),
      phone: z.optional(z.string()),
      language: z.enum(['id', 'en']),
    }),
  ),
  report: z.object({
    text: z.string(),
    address: z.optional(z.string()),
    district: z.optional(z.string()),
    village: z.optional(z.string()),
    point: z.optional(z.string()),
    occurredAt: z.optional(z.iso.date()),
  }),
  written: z.array(z.object({ sequence: z.int(), at: localInstant, text: z.string() })),
  timeline: z.array(timelineLine),
  attachments: z.array(attachment),
  told: z.array(
    z.object({ channel: z.string(), about: z.string(), state: z.string(), at: z.optional(localInstant) }),
  ),
  looks: z.array(z.object({ at: localInstant, office: z.string(), why, fields: z.array(z.string()) })),
  erasedAt: z.optional(localInstant),
});

const example = {
  number: 'KLT-7F3K-9M20',
  stage: 'Sudah dijawab, menunggu tanggapan Anda',
  receivedAt: '2026-11-23T09:15:00+07:00',
  anonymous: false,
  category: 'jalan-rusak',
  identity: { email: 'pelapor@warga.example', language: 'id' },
  report: { text: 'Jalan Pemuda berlubang besar di depan pasar.', address: 'Jalan Pemuda 12' },
  written: [{ sequence: 9, at: '2026-12-02T11:00:00+07:00', text: 'Sebelah timur masih berlubang.' }],
  timeline: [
    {
      sequence: 1,
      type: 'complaint-submitted.v1',
      at: '2026-11-23T09:15:00+07:00',
      text: 'Laporan diterima.',
    },
  ],
  attachments: [],
  told: [{ channel: 'mail', about: 'received', state: 'sent', at: '2026-11-23T09:15:04+07:00' }],
  looks: [{ at: '2026-11-24T10:00:00+07:00', office: 'dpupr/liaison', why: 'read-case', fields: ['email'] }],
};

/** Access to one's own data (UU 27/2022 art. 7). */
export const personDescription: Description = {
  description:
    'As `text/html` it is a page to read and print, in Indonesian and English. It omits the offices’ internal texts and the data of other people.',
  parameters: [],
  answers: { 200: { schema: 'PersonData', example } },
  file: { answered: 'text/html' },
  problems: [404, 503],
};
