/** Replaces `AdaptiveRetryStrategy` of `@smithy/core`: our clients use the standard strategy. */
export class AdaptiveRetryStrategy {
  constructor() {
    throw new Error('adaptive retries are not in this bundle: unset AWS_RETRY_MODE');
  }
}
