import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleOnce } from './local/bundle-once.ts';
import { makeStacks } from './stacks.ts';
import { stageNamed } from './stage.ts';

/** `cdk deploy --all -c stage=local`; more: edge=true, publicBaseUrl, awsEndpoint, sesEndpoint, sqsEndpoint, s3Endpoint. */
const app = new App();
const stage = stageNamed(app.node.tryGetContext('stage'));
const bundles = await bundleOnce(join(import.meta.dirname, '..'), stage);

makeStacks(app, {
  stage,
  codeOf: (name) => Code.fromAsset(bundles[name]),
  publicBaseUrl: app.node.tryGetContext('publicBaseUrl'),
  edge: app.node.tryGetContext('edge') === 'true',
  endpoints: endpointsOf(app),
});
app.synth();

function endpointsOf({ node }: App): Record<string, string> {
  const given = {
    AWS: node.tryGetContext('awsEndpoint'),
    SES: node.tryGetContext('sesEndpoint'),
    SQS: node.tryGetContext('sqsEndpoint'),
    S3: node.tryGetContext('s3Endpoint'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, url]) => url !== undefined));
}
