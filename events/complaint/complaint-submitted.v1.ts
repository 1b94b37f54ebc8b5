import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { complaintClass, contract, date, instant, promisedDate, textRef, urgency } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { channels } from '../vocabulary.ts';

/** A report was received and stored. Nothing is public yet. */
export const complaintSubmitted = contract('complaint-submitted.v1', () =>
  z.strictObject({
    channel: z.enum(channels),
    class: complaintClass,
    urgency,
    category: z.string(),
    text: textRef,
    place: z.strictObject({
      address: z.optional(textRef),
      district: z.optional(z.string()),
      village: z.optional(z.string()),
      /** The exact point; `lat` and `lon` are then the middle of a cell of about 1.2 by 0.6 km. */
      point: z.optional(textRef),
      lat: z.optional(z.number()),
      lon: z.optional(z.number()),
    }),
    anonymous: z.boolean(),
    secret: z.boolean(),
    occurredAt: z.optional(date),
    receivedAt: instant,
    promised: promisedDate,
    moves: assignmentMoves,
  }),
);
export type ComplaintSubmitted = z.infer<typeof complaintSubmitted>;

export const subscribers: Subscribers = ['triage', 'notices'];

export const examples: readonly ComplaintSubmitted[] = [
  {
    v: 1,
    id: 'KLT-7F3K-9M20-1',
    type: 'complaint-submitted.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M20',
    sequence: 1,
    at: '2026-11-23T02:15:00.000Z',
    recordedAt: '2026-11-23T02:15:00.000Z',
    urgency: 'normal',
    actor: { role: 'complainant' },
    data: {
      channel: 'web',
      class: 'no-oversight',
      urgency: 'normal',
      category: 'jalan-rusak',
      text: { id: '000001-text', hmac: 'SQXrPP2xa4ZCUy5JJ1Vlj5hD4BGWBEZKdLaEbLfyGDU' },
      place: {
        address: { id: '000001-address', hmac: 'tCYbNeuErLoN9iE3_2RnU5rnJj6UXFDpKqGLahivT5o' },
        district: 'klaten-tengah',
        village: 'bareng',
        lat: -7.7058,
        lon: 110.6061,
      },
      anonymous: false,
      occurredAt: '2026-11-20',
      receivedAt: '2026-11-23T02:15:00.000Z',
      secret: false,
      promised: { at: '2026-12-16T09:00:00.000Z', estimate: false, provisional: true },
      moves: {
        opened: [
          {
            id: 'verify-1',
            kind: 'verify',
            owner: 'coordinator',
            openedAt: '2026-11-23T02:15:00.000Z',
            deadlines: [
              {
                kind: 'verify',
                start: '2026-11-23T02:15:00.000Z',
                period: { count: 3, unit: 'working-days' },
                at: '2026-11-26T09:00:00.000Z',
                pauses: [],
                sop: 1,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
              },
            ],
          },
        ],
      },
    },
  },
];
