import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { loggedCall } from './logged-call.ts';

interface Requested {
  readonly routeKey?: string | undefined;
  readonly requestContext?: { readonly requestId?: string } | undefined;
}
type Response = APIGatewayProxyStructuredResultV2;

/** A browser that opened the site once never uses plain HTTP again (RFC 6797), and never guesses a type. */
const headersOfEveryAnswer = {
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
};

/**
 * What holds for every route: the answer is logged and carries the headers of every answer. HEAD runs the action of
 * GET and leaves out the body (RFC 9110, section 9.3.2).
 */
export const httpHandler = <Event extends Requested>(
  handler: (event: Event, context: Context) => Promise<Response>,
) =>
  loggedCall(async (event: Event, context: Context): Promise<Response> => {
    const { routeKey = '' } = event;
    const isHead = routeKey.startsWith('HEAD ');
    const { headers, ...answer } = await handler(
      isHead ? { ...event, routeKey: routeKey.replace('HEAD', 'GET') } : event,
      context,
    );
    return {
      ...answer,
      headers: { ...headersOfEveryAnswer, ...headers },
      ...(isHead ? { body: '', isBase64Encoded: false } : {}),
    };
  });
