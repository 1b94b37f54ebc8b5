import { expect, it } from 'vitest';
import { stageSettings } from '../../infra/stage.ts';
import { findings } from '../support/aws/cfn-lint.ts';
import { synthesize } from '../support/aws/synthesize.ts';

/** Findings that we live with, each with the reason. */
const accepted: Readonly<Record<string, string>> = {
  W3005: 'The CDK writes the dependency of a function on its role twice; the second does no harm.',
};

// The first run installs cfn-lint.
const timeout = 180_000;

it('is what CloudFormation takes in Jakarta', { timeout }, async () => {
  const found = await findings(synthesize('prod'), stageSettings.prod.region);
  expect(found.filter(({ rule }) => !(rule in accepted))).toEqual([]);
});

it('is checked by a check that finds what is wrong', { timeout }, async () => {
  const { data, app } = structuredClone(synthesize('prod'));
  const table = Object.values(data.Resources).find(({ Type }) => Type === 'AWS::DynamoDB::Table');
  table!.Properties.BillingMode = 'FREE';
  const found = await findings({ data, app }, stageSettings.prod.region);
  expect(found.map(({ place }) => place)).toContainEqual(expect.stringMatching(/BillingMode/));
});
