import * as z from 'zod/mini';
import { instant } from '#events/envelope.ts';
import { complaintClasses, deadlineKinds } from '#events/vocabulary.ts';
import { sopSchema } from '#sop/sop-schema.ts';

/** The versions of the procedure, and the version of the configuration that holds them. */
export const sopVersions = z.object({
  configuration: z.int(),
  effectiveAt: instant,
  inForce: z.int(),
  versions: z.readonly(z.array(sopSchema)),
});

/** The effect of storing a version, also as a preview. */
export const sopChange = z.object({
  configuration: z.int(),
  effectiveAt: instant,
  stored: z.boolean(),
  changes: z.readonly(z.array(z.string())),
});

/** The smallest procedure that covers everything. */
export const sopExample: z.infer<typeof sopSchema> = {
  version: 2,
  effectiveFrom: '2027-01-04',
  returnLimit: 2,
  reopenLimit: 2,
  wayBackDays: 30,
  lowRating: 2,
  periods: [
    ...deadlineKinds
      .filter((kind) => kind !== 'resolve')
      .map((kind) => ({
        kind,
        count: 3,
        unit: 'working-days' as const,
        source: 'Keputusan Bupati',
      })),
    ...complaintClasses.map((one) => ({
      kind: 'resolve' as const,
      class: one,
      count: 10,
      unit: 'working-days' as const,
      source: 'Keputusan Bupati',
    })),
  ],
  extension: {
    class: 'information',
    count: 7,
    unit: 'working-days',
    source: 'UU 14/2008 Pasal 22 ayat (8)',
  },
  halveWhenHigh: ['first-response', 'resolve'],
  ladders: [
    {
      id: 'default',
      steps: [
        { step: 1, offset: { count: 0, unit: 'working-days' }, form: 'breach', to: 'owner', copy: ['head'] },
      ],
    },
  ],
};

export const sopVersionsExample = {
  configuration: 3,
  effectiveAt: '2026-11-25T02:02:00.000Z',
  inForce: 2,
  versions: [sopExample],
};

export const sopChangeExample = {
  configuration: 4,
  effectiveAt: '2026-11-25T02:02:00.000Z',
  stored: true,
  changes: ['+ SOP version 2'],
};
