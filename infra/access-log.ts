import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';

/** Path, query, address, user agent and headers could identify a person or a complaint. */
export const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    time: '$context.requestTime',
    request: '$context.requestId',
    route: '$context.routeKey',
    status: '$context.status',
    latency: '$context.responseLatency',
    functionLatency: '$context.integrationLatency',
    error: '$context.error.responseType',
  }),
);
