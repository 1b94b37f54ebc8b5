import { expect, test } from 'vitest';
import { sopInForce } from '#sop/sop-in-force.ts';
import { type Sop, sopSchema, sopsSchema } from '#sop/sop-schema.ts';
import { klatenSop, underInformationLaw } from '../../support/sop/klaten-sop.ts';

/** Problems of a changed SOP; empty if it is valid. */
function complaints(changes: Partial<Record<keyof Sop, unknown>>): string[] {
  const result = sopSchema.safeParse({ ...klatenSop, ...changes });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('Klaten’s SOP is valid', () => {
  expect(complaints({})).toEqual([]);
});

test('an SOP without a period for every class and agency is refused with the missing kind', () => {
  const without = klatenSop.periods.filter(({ kind }) => kind !== 'inspect');
  expect(complaints({ periods: without })).toContain(
    'periods: No period for inspect, class oversight, that holds for every agency and urgency.',
  );
  const ofOneAgency = klatenSop.periods.map((rule) =>
    rule.kind === 'inspect' ? { ...rule, agency: 'dpupr' } : rule,
  );
  expect(complaints({ periods: ofOneAgency })).toHaveLength(4);
  const oneClassShort = klatenSop.periods.filter((rule) => rule.class !== 'aspiration');
  expect(complaints({ periods: oneClassShort })).toEqual([
    'periods: No period for resolve, class aspiration, that holds for every agency and urgency.',
  ]);
});

test('two rules for the same thing are refused', () => {
  expect(complaints({ periods: [...klatenSop.periods, klatenSop.periods[0]] })).toHaveLength(1);
});

test('invalid periods, days and ladders are refused', () => {
  const [first, ...rest] = klatenSop.periods;
  expect(complaints({ periods: [{ ...first, count: 0 }, ...rest] })).not.toEqual([]);
  expect(complaints({ periods: [{ ...first, unit: 'weeks' }, ...rest] })).not.toEqual([]);
  expect(complaints({ periods: [{ ...first, urgencey: 'high' }, ...rest] })).not.toEqual([]);
  expect(complaints({ effectiveFrom: '2026-02-30' })).toEqual([
    'effectiveFrom: Not a day: write YYYY-MM-DD.',
  ]);
  const [ladder] = klatenSop.ladders.filter(({ id }) => id === 'default');
  const backwards = { ...ladder, steps: ladder!.steps.toReversed() };
  expect(complaints({ ladders: [backwards] })).toEqual([
    'ladders.0.steps: The step numbers of a ladder must increase.',
  ]);
});

test('numbers too large to compute with are refused', () => {
  const [first, ...rest] = klatenSop.periods;
  for (const count of [1001, 1e9, Number.MAX_SAFE_INTEGER])
    expect(complaints({ periods: [{ ...first, count }, ...rest] })[0]).toMatch(/^periods.0.count/);
  expect(complaints({ periods: [{ ...first, source: 'Perbup\u0000' }, ...rest] })[0]).toMatch(/source/);
  expect(complaints({ version: Number.MAX_SAFE_INTEGER })[0]).toMatch(/^version/);
  expect(complaints({ returnLimit: 1e15 })[0]).toMatch(/^returnLimit/);
  const ladder = klatenSop.ladders.find(({ steps }) => steps.length > 0);
  const [step] = ladder!.steps;
  const far = { ...ladder, steps: [{ ...step, offset: { count: -1e12, unit: 'working-days' } }] };
  expect(complaints({ ladders: [far] })[0]).toMatch(/^ladders.0.steps.0.offset.count/);
});

test('a kind of deadline without a breach level is refused, except the complainant’s own', () => {
  expect(complaints({ ladders: [] })).toHaveLength(13 * 4 * 4);
  const unbreached = klatenSop.ladders.map(({ steps, ...ladder }) => ({
    ...ladder,
    steps: ladder.id === 'verify' ? steps.filter(({ form }) => form !== 'breach') : steps,
  }));
  const missing = complaints({ ladders: unbreached });
  expect(missing).toContain(
    'ladders: The ladder for verify, class aspiration, urgency normal has no breach at the deadline.',
  );
  expect(missing.some((one) => one.includes('resolve'))).toBe(false);
});

test('an extension covers only requests for information, in the unit of their period', () => {
  const { extension } = underInformationLaw(klatenSop);
  expect(complaints({ extension })).toEqual([]);
  expect(complaints({ extension: { ...extension, class: 'no-oversight' } })[0]).toMatch(/^extension.class/);
  expect(complaints({ extension: { ...extension, count: 0 } })[0]).toMatch(/^extension.count/);
  const inDays = 'extension.unit: A period in working-days cannot be extended in calendar-days.';
  expect(complaints({ extension: { ...extension, unit: 'calendar-days' } })).toEqual([inDays]);
  const own = { kind: 'resolve', agency: 'dpupr', count: 20, unit: 'calendar-days', source: 'test' };
  expect(complaints({ extension, periods: [...klatenSop.periods, own] })).toEqual([
    'extension.unit: A period in calendar-days cannot be extended in working-days.',
  ]);
});

test('an SOP needs at least one version, and version numbers are unique', () => {
  expect(sopsSchema.safeParse([klatenSop, { ...klatenSop, version: 2 }]).success).toBe(true);
  expect(sopsSchema.safeParse([klatenSop, klatenSop]).success).toBe(false);
  expect(sopsSchema.safeParse([]).success).toBe(false);
});

test('the version in force is the last to have taken effect', () => {
  const version = (version: number, effectiveFrom: string): Sop => ({ ...klatenSop, version, effectiveFrom });
  const sops = [version(2, '2026-07-01'), version(1, '2026-01-01'), version(3, '2026-07-01')];
  const inForce = (date: string) => sopInForce(sops, date).version;
  expect(inForce('2026-06-30')).toBe(1);
  expect(inForce('2026-07-01')).toBe(3);
  expect(inForce('2027-01-01')).toBe(3);
  expect(inForce('2025-12-31')).toBe(1);
  expect(() => sopInForce([], '2026-01-01')).toThrow(RangeError);
});
