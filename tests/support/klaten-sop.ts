import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Sop, sopsSchema } from '#sop/sop-schema.ts';

const file = new URL('../../tenants/klaten/sop.yaml', import.meta.url);

/** Klaten's real procedure, as its file has it. */
const klatenSops: readonly Sop[] = sopsSchema.parse(parse(readFileSync(file, 'utf8')));

export const klatenSop: Sop = klatenSops[0]!;
