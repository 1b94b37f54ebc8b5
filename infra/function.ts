import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Deployment, Endpoints } from './deployment.ts';
import { type FunctionName, functionList } from './function-list.ts';
import { acceptFinding } from './nag.ts';
import { resourceName, type StageSettings } from './stage.ts';

export interface FunctionSettings {
  /** Never a secret. */
  readonly environment?: Readonly<Record<string, string>>;
  /** In addition to the right to write its own log. */
  readonly permissions?: readonly PolicyStatement[];
  /** Why a permission may cover all objects of a bucket or folder. */
  readonly wildcardReason?: string;
}

export const allow = (actions: readonly string[], ...resources: readonly string[]): PolicyStatement =>
  new PolicyStatement({ actions: [...actions], resources: [...resources] });

export function timeoutOf(stage: StageSettings, name: FunctionName): number {
  const { timeout } = functionList[name];
  return timeout === 'worker' ? stage.workerTimeout : timeout;
}

export function makeFunction(
  stack: Stack,
  { stage, codeOf, endpoints = {} }: Deployment,
  name: FunctionName,
  { environment = {}, permissions = [], wildcardReason }: FunctionSettings,
): LambdaFunction {
  const logGroup = new LogGroup(stack, `${name}-log`, {
    logGroupName: `/aws/lambda/${resourceName(stage, name)}`,
    retention: stage.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(stack, `${name}-role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      rights: new PolicyDocument({
        statements: [
          allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn),
          ...permissions,
        ],
      }),
    },
  });
  if (wildcardReason) acceptFinding(role, 'AwsSolutions-IAM5', wildcardReason);
  return new LambdaFunction(stack, name, {
    functionName: resourceName(stage, name),
    code: codeOf(name),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: functionList[name].memory,
    timeout: Duration.seconds(timeoutOf(stage, name)),
    reservedConcurrentExecutions: stage.concurrency[name],
    loggingFormat: LoggingFormat.TEXT,
    logGroup,
    role,
    environment: { ...environment, ...endpointVariables(resourceName(stage, name), endpoints) },
  });
}

/** The recorder and the proxies identify the calling function by the app id in the SDK's user agent. */
function endpointVariables(caller: string, endpoints: Endpoints): Record<string, string> {
  const urls = Object.entries(endpoints).map(([service, url]) => [
    service === 'AWS' ? 'AWS_ENDPOINT_URL' : `AWS_ENDPOINT_URL_${service}`,
    url,
  ]);
  return urls.length > 0 ? { ...Object.fromEntries(urls), AWS_SDK_UA_APP_ID: caller } : {};
}
