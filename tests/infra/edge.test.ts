import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { EdgeStack } from '../../infra/edge-stack.ts';
import { stageSettings } from '../../infra/stage.ts';
import { isSubmissionRequest } from '../../infra/submission-routes.ts';
import { resourcesOf, synthesize } from '../support/aws/synthesize.ts';

const { prod } = stageSettings;
const app = new App();
const { stackName } = new EdgeStack(app, prod, prod.clientLimits!);
const { template } = app.synth().getStackByName(stackName);
// biome-ignore lint/suspicious/noExplicitAny: a template
const [acl] = Object.values<any>(template.Resources).filter(({ Type }) => Type === 'AWS::WAFv2::WebACL');
const rules = acl.Properties.Rules;
// biome-ignore lint/suspicious/noExplicitAny: a template
const rate = (rule: any) => rule.Statement.RateBasedStatement;

describe('the web ACL of the edge', () => {
  it('limits each IP address as the stage says, over all requests and on each route that takes reports', () => {
    const { all, submissions } = prod.clientLimits!;
    // biome-ignore lint/suspicious/noExplicitAny: a template
    expect(rules.map((rule: any) => [rate(rule).Limit, rate(rule).EvaluationWindowSec])).toEqual([
      [submissions.requests, submissions.seconds],
      [submissions.requests, submissions.seconds],
      [all.requests, all.seconds],
    ]);
    for (const rule of rules) {
      expect(rate(rule).AggregateKeyType).toBe('IP');
      expect(rule.Action.Block.CustomResponse).toMatchObject({
        ResponseCode: 429,
        ResponseHeaders: [{ Name: 'Retry-After' }],
      });
    }
  });

  it.each([
    ['/klaten/lapor', true],
    ['//klaten//lapor/', true],
    ['/api/v1/klaten/complaints', true],
    ['/klaten/lacak', false],
    ['/api/v1/klaten/complaints/KLT-1/my', false],
  ])('takes the path %s for a submission: %s, as the local front does', (path, expected) => {
    // biome-ignore lint/suspicious/noExplicitAny: a template
    const patterns = rules.slice(0, 2).map((rule: any) => {
      const [, { RegexMatchStatement }] = rate(rule).ScopeDownStatement.AndStatement.Statements;
      return new RegExp(RegexMatchStatement.RegexString);
    });
    expect(patterns.some((pattern: RegExp) => pattern.test(path))).toBe(expected);
    expect(isSubmissionRequest('POST', path)).toBe(expected);
  });
});

it('the gateway throttles each route that takes reports below the whole API', () => {
  const [[, stage]] = resourcesOf(synthesize('prod'), 'AWS::ApiGatewayV2::Stage') as [[string, never]];
  expect((stage as { Properties: { RouteSettings: object } }).Properties.RouteSettings).toEqual({
    'POST /api/v1/{tenant}/complaints': { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
    'POST /{tenant}/lapor': { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
  });
});
