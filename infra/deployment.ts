import { Aws, type Environment } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from './function-list.ts';
import type { StageSettings } from './stage.ts';

export interface Deployment {
  readonly stage: StageSettings;
  readonly codeOf: (name: FunctionName) => Code;
  /** The address that people see. Default: that of the API. */
  readonly publicBaseUrl?: string | undefined;
  /** With the web ACL for an edge of your own (docs/adr/0010). */
  readonly edge?: boolean | undefined;
  readonly endpoints?: Endpoints | undefined;
}

/** URLs in place of AWS services: fault proxies for single services, the call recorder for all others. */
export type Endpoints = Readonly<Partial<Record<'AWS' | 'SES' | 'SQS' | 'S3', string>>>;

/** Names the region but no account: otherwise SST would write its account into the templates. */
export const environmentOf = ({ region }: StageSettings): Environment => ({
  account: Aws.ACCOUNT_ID,
  region,
});
