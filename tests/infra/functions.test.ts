import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functionList, functionNames } from '../../infra/function-list.ts';
import { type StageName, stageSettings } from '../../infra/stage.ts';
import { resourcesOf, synthesize } from '../support/aws/synthesize.ts';
import { resolve } from '../support/aws/template.ts';

const templates = synthesize('prod');
const properties = (type: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: as many shapes as there are resources
  resourcesOf(templates, type).map(([, { Properties }]) => resolve(templates, Properties) as any);
const functions = properties('AWS::Lambda::Function');

describe('every function', () => {
  it('every function of the template is in the list and its entry file exists', () => {
    expect(functions.map(({ FunctionName }) => FunctionName).toSorted()).toEqual(
      functionNames.map((name) => `tanggap-prod-${name}`).toSorted(),
    );
    for (const { entry } of Object.values(functionList)) {
      expect.soft(existsSync(join(import.meta.dirname, '../..', entry)), entry).toBe(true);
    }
  });

  it('every function runs on arm64 with Node 24', () => {
    for (const { Architectures, Runtime } of functions) {
      expect([Architectures, Runtime]).toEqual([['arm64'], 'nodejs24.x']);
    }
  });

  it('every function has a role of its own', () => {
    const roles = resourcesOf(templates, 'AWS::Lambda::Function').map(
      ([, { Properties }]) => Properties.Role['Fn::GetAtt'][0],
    );
    expect(new Set(roles).size).toBe(functions.length);
  });

  it('every log group has a retention period', () => {
    const logs = properties('AWS::Logs::LogGroup');
    for (const { FunctionName, LoggingConfig } of functions) {
      expect(LoggingConfig.LogGroup).toBe(`/aws/lambda/${FunctionName}`);
      expect(logs.map(({ LogGroupName }) => LogGroupName)).toContain(LoggingConfig.LogGroup);
    }
    for (const { RetentionInDays } of logs) expect(RetentionInDays).toBe(90);
  });

  it('no environment contains a secret, only the ARN of the secret', () => {
    for (const { FunctionName, Environment } of functions) {
      for (const [name, value] of Object.entries(Environment.Variables)) {
        expect(name, FunctionName).not.toMatch(/PASSWORD|TOKEN|KEY|CREDENTIAL/);
        expect(String(value), FunctionName).not.toMatch(/\{\{resolve/);
      }
    }
    expect(JSON.stringify(templates.app)).not.toContain('{{resolve:secretsmanager');
  });

  it('every function has reserved concurrency, so that a flood of submissions takes none from the escalations', () => {
    const kept = functions.map(({ ReservedConcurrentExecutions }) => ReservedConcurrentExecutions);
    expect(kept.every((n) => n > 0)).toBe(true);
    expect(kept.reduce((a, b) => a + b)).toBeLessThanOrEqual(1000 - 100);
  });
});

describe('a stage', () => {
  it.each(Object.keys(stageSettings) as StageName[])(
    'all resource names of the stage %s contain the name of the stage',
    (stage) => {
      const made = synthesize(stage);
      const names = [
        'FunctionName',
        'QueueName',
        'TableName',
        'TopicName',
        'AlarmName',
        'DashboardName',
        'LogGroupName',
      ];
      for (const { Properties } of [
        ...Object.values(made.data.Resources),
        ...Object.values(made.app.Resources),
      ]) {
        for (const name of names.filter((one) => typeof Properties?.[one] === 'string')) {
          expect(Properties[name]).toContain(`tanggap-${stage}`);
        }
      }
    },
  );

  it('stages differ only in what infra/stage.ts says', () => {
    const types = (stage: StageName) =>
      Object.entries(synthesize(stage).app.Resources).map(([id, { Type }]) => `${id} ${Type}`);
    expect(types('local')).toEqual(types('prod'));
    expect(types('test')).toEqual(types('dev'));
  });

  it('only the stage test may replace AWS endpoints', () => {
    const faulty = synthesize('test', { endpoints: { SES: 'http://127.0.0.1:1' } });
    expect(JSON.stringify(faulty.app)).toContain('AWS_ENDPOINT_URL_SES');
    expect(() => synthesize('prod', { endpoints: { SES: 'http://127.0.0.1:1' } })).toThrow(
      /only the stage test/,
    );
  });
});
