import { assignmentKinds } from '#events/vocabulary.ts';

/** A UUID is of this form as well. */
const key = { type: 'string', pattern: '^[A-Za-z0-9_-]{22,128}$' };
const keyExample = '5f0f1f5e-6f0e-4a64-9d8f-0a6b1d2f3c4e';

/** Parameters of the API as OpenAPI writes them, by the names that operations use. */
export const parameters = {
  tenant: {
    name: 'tenant',
    in: 'path',
    required: true,
    description: 'The regency or province.',
    schema: { type: 'string' },
    example: 'klaten',
  },
  number: {
    name: 'number',
    in: 'path',
    required: true,
    description:
      'The tracking number. Small letters, missing hyphens, O for 0 and I or L for 1 are forgiven.',
    schema: { type: 'string' },
    example: 'KLT-7F3K-9M20',
  },
  id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'The id under which the file was asked for.',
    schema: { type: 'string' },
    example: 'c01-3kq0bV7xYt2m',
  },
  letter: {
    name: 'letter',
    in: 'path',
    required: true,
    description: 'The letter, by day of its draft, agency and first or second reprimand.',
    schema: { type: 'string' },
    example: '2026-12-03-dishub-1',
  },
  letterState: {
    name: 'state',
    in: 'query',
    description: 'Only letters in this state.',
    schema: { type: 'string', enum: ['draft', 'signed', 'withdrawn'] },
  },
  'Accept-Language': {
    name: 'Accept-Language',
    in: 'header',
    description: 'Words come in Indonesian, or in English for whoever asks for it first.',
    schema: { type: 'string' },
    example: 'en',
  },
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'A UUID, or 22 or more random base64url characters, kept by the client until it has an answer: for 24 hours a repeat gives the same number and code, without a second complaint.',
    schema: key,
    example: keyExample,
  },
  'Optional-Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'With a key, a repeat within 24 hours gives the first answer again.',
    schema: key,
    example: keyExample,
  },
  'If-Match': {
    name: 'If-Match',
    in: 'header',
    description:
      'The sequence number that the caller saw, in quotes; the step is refused if the case moved on.',
    schema: { type: 'string', pattern: '^"\\d{1,9}"$' },
    example: '"5"',
  },
  kind: {
    name: 'kind',
    in: 'query',
    description: 'Only assignments of this kind.',
    schema: { type: 'string', enum: assignmentKinds },
  },
  overdue: {
    name: 'overdue',
    in: 'query',
    description: 'Only assignments with a deadline that is past.',
    schema: { type: 'boolean' },
  },
  office: {
    name: 'office',
    in: 'query',
    required: true,
    description: 'The office whose looks are asked for.',
    schema: { type: 'string' },
    example: 'dpupr/liaison',
  },
  someOffice: {
    name: 'office',
    in: 'query',
    description: 'Only what this office read: its id, or the address by which it signs in.',
    schema: { type: 'string' },
    example: 'dpupr/liaison',
  },
  from: {
    name: 'from',
    in: 'query',
    required: true,
    description: 'From when on: a local day, or an instant with its zone.',
    schema: { type: 'string' },
    example: '2026-11-20',
  },
  to: {
    name: 'to',
    in: 'query',
    required: true,
    description: 'Until when, itself excluded: a local day, or an instant with its zone; at most 92 days on.',
    schema: { type: 'string' },
    example: '2026-11-24T14:00:00+07:00',
  },
  day: {
    name: 'day',
    in: 'query',
    required: true,
    description: 'A day on the tenant’s calendar.',
    schema: { type: 'string', format: 'date' },
    example: '2026-11-24',
  },
  dryRun: {
    name: 'dryRun',
    in: 'query',
    description: 'Only says what would change.',
    schema: { type: 'boolean' },
  },
  cursor: {
    name: 'cursor',
    in: 'query',
    description: 'The `next` of the page before.',
    schema: { type: 'string' },
  },
} as const;

export type ParameterName = keyof typeof parameters;
