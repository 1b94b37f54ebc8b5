import type { Context } from 'aws-lambda';
import { type LogFacts, logInfo, stopwatch, withLogFacts } from '#telemetry/log.ts';

export const factsOfCall = (context: Partial<Context> | undefined): LogFacts => ({
  requestId: context?.awsRequestId,
  functionVersion: context?.functionVersion,
});

interface Requested {
  readonly routeKey?: string | undefined;
  readonly requestContext?: { readonly requestId?: string } | undefined;
}

const factsOfRequest = ({ routeKey: route, requestContext }: Requested): LogFacts => ({
  route,
  gatewayRequestId: requestContext?.requestId,
});

/** Logs the gateway's pattern, because a path may contain personal data. */
export const loggedCall = <E extends Requested, R extends { statusCode?: number | undefined }>(
  handler: (event: E, context: Context) => Promise<R>,
) => {
  const answered = async (event: E, context: Context): Promise<R> => {
    const elapsed = stopwatch();
    const response = await handler(event, context);
    logInfo('answered', { status: response.statusCode, durationMs: elapsed() });
    return response;
  };
  return (event: E, context: Context): Promise<R> =>
    withLogFacts({ ...factsOfCall(context), ...factsOfRequest(event) }, () => answered(event, context));
};
