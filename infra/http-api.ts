import { CfnOutput, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import {
  type CfnStage,
  HttpApi,
  type HttpMethod,
  type HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type Route, routeKey } from '#routes/route.ts';
import { type TrustZone, zones } from '#routes/routes.ts';
import { accessLogFormat } from './access-log.ts';
import type { DataReferences } from './data-references.ts';
import type { Functions } from './functions.ts';
import { acceptFinding } from './nag.ts';
import { resourceName, type StageSettings } from './stage.ts';
import { isSubmission, submissionRoutes } from './submission-routes.ts';

/** The API without routes: functions need its address, and routes need the functions. */
export const makeHttpApi = (stack: Stack, stage: StageSettings): HttpApi =>
  new HttpApi(stack, 'http-api', { apiName: resourceName(stage, 'api'), createDefaultStage: false });

/** Connects every row of the routes table; a row for GET answers HEAD too. */
export function connectRoutes(
  stack: Stack,
  stage: StageSettings,
  api: HttpApi,
  { data, functions }: { data: DataReferences; functions: Functions },
): void {
  const httpStage = addStage(stack, stage, api);
  const issuer = `https://cognito-idp.${stack.region}.amazonaws.com/${data.userPoolId}`;
  const officers = new HttpJwtAuthorizer('officers', issuer, { jwtAudience: [data.userPoolClientId] });
  for (const zone of Object.keys(zones) as TrustZone[]) {
    const integration = new HttpLambdaIntegration(zone, functions[zone], {
      // One permission for each function: one for each route would exceed the 20 KB of a function's policy.
      scopePermissionToRoute: false,
    });
    for (const { method, path, callers } of Object.values<Route>(zones[zone])) {
      const isOpen = callers !== 'officer-by-token';
      const added = api.addRoutes({
        path,
        methods: (method === 'GET' ? ['GET', 'HEAD'] : [method]) as HttpMethod[],
        integration,
        ...(isOpen ? {} : { authorizer: officers }),
      });
      // The gateway refuses settings of a route that does not exist yet.
      if (isSubmission({ method, path })) httpStage.node.addDependency(...added);
      if (isOpen) {
        for (const route of added)
          acceptFinding(
            route,
            'AwsSolutions-APIG4',
            'Open to everyone: who follows a report shows its secret code.',
          );
      }
    }
  }
}

function addStage(stack: Stack, stage: StageSettings, api: HttpApi): HttpStage {
  const logGroup = new LogGroup(stack, 'access-log', {
    // Log groups with this prefix need no entry of their own in the account's log policy, whose size is limited.
    logGroupName: `/aws/vendedlogs/${resourceName(stage, 'access')}`,
    retention: stage.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const httpStage = api.addStage('http-stage', {
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
    accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: accessLogFormat },
  });
  const { rate: ThrottlingRateLimit, burst: ThrottlingBurstLimit } = stage.submissionThrottle;
  (httpStage.node.defaultChild as CfnStage).routeSettings = Object.fromEntries(
    submissionRoutes().map((route) => [routeKey(route), { ThrottlingRateLimit, ThrottlingBurstLimit }]),
  );
  new CfnOutput(stack, 'ApiId', { value: api.apiId });
  new CfnOutput(stack, 'ApiEndpoint', { value: api.apiEndpoint });
  return httpStage;
}
