/** Stands in for `AdaptiveRetryStrategy` of `@smithy/core`: our clients retry by the standard strategy. */
export class AdaptiveRetryStrategy {
  constructor() {
    throw new Error('adaptive retries are not in this bundle: unset AWS_RETRY_MODE');
  }
}
