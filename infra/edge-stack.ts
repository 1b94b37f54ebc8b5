import { type App, Aws, CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { type ClientLimit, type ClientLimits, resourceName, type StageSettings } from './stage.ts';
import { submissionRoutes } from './submission-routes.ts';

/** CloudFront takes a web ACL of this region only. */
const region = 'us-east-1';

/** The limits per IP address, for a CloudFront distribution in front of the API (docs/adr/0010, 0060). Optional. */
export class EdgeStack extends Stack {
  constructor(app: App, stage: StageSettings, limits: ClientLimits) {
    super(app, 'edge', {
      stackName: resourceName(stage, 'edge'),
      description: 'Tanggap: web ACL of one stage, for a distribution in front of its API',
      env: { account: Aws.ACCOUNT_ID, region },
    });
    const acl = new CfnWebACL(this, 'web-acl', {
      name: resourceName(stage, 'edge'),
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      customResponseBodies: {
        problem: { contentType: 'APPLICATION_JSON', content: problem },
        page: { contentType: 'TEXT_HTML', content: page },
      },
      visibilityConfig: visible(stage, 'all-requests'),
      rules: [
        ...submissionRoutes().map(({ path }, n) =>
          ruleOf(stage, limits.submissions, {
            priority: n,
            name: `submissions-${n}`,
            scope: postsTo(path),
            body: path.startsWith('/api/') ? 'problem' : 'page',
          }),
        ),
        ruleOf(stage, limits.all, { priority: submissionRoutes().length, name: 'all', body: 'page' }),
      ],
    });
    new CfnOutput(this, 'WebAclArn', { value: acl.attrArn });
  }
}

const problem = JSON.stringify({
  type: 'urn:tanggap:problem:too-many-requests',
  title: 'Terlalu banyak permintaan',
  status: 429,
  detail:
    'Dari sambungan ini datang terlalu banyak permintaan sekaligus. Coba lagi sebentar. Too many requests.',
  errors: [],
});

/** Browsers keep a form's fields when their user goes back. */
const page =
  '<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Terlalu banyak permintaan</title><h1>Terlalu banyak permintaan</h1><p>Dari sambungan ini datang terlalu banyak permintaan sekaligus. Isian Anda belum terkirim: tekan tombol kembali pada peramban, tunggu beberapa menit, lalu kirim lagi.</p></html>';

const visible = (stage: StageSettings, name: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName: resourceName(stage, name),
  sampledRequestsEnabled: false,
});

interface RuleParts {
  readonly priority: number;
  readonly name: string;
  readonly scope?: CfnWebACL.StatementProperty;
  readonly body: 'problem' | 'page';
}

/** WAF counts by the address of the connection to CloudFront, not by a header. */
const ruleOf = (
  stage: StageSettings,
  { requests, seconds }: ClientLimit,
  { priority, name, scope, body }: RuleParts,
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  statement: {
    rateBasedStatement: {
      aggregateKeyType: 'IP',
      limit: requests,
      evaluationWindowSec: seconds,
      ...(scope ? { scopeDownStatement: scope } : {}),
    },
  },
  action: {
    block: {
      customResponse: {
        responseCode: 429,
        customResponseBodyKey: body,
        responseHeaders: [{ name: 'Retry-After', value: String(seconds) }],
      },
    },
  },
  visibilityConfig: visible(stage, name),
});

const exactly = [{ priority: 0, type: 'NONE' }];

const postsTo = (path: string): CfnWebACL.StatementProperty => ({
  andStatement: {
    statements: [
      {
        byteMatchStatement: {
          fieldToMatch: { method: {} },
          positionalConstraint: 'EXACTLY',
          searchString: 'POST',
          textTransformations: exactly,
        },
      },
      {
        regexMatchStatement: {
          fieldToMatch: { uriPath: {} },
          // The functions take doubled and trailing slashes as one.
          regexString: `^${path.replaceAll('/', '/+').replaceAll(/\{[^}]+\}/g, '[^/]+')}/*$`,
          textTransformations: exactly,
        },
      },
    ],
  },
});
