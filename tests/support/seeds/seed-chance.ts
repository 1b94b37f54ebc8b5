import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { seed } from './seed.ts';
import { seededBytes } from './seeded-bytes.ts';

const root = join(import.meta.dirname, '../../..');
/** Each file has its own sequence, because files on one stage must not draw the same names. */
const draw = seededBytes(`${seed} ${relative(root, expect.getState().testPath ?? '')}`);

/** From 0 to below 1, in 48 bits. */
const fraction = (): number => draw(6).readUIntBE(0, 6) / 2 ** 48;

function uuid(): ReturnType<typeof crypto.randomUUID> {
  const bytes = draw(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** `max` alone counts from 0. */
const int = (min: number, max?: number): number =>
  max === undefined ? int(0, min) : min + Math.floor(fraction() * (max - min));

// The whole test process draws from one seed: names, tracking numbers, salts, and waits after lost races.
Object.assign(Math, { random: fraction });
Object.assign(crypto, { randomBytes: draw, randomUUID: uuid, randomInt: int });
syncBuiltinESMExports();
