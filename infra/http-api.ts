import { CfnOutput, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { HttpApi, type HttpMethod, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { accessLogFormat } from './access-log.ts';
import type { Functions } from './functions.ts';
import type { KnownData } from './known-data.ts';
import { acceptFinding } from './nag.ts';
import { nameOf, type Stage } from './stage.ts';

/** Which zone of trust answers which route. What is not listed is a 404 of the gateway and starts no function. */
const routes = {
  submit: ['POST /api/v1/{tenant}/complaints'],
  'public-web': [
    'GET /',
    'GET /{tenant}',
    'GET /{tenant}/lapor',
    'POST /{tenant}/lapor',
    'GET /{tenant}/lacak',
    'POST /{tenant}/lacak',
    'GET /{tenant}/lacak/nilai',
    'POST /{tenant}/lacak/nilai',
    'GET /{tenant}/ikuti',
    'POST /{tenant}/ikuti',
    'GET /{tenant}/berhenti',
    'POST /{tenant}/berhenti',
    'GET /{tenant}/sop',
    'GET /{tenant}/kasus/{number}',
    // A mistyped address of a page gets a readable answer.
    'GET /{tenant}/{page}',
  ],
  'public-documents': ['GET /{tenant}/sop.pdf'],
  'public-api': [
    'GET /api/v1/openapi.json',
    'GET /api/v1/{tenant}',
    'GET /api/v1/{tenant}/complaints/{number}',
    'POST /api/v1/{tenant}/complaints/{number}/followers',
    'GET /api/v1/{tenant}/complaints/{number}/my/data',
    'POST /api/v1/{tenant}/complaints/{number}/my/{step}',
    'POST /api/v1/{tenant}/complaints/{number}/my/attachments',
    'GET /api/v1/{tenant}/complaints/{number}/my/attachments/{id}',
  ],
  'officer-api': [
    'GET /api/v1/{tenant}/assignments',
    'GET /api/v1/{tenant}/sop',
    'POST /api/v1/{tenant}/sop',
    'GET /api/v1/{tenant}/recomputations',
    'GET /api/v1/{tenant}/access-records',
    'GET /api/v1/{tenant}/access-records/touched',
    'GET /api/v1/{tenant}/complaints/{number}/access-records',
    'GET /api/v1/{tenant}/complaints/{number}/case',
    'POST /api/v1/{tenant}/complaints/{number}/steps/{step}',
    'POST /api/v1/{tenant}/complaints/{number}/attachments',
    'GET /api/v1/{tenant}/complaints/{number}/attachments/{id}',
    'GET /api/v1/{tenant}/letters',
    'GET /api/v1/{tenant}/letters/{letter}',
    'GET /api/v1/{tenant}/letters/{letter}/pdf',
    'POST /api/v1/{tenant}/letters/{letter}/file',
    'POST /api/v1/{tenant}/letters/{letter}/steps/{step}',
  ],
} as const;

type Answering = keyof typeof routes;

/** The API before anything answers: its address is known to the functions, which are known to its routes. */
export const makeHttpApi = (stack: Stack, stage: Stage): HttpApi =>
  new HttpApi(stack, 'http-api', { apiName: nameOf(stage, 'api'), createDefaultStage: false });

export function connectRoutes(
  stack: Stack,
  stage: Stage,
  api: HttpApi,
  { data, functions }: { data: KnownData; functions: Functions },
): void {
  addStage(stack, stage, api);
  const issuer = `https://cognito-idp.${stack.region}.amazonaws.com/${data.userPoolId}`;
  const officers = new HttpJwtAuthorizer('officers', issuer, { jwtAudience: [data.userPoolClientId] });
  for (const name of Object.keys(routes) as Answering[]) {
    const integration = new HttpLambdaIntegration(name, functions[name]);
    for (const route of routes[name]) {
      const [method, path] = route.split(' ') as [HttpMethod, string];
      const authorizer = name === 'officer-api' ? { authorizer: officers } : {};
      const [added] = api.addRoutes({ path, methods: [method], integration, ...authorizer });
      if (name !== 'officer-api') {
        acceptFinding(
          added!,
          'AwsSolutions-APIG4',
          'Open to everyone: who follows a report shows its secret code.',
        );
      }
    }
  }
}

function addStage(stack: Stack, stage: Stage, api: HttpApi): void {
  const logGroup = new LogGroup(stack, 'access-log', {
    // Under this prefix API Gateway needs no line for each group in the account's small log policy.
    logGroupName: `/aws/vendedlogs/${nameOf(stage, 'access')}`,
    retention: stage.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  api.addStage('http-stage', {
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
    accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: accessLogFormat },
  });
  new CfnOutput(stack, 'ApiId', { value: api.apiId });
  new CfnOutput(stack, 'ApiEndpoint', { value: api.apiEndpoint });
}
