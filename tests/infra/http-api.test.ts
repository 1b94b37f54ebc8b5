import { describe, expect, it } from 'vitest';
import { type Route, routeKey } from '#routes/route.ts';
import { zones } from '#routes/routes.ts';
import { resourcesOf, synthesize } from '../support/aws/synthesize.ts';
import { resolve } from '../support/aws/template.ts';

const templates = synthesize('prod');
const properties = (type: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: as many shapes as there are resources
  resourcesOf(templates, type).map(([, { Properties }]) => resolve(templates, Properties) as any);
const [stage] = properties('AWS::ApiGatewayV2::Stage');
const routes = properties('AWS::ApiGatewayV2::Route');

describe('the API', () => {
  it('only the routes of officers require a token of the user pool', () => {
    const guarded = routes
      .filter(({ AuthorizationType }) => AuthorizationType === 'JWT')
      .map(({ RouteKey }) => RouteKey)
      .filter((key) => !key.startsWith('HEAD '));
    expect(guarded.toSorted()).toEqual([
      'GET /api/v1/{tenant}/access-records',
      'GET /api/v1/{tenant}/access-records/touched',
      'GET /api/v1/{tenant}/assignments',
      'GET /api/v1/{tenant}/complaints/{number}/access-records',
      'GET /api/v1/{tenant}/complaints/{number}/attachments/{id}',
      'GET /api/v1/{tenant}/complaints/{number}/case',
      'GET /api/v1/{tenant}/letters',
      'GET /api/v1/{tenant}/letters/{letter}',
      'GET /api/v1/{tenant}/letters/{letter}/pdf',
      'GET /api/v1/{tenant}/recomputations',
      'GET /api/v1/{tenant}/sop',
      'POST /api/v1/{tenant}/complaints/{number}/attachments',
      'POST /api/v1/{tenant}/complaints/{number}/steps/{step}',
      'POST /api/v1/{tenant}/letters/{letter}/file',
      'POST /api/v1/{tenant}/letters/{letter}/steps/{step}',
      'POST /api/v1/{tenant}/sop',
    ]);
    expect(properties('AWS::ApiGatewayV2::Authorizer')).toMatchObject([
      {
        JwtConfiguration: {
          Issuer: expect.stringMatching(/^https:\/\/cognito-idp\.ap-southeast-3\.amazonaws\.com\//),
        },
      },
    ]);
  });

  it('every row of the routes table has a route, which requires a token if officers call it', () => {
    const rows = Object.values(zones).flatMap((zone) => Object.values<Route>(zone));
    const expected = rows.map((row) => [routeKey(row), row.callers === 'officer-by-token' ? 'JWT' : 'NONE']);
    const withoutHead = routes.filter(({ RouteKey }) => !RouteKey.startsWith('HEAD '));
    expect(withoutHead.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType])).toEqual(
      expected,
    );
  });

  it('the API has the paths of the contract and of the pages', () => {
    expect(routes.map(({ RouteKey }) => RouteKey)).toEqual(
      expect.arrayContaining([
        'POST /api/v1/{tenant}/complaints',
        'GET /api/v1/{tenant}',
        'GET /api/v1/{tenant}/complaints/{number}',
        'POST /api/v1/{tenant}/complaints/{number}/my/{step}',
        'GET /{tenant}/lapor',
        'POST /{tenant}/lapor',
        'POST /{tenant}/lacak',
      ]),
    );
    expect(routes.filter(({ RouteKey }) => /\$default|ANY/.test(RouteKey))).toEqual([]);
  });

  it('every path that answers GET answers HEAD, under the same token', () => {
    const keyed = (method: string) =>
      routes
        .filter(({ RouteKey }) => RouteKey.startsWith(`${method} `))
        .map(({ RouteKey, AuthorizationType }) => [RouteKey.slice(method.length + 1), AuthorizationType]);
    expect(keyed('HEAD')).toEqual(keyed('GET'));
  });

  it('one permission for each function lets the gateway call it', () => {
    const permissions = properties('AWS::Lambda::Permission').filter(
      ({ Principal }) => Principal === 'apigateway.amazonaws.com',
    );
    expect(permissions).toHaveLength(Object.keys(zones).length);
  });

  it('the API limits rate and burst of requests', () => {
    expect(stage.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 300, ThrottlingBurstLimit: 600 });
  });
});

describe('the access log', () => {
  const line = JSON.parse(stage.AccessLogSettings.Format);

  it('the access log has status and duration of each request', () => {
    expect(Object.values(line)).toEqual(
      expect.arrayContaining([
        '$context.routeKey',
        '$context.status',
        '$context.responseLatency',
        '$context.requestId',
      ]),
    );
  });

  it('the access log has the route of a request but no path, query, address, user agent or claims', () => {
    const harmless = [
      '$context.requestTime',
      '$context.requestId',
      '$context.routeKey',
      '$context.status',
      '$context.responseLatency',
      '$context.integrationLatency',
      '$context.error.responseType',
    ];
    for (const value of Object.values(line)) expect(harmless).toContain(value);
  });
});
