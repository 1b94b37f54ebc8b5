import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Sop, sopsSchema } from '#sop/sop-schema.ts';

const file = new URL('../../../tenants/klaten/sop.yaml', import.meta.url);

const klatenSops: readonly Sop[] = sopsSchema.parse(parse(readFileSync(file, 'utf8')));

export const klatenSop: Sop = klatenSops[0]!;

/** The periods of UU 14/2008 for requests for information. */
export const underInformationLaw = ({ periods }: Sop): Pick<Sop, 'periods' | 'extension'> => ({
  periods: periods.map((rule) =>
    rule.kind === 'resolve' && rule.class === 'information'
      ? { ...rule, count: 10, source: 'UU 14/2008 Pasal 22 ayat (7)' }
      : rule,
  ),
  extension: {
    class: 'information',
    count: 7,
    unit: 'working-days',
    source: 'UU 14/2008 Pasal 22 ayat (8)',
  },
});
