import { Aws, type Environment } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from './function-list.ts';
import type { StageSettings } from './stage.ts';

/** What the stacks are made from. */
export interface Deployment {
  readonly stage: StageSettings;
  /** The bundled code of a function. */
  readonly codeOf: (name: FunctionName) => Code;
  /** Address that people see; left out, the API's own. */
  readonly publicBaseUrl?: string | undefined;
  /** Stage `test` only: what stands between the functions and AWS. */
  readonly endpoints?: Endpoints | undefined;
}

/**
 * An endpoint that answers in place of one AWS service, for tests of its failure; or of all the others, noting what each
 * function calls.
 */
export type Endpoints = Readonly<Partial<Record<'AWS' | 'SES' | 'SQS' | 'S3', string>>>;

/** The region of the stage, in whichever account deploys it: named, or SST would write its account into templates. */
export const environmentOf = ({ region }: StageSettings): Environment => ({
  account: Aws.ACCOUNT_ID,
  region,
});
