/**
 * USD on demand, without free tiers and tax, of us-east-1: Jakarta's prices (ap-southeast-3) were not
 * available.
 * Checked on 2026-11-25 against the sites named; prices without a site are from memory, so check them before
 * a decision. Singapore is said to cost up to a sixth more, API Gateway even more.
 */
export const prices = {
  region: 'us-east-1',
  date: '2026-11-25',
  source:
    'AWS list prices, those of table, Lambda and queues as others quote them in 2025 and 2026, the rest as remembered',

  /** DynamoDB on demand, standard class, since November 2024 (airbyte.com, 2025-07-21). */
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  /** Lambda on ARM (git.mcrn.ar/mariano/lambda_local_runner, 2026-05-11); starts are billed since August 2025. */
  invocation: 0.2 / 1e6,
  gbSecond: 0.0000133334,
  /** SQS standard; a request carries up to 64 KB (cloudburn.io, 2026-03-14). */
  queueRequest: 0.4 / 1e6,
  apiRequest: 1 / 1e6,
  /** Ingestion. */
  logGb: 0.5,
  secretRead: 0.05 / 1e4,

  /** Per month. */
  alarm: 0.1,
  ownMetric: 0.3,
  dashboard: 3,
  secret: 0.4,
  scheduled: 1 / 1e6,
} as const;
