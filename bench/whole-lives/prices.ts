/**
 * List prices in USD on demand, without free tiers and tax. Written down from memory on 2026-11-25 without a look at
 * the price pages: check each before a decision rests on it. They are those of us-east-1, because those of Jakarta
 * (ap-southeast-3), where a stage runs, were not at hand; as remembered, Singapore is up to a sixth dearer, more for
 * API Gateway.
 */
export const prices = {
  region: 'us-east-1',
  date: '2026-11-25',
  source: 'AWS list prices as remembered, to be checked (aws.amazon.com/…/pricing)',

  /** DynamoDB on demand, standard class, since November 2024. */
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  /** Lambda on ARM; the time of starting is billed too since August 2025. */
  invocation: 0.2 / 1e6,
  gbSecond: 0.0000133334,
  /** SQS standard; a request carries up to 64 KB. */
  queueRequest: 0.4 / 1e6,
  /** API Gateway, HTTP API. */
  apiRequest: 1 / 1e6,
  /** CloudWatch Logs, what comes in. */
  logGb: 0.5,
  secretRead: 0.05 / 1e4,

  /** By the month. */
  alarm: 0.1,
  ownMetric: 0.3,
  dashboard: 3,
  secret: 0.4,
  /** EventBridge Scheduler. */
  scheduled: 1 / 1e6,
} as const;
