import * as z from 'zod/mini';
import type { Complaint } from '../complaint.ts';
import { email, phone } from '../contact.ts';
import { closing } from '../ending.ts';
import { step } from '../step.ts';

/**
 * The coordinator found another address or a telephone number of the complainant, or that none is left. The contact goes
 * into the reporter's item alone; history knows only which it was.
 */
export const mendAddress = step({
  name: 'mend-address',
  input: z.strictObject({
    email: z.optional(email),
    phone: z.optional(phone),
    none: z.optional(z.literal(true)),
  }),
  words: [],
  contact: ['email', 'phone'],
  decide({ assignments }: Complaint, { email: mail, phone: call, none }) {
    const found = mail !== undefined || call !== undefined;
    if (found === (none === true)) return { refused: 'contact-or-none', field: found ? 'none' : 'email' };
    const done = assignments.filter(({ kind }) => kind === 'mend-address');
    const left = mail !== undefined ? 'email' : call !== undefined ? 'phone' : 'none';
    return [{ type: 'address-mended.v1', data: { left, moves: { closed: closing(done, 'done') } } }];
  },
});
