/**
 * Stands in for `@aws/lambda-invoke-store`, by which several invocations in one process keep their traces apart: ours
 * come one at a time, and their trace is in the environment, where the SDK looks as well.
 */
export const InvokeStore = { getInstanceAsync: async (): Promise<undefined> => undefined };
