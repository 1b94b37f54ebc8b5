import { type App, Stack } from 'aws-cdk-lib';
import { makeBuckets } from './buckets.ts';
import { type Deployment, environmentOf } from './deployment.ts';
import { makeParameter } from './parameters.ts';
import { makeSecret } from './secret.ts';
import { makeSignIn } from './sign-in.ts';
import { resourceName } from './stage.ts';
import { makeTable } from './table.ts';

/** Everything that must never be lost. Kept when the stack is deleted, and never redeployed with the code. */
export class DataStack extends Stack {
  constructor(app: App, { stage }: Deployment) {
    super(app, 'data', {
      stackName: resourceName(stage, 'data'),
      description: 'Tanggap: table, files, sign-in and secret of one stage',
      env: environmentOf(stage),
      terminationProtection: stage.name === 'prod',
    });
    const table = makeTable(this, stage);
    makeBuckets(this, stage);
    const { pool, client, desk } = makeSignIn(this, stage);
    const secret = makeSecret(this, stage);

    makeParameter(this, stage, 'stream-arn', table.tableStreamArn!);
    makeParameter(this, stage, 'user-pool-id', pool.userPoolId);
    makeParameter(this, stage, 'user-pool-client-id', client.userPoolClientId);
    makeParameter(this, stage, 'desk-client-id', desk.userPoolClientId);
    makeParameter(this, stage, 'secret-arn', secret.secretArn);
  }
}
