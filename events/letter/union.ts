// Written by `npm run registries` from this folder; a test keeps it current.
import type { AnyOf } from '../schema-for.ts';
import { letterAcknowledged } from './letter-acknowledged.v1.ts';
import { letterDrafted } from './letter-drafted.v1.ts';
import { letterExtended } from './letter-extended.v1.ts';
import { letterFileAdded } from './letter-file-added.v1.ts';
import { letterSigned } from './letter-signed.v1.ts';
import { letterWithdrawn } from './letter-withdrawn.v1.ts';

export const letterEvents = {
  'letter-acknowledged.v1': letterAcknowledged,
  'letter-drafted.v1': letterDrafted,
  'letter-extended.v1': letterExtended,
  'letter-file-added.v1': letterFileAdded,
  'letter-signed.v1': letterSigned,
  'letter-withdrawn.v1': letterWithdrawn,
} as const;
export type LetterEvent = AnyOf<typeof letterEvents>;
