import { assignmentKinds } from '#events/vocabulary.ts';

/** Also matches a UUID. */
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
    description: 'The tracking number. Lower case, missing hyphens, O for 0 and I or L for 1 are accepted.',
    schema: { type: 'string' },
    example: 'KLT-7F3K-9M20',
  },
  id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'The id from the upload request.',
    schema: { type: 'string' },
    example: 'c01-3kq0bV7xYt2m',
  },
  letter: {
    name: 'letter',
    in: 'path',
    required: true,
    description: 'The letter’s id: day of the draft, agency, and first or second reprimand.',
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
    description: 'Texts are Indonesian, or English if the header prefers it.',
    schema: { type: 'string' },
    example: 'en',
  },
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'A UUID of version 4 or 7 in any case, or at least 22 random base64url characters; a key that somebody could guess is refused. The client keeps it until it gets an answer: a repeat within 24 hours returns the same number and code and creates no second complaint.',
    schema: key,
    example: keyExample,
  },
  'Optional-Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'With a key, a repeat within 24 hours returns the first answer again.',
    schema: key,
    example: keyExample,
  },
  'If-Match': {
    name: 'If-Match',
    in: 'header',
    description:
      'The entity tag that the caller saw: the sequence number in quotes. If the case has changed since, the step is refused with 412. A list and `*` work as in RFC 9110; a weak tag never matches.',
    schema: { type: 'string' },
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
    description: 'Only assignments whose deadline has passed.',
    schema: { type: 'boolean' },
  },
  office: {
    name: 'office',
    in: 'query',
    required: true,
    description: 'The office whose accesses are listed.',
    schema: { type: 'string' },
    example: 'dpupr/liaison',
  },
  someOffice: {
    name: 'office',
    in: 'query',
    description: 'Only accesses by this office: its id, or its sign-in address.',
    schema: { type: 'string' },
    example: 'dpupr/liaison',
  },
  from: {
    name: 'from',
    in: 'query',
    required: true,
    description: 'Start of the period: a local day, or an instant with its zone.',
    schema: { type: 'string' },
    example: '2026-11-20',
  },
  to: {
    name: 'to',
    in: 'query',
    required: true,
    description:
      'End of the period, exclusive: a local day, or an instant with its zone; at most 92 days after the start.',
    schema: { type: 'string' },
    example: '2026-11-24T14:00:00+07:00',
  },
  day: {
    name: 'day',
    in: 'query',
    required: true,
    description: 'A local day of the tenant.',
    schema: { type: 'string', format: 'date' },
    example: '2026-11-24',
  },
  dryRun: {
    name: 'dryRun',
    in: 'query',
    description: 'Only returns what would change.',
    schema: { type: 'boolean' },
  },
  cursor: {
    name: 'cursor',
    in: 'query',
    description: 'The `next` of the previous page.',
    schema: { type: 'string' },
  },
} as const;

export type ParameterName = keyof typeof parameters;
