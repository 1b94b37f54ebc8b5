import { expect, it } from 'vitest';
import { stageSettings } from '../../infra/stage.ts';
import { findings } from '../support/aws/cfn-lint.ts';
import { synthesize } from '../support/aws/synthesize.ts';

/** Accepted findings, each with a reason. */
const accepted: Readonly<Record<string, string>> = {
  W3005: 'The CDK writes the dependency of a function on its role twice; the second does no harm.',
};

it('cfn-lint accepts the templates of the stage prod for Jakarta', async () => {
  const found = await findings(synthesize('prod'), stageSettings.prod.region);
  expect(found.filter(({ rule }) => !(rule in accepted))).toEqual([]);
});

it('cfn-lint finds an error that was put into a template', async () => {
  const { data, app } = structuredClone(synthesize('prod'));
  const table = Object.values(data.Resources).find(({ Type }) => Type === 'AWS::DynamoDB::Table');
  table!.Properties.BillingMode = 'FREE';
  const found = await findings({ data, app }, stageSettings.prod.region);
  expect(found.map(({ place }) => place)).toContainEqual(expect.stringMatching(/BillingMode/));
});
