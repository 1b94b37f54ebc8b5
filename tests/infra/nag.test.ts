import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Aspects } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, it } from 'vitest';
import { makeStacks } from '../../infra/stacks.ts';
import { stageSettings } from '../../infra/stage.ts';
import { synthesize } from '../support/aws/synthesize.ts';

it('every finding of cdk-nag is accepted with a reason', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'tanggap-nag-'));
  const app = new App({ outdir });
  const codeOf = () => Code.fromInline('exports.handler = async () => {};');
  const { data, app: running } = makeStacks(app, { stage: stageSettings.prod, codeOf });
  Aspects.of(app).add(new AwsSolutionsChecks({ reports: false }));
  const findings = [data, running].flatMap((stack) => [
    ...Annotations.fromStack(stack).findError('*', Match.anyValue()),
    ...Annotations.fromStack(stack).findWarning('*', Match.anyValue()),
  ]);
  rmSync(outdir, { recursive: true, force: true });
  expect(findings.map(({ id, entry }) => `${id}: ${entry.data}`)).toEqual([]);
});

it('every accepted finding of cdk-nag has a reason of more than eight words', () => {
  const { data, app } = synthesize('prod');
  const answered = [...Object.values(data.Resources), ...Object.values(app.Resources)].flatMap(
    (resource) =>
      (resource as { Metadata?: { cdk_nag?: { rules_to_suppress: Answer[] } } }).Metadata?.cdk_nag
        ?.rules_to_suppress ?? [],
  );
  expect(answered.length).toBeGreaterThan(0);
  for (const { id, reason } of answered) {
    expect(id).toMatch(/^AwsSolutions-/);
    expect(reason.split(' ').length).toBeGreaterThan(8);
  }
});

interface Answer {
  readonly id: string;
  readonly reason: string;
}
