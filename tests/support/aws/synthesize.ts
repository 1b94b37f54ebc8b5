import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Deployment } from '../../../infra/deployment.ts';
import { makeStacks } from '../../../infra/stacks.ts';
import { type StageName, stageSettings } from '../../../infra/stage.ts';
import type { CfnTemplate, CfnTemplates, Resource } from './template.ts';

const noCode = Code.fromInline('exports.handler = async () => {};');

/** Without bundled code. */
export function synthesize(stage: StageName, settings: Partial<Deployment> = {}): CfnTemplates {
  const outdir = mkdtempSync(join(tmpdir(), 'tanggap-synth-'));
  const app = new App({ outdir });
  const { data, app: running } = makeStacks(app, {
    stage: stageSettings[stage],
    codeOf: () => noCode,
    ...settings,
  });
  const assembly = app.synth();
  const template = (name: string): CfnTemplate => assembly.getStackByName(name).template;
  const templates = { data: template(data.stackName), app: template(running.stackName) };
  rmSync(outdir, { recursive: true });
  return templates;
}

/** From both stacks, by logical id. */
export function resourcesOf({ data, app }: CfnTemplates, type: string): [id: string, Resource][] {
  const all = [...Object.entries(data.Resources), ...Object.entries(app.Resources)];
  return all.filter(([, { Type }]) => Type === type);
}
