/** The promised API as plain data; changes only with a new version of the API. */
export const apiBase = '/api/v1/{tenant}';

interface Call {
  readonly route: string;
  readonly statuses: readonly number[];
  /** Fields of the input; optional ones end in `?`. */
  readonly input?: readonly string[];
  /** Fields of the answer. */
  readonly answer: readonly string[];
  readonly headers?: readonly string[];
  readonly query?: readonly string[];
}

export const calls: readonly Call[] = [
  {
    route: `GET ${apiBase}`,
    statuses: [200],
    answer: ['id', 'name', 'categories', 'agencies', 'districts', 'box'],
  },
  {
    route: `POST ${apiBase}/complaints`,
    statuses: [201, 200],
    headers: ['Idempotency-Key'],
    input: ['text', 'category', 'place', 'contact?', 'anonymous?', 'name?', 'class?', 'occurredAt?'],
    answer: ['number', 'code', 'promised', 'next', 'links'],
  },
  {
    route: `GET ${apiBase}/complaints/{number}`,
    statuses: [200],
    headers: ['Tanggap-Code'],
    answer: [
      'number',
      'stage',
      'stageText',
      'holder',
      'class',
      'urgency',
      'promised',
      'deadlines',
      'timeline',
      'possible',
    ],
  },
  {
    route: `GET ${apiBase}/assignments`,
    statuses: [200],
    headers: ['Authorization'],
    query: ['kind', 'overdue', 'cursor'],
    answer: ['items', 'next?'],
  },
  {
    route: `GET ${apiBase}/complaints/{number}/case`,
    statuses: [200],
    headers: ['Authorization'],
    answer: ['number', 'stage', 'deadlines', 'timeline', 'sequence', 'assignments', 'possible'],
  },
];

/** Inputs of the promised steps; undefined if left to the description. */
export const myStepInputs: Readonly<Record<string, readonly string[]>> = {
  complete: ['text?', 'attachments?'],
  reply: ['text', 'attachments?'],
  rate: ['stars', 'text?'],
  reopen: ['reason'],
  withdraw: [],
  // Not in the contract: a right by UU 27/2022.
  'ask-erasure': [],
};
export const promisedStepInputs: Readonly<Record<string, readonly string[] | undefined>> = {
  dispatch: [
    'class',
    'urgency',
    'urgencyReason',
    'category',
    'title',
    'publicText',
    'anonymous',
    'secret',
    'lead',
    // Not in the contract: only needed to forward to another agency.
    'reason?',
    'support?',
  ],
  accept: [],
  answer: [
    'kind',
    'public',
    'private?',
    'obstacle?',
    'plannedFor?',
    // Not in the contract: only needed while other answers are pending.
    'withoutContributions?',
    'attachments?',
  ],
  'ask-completion': undefined,
  'pass-down': undefined,
  return: undefined,
  postpone: undefined,
  extend: undefined,
  resume: undefined,
  forward: undefined,
  'record-outside': undefined,
  'interim-reply': undefined,
  approve: undefined,
  'return-draft': undefined,
  contribute: undefined,
  merge: undefined,
  unmerge: undefined,
  archive: undefined,
  rank: undefined,
  correct: undefined,
  recompute: undefined,
  remark: undefined,
  // Not in the contract, which leaves room for it.
  'oral-reprimand': undefined,
  review: undefined,
  // Not in the contract: SP4N-LAPOR! has no interface yet, so its data is recorded by hand.
  'record-lapor': undefined,
  // Not in the contract.
  erase: undefined,
  // Not in the contract: a bounced mail needs it.
  'mend-address': undefined,
};

/** Promised steps, which outsiders call; a new step joins when the desk or another client is built on it. */
export const stepsSoFar = {
  my: ['complete', 'reply', 'rate', 'reopen', 'withdraw', 'ask-erasure'],
  officers: [
    'dispatch',
    'accept',
    'answer',
    'ask-completion',
    'approve',
    'return-draft',
    'rank',
    'pass-down',
    'contribute',
    'return',
    'postpone',
    'extend',
    'resume',
    'forward',
    'record-outside',
    'record-lapor',
    'merge',
    'unmerge',
    'interim-reply',
    'archive',
    'correct',
    'recompute',
    'remark',
    'oral-reprimand',
    'review',
    'erase',
    'mend-address',
  ],
};

export const stepResultFields = ['number', 'stage', 'sequence', 'deadlines', 'possible'];
export const stepHeaders = ['If-Match', 'Idempotency-Key'];

/** Parts of answers, by the field that holds them. */
export const parts: Readonly<Record<string, readonly string[]>> = {
  deadline: ['kind', 'at', 'step', 'breached', 'paused', 'estimate'],
  timeline: ['sequence', 'type', 'at', 'text'],
  item: ['number', 'title', 'kind', 'owner', 'stage', 'urgency', 'rank', 'deadlines'],
  place: ['address?', 'district?', 'village?', 'lat?', 'lon?'],
  contact: ['email?', 'phone?'],
  problem: ['type', 'title', 'status', 'detail', 'errors', 'possible?', 'changed?'],
  error: ['field', 'code', 'message'],
  category: ['id', 'name', 'urgency', 'requires'],
  district: ['id', 'name', 'villages'],
};

export const values = {
  class: ['no-oversight', 'oversight', 'aspiration', 'information'],
  urgency: ['emergency', 'high', 'normal', 'low'],
  answerKind: ['done', 'explanation', 'clarification', 'planned', 'not-possible', 'handled-before'],
  obstacle: ['no-authority', 'no-budget', 'data-missing', 'other-office', 'no-staff', 'weather', 'other'],
  stage: [
    'received',
    'needs-completion',
    'dispatched',
    'accepted',
    'answered',
    'returned',
    'postponed',
    'forwarded',
    'archived',
    'closed',
  ],
};

/** Refusals of our functions, and those that the gateway makes by itself. */
export const problemStatuses = [400, 403, 404, 409, 412, 413, 415, 422, 503];
export const gatewayStatuses = [401, 413, 429];
