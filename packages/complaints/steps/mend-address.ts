import * as z from 'zod/mini';
import { takesMailAgain } from '#events/complaint/address-mended.v1.ts';
import { liftReasonsFor } from '#events/vocabulary.ts';
import type { Complaint } from '../model/complaint.ts';
import { emailField, phoneField } from '../model/contact.ts';
import { closeAll } from '../work/close-assignments.ts';
import { type StepDescription, step } from './step.ts';

/** The contact is stored only in the reporter's item, so the history records which kind it was. */
export const mendAddress = step({
  name: 'mend-address',
  input: () =>
    z.strictObject({
      email: z.optional(emailField),
      phone: z.optional(phoneField),
      none: z.optional(z.literal(true)),
      again: z.optional(takesMailAgain),
    }),
  freeText: [],
  contactFields: ['email', 'phone'],
  decide({ assignments, stopped }: Complaint, { email: mail, phone: call, none, again }) {
    const found = mail !== undefined || call !== undefined;
    const said = [found, none === true, again !== undefined].filter(Boolean).length;
    if (said !== 1)
      return { code: 'contact-or-none', field: said === 0 ? 'email' : again ? 'again' : 'none' };
    if (again && stopped && !liftReasonsFor[stopped].includes(again))
      return { code: `again-after-${stopped}`, field: 'again' };
    const done = assignments.filter(({ kind }) => kind === 'mend-address');
    const left = mail !== undefined || again ? 'email' : call !== undefined ? 'phone' : 'none';
    const data = { left, ...(again ? { again } : {}), moves: { closed: closeAll(done, 'done') } } as const;
    return [{ type: 'address-mended.v1', data }];
  },
});

export const description: StepDescription = {
  summary:
    'After mail to the complainant bounced, the responsible office records another address, a telephone number, the reason why the old address works again, or that there is none',
  example: { email: 'warga.baru@contoh.example' },
};
