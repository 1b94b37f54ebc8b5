import { Aws, type Environment } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from './function-list.ts';
import type { Stage } from './stage.ts';

/** What the stacks are made from. */
export interface Deployment {
  readonly stage: Stage;
  /** The bundled code of a function. */
  readonly codeOf: (name: FunctionName) => Code;
  /** Address that people see; left out, the API's own. */
  readonly publicBaseUrl?: string | undefined;
  /** Stage `test` only: an endpoint that answers in place of one AWS service, for tests of its failure. */
  readonly endpoints?: Readonly<Partial<Record<'SES' | 'SQS', string>>> | undefined;
}

/** The region of the stage, in whichever account deploys it: named, or SST would write its account into templates. */
export const environmentOf = ({ region }: Stage): Environment => ({ account: Aws.ACCOUNT_ID, region });
