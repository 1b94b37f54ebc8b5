/** Invalid values of a field, each with its error code. */
export type InvalidValue = readonly (readonly [value: unknown, code: string])[];

const noText: InvalidValue = [5, true, null, ['x'], [], {}, { id: '000001-text' }].map((value) => [
  value,
  'wrong-type',
]);

/** For texts of at most `max` characters. */
export const invalidTexts = (max: number): InvalidValue => [
  ['', 'missing'],
  [' \t\n ', 'missing'],
  ['\u200b\u2060\ufeff\u200f', 'missing'],
  ['a'.repeat(max + 1), 'too-long'],
  ['😀'.repeat(max + 1), 'too-long'],
  ['lampu \ud800', 'control-character'],
  ['\udfff lampu', 'control-character'],
  ['lampu\u0000', 'control-character'],
  ['lampu\u001b[31m', 'control-character'],
  ['lampu\uffff', 'control-character'],
  ...noText,
];

/** For texts in one line. */
export const invalidLines = (max: number): InvalidValue => [
  ...invalidTexts(max),
  ['lampu\npadam', 'control-character'],
  ['lampu\u0000padam', 'control-character'],
];

export const invalidChoices: InvalidValue = [
  '',
  ' done',
  'DONE',
  'x',
  '__proto__',
  'constructor',
  5,
  null,
  ['done'],
  {},
].map((value) => [value, 'bad-value']);

export const invalidFlags: InvalidValue = ['true', '', 1, 0, null, [], {}].map((value) => [
  value,
  'wrong-type',
]);

export const invalidDays: InvalidValue = [
  ...[
    '',
    '2027-02-29',
    '2026-13-01',
    '24-11-2026',
    '2026-11-24T00:00:00Z',
    '+002026-11-24',
    '٢٠٢٦-١١-٢٤',
  ].map((value) => [value, 'bad-date'] as const),
  ...[20261124, null, ['2026-11-24'], {}].map((value) => [value, 'wrong-type'] as const),
];

export const invalidInstants: InvalidValue = [
  ...[
    '',
    '2026-11-24',
    '2026-11-24 09:00',
    '2026-11-24T24:00:00Z',
    '2026-11-24T09:00:00',
    '2027-02-29T09:00:00Z',
  ].map((value) => [value, 'bad-instant'] as const),
  [1764000000, 'wrong-type'],
  ['9999-12-31T23:59:59Z', 'in-future'],
  ['0000-01-01T00:00:00Z', 'before-receipt'],
];

/** For references to the tenant's data; `code` is the error for an unknown one. */
export const unknownNames = (code: string): InvalidValue => [
  ...[
    '',
    ' ',
    'DLH',
    'dlh ',
    'x'.repeat(10_000),
    '__proto__',
    'constructor',
    'dlh\u200b',
    '../dlh',
    'a#b',
  ].map((value) => [value, code] as const),
  ...noText,
];
