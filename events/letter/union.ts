// Written by `npm run registries` from this folder; a test keeps it current.
import * as z from 'zod/mini';
import { letterAcknowledged } from './letter-acknowledged.v1.ts';
import { letterDrafted } from './letter-drafted.v1.ts';
import { letterExtended } from './letter-extended.v1.ts';
import { letterFileAdded } from './letter-file-added.v1.ts';
import { letterSigned } from './letter-signed.v1.ts';
import { letterWithdrawn } from './letter-withdrawn.v1.ts';

export const letterEvent = z.discriminatedUnion('type', [
  letterAcknowledged,
  letterDrafted,
  letterExtended,
  letterFileAdded,
  letterSigned,
  letterWithdrawn,
]);
export type LetterEvent = z.infer<typeof letterEvent>;
