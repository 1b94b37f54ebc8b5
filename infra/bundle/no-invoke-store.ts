/** Replaces `@aws/lambda-invoke-store`, which separates concurrent invocations: ours run one at a time. */
export const InvokeStore = { getInstanceAsync: async (): Promise<undefined> => undefined };
