import { beforeEach, describe, expect, it } from 'vitest';
import { linkQuery } from '#casework/following/follow-links.ts';
import { type Route, routeKey } from '#routes/route.ts';
import { zones } from '#routes/routes.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';
import type { Officer } from '#tenants/tenant-store.ts';
import document from '../../docs/openapi.json' with { type: 'json' };
import { type ApiCall, type MemoryResponse, memoryApis } from '../support/memory/memory-apis.ts';
import { fixtureSecret } from '../support/notices/notices-fixture.ts';
import { klaten } from '../support/sop/klaten.ts';

const tenant = await klaten();
const neighbour: TenantConfig = { ...tenant, id: 'boyolali', prefix: 'BYL' };

const officerOf = ({ id, agency, unit, ...office }: Office, of: TenantConfig): Officer => ({
  ...office,
  tenant: of.id,
  office: id,
  agency,
  ...(unit ? { unit } : {}),
  subject: `${of.id} ${office.role}`,
});
/** One officer of each role in both tenants, by the `sub` of the token: `klaten coordinator`. */
const officers = new Map(
  [tenant, neighbour]
    .flatMap((of) => of.offices.map((office) => officerOf(office, of)))
    .map((officer) => [officer.subject!, officer]),
);
const roles = [...new Set(tenant.offices.map(({ role }) => role))];

const rows = Object.values(zones).flatMap((zone) => Object.values<Route>(zone));
const apiRows = rows.filter(({ path }) => path.startsWith('/api/'));

/** A call of docs/openapi.json with its row and a valid input. */
interface Described {
  readonly name: string;
  readonly row: Route;
  readonly security: string | undefined;
  readonly step: string | undefined;
  readonly query: Record<string, string>;
  readonly body: string | undefined;
}

interface Operation {
  readonly security: readonly object[];
  readonly parameters?: readonly { readonly $ref: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: object }>> };
}
type Parameter = { in: string; name: string; required?: boolean; example?: string };

function requiredQuery({ parameters = [] }: Operation): Record<string, string> {
  const all = document.components.parameters as Readonly<Record<string, Parameter>>;
  return Object.fromEntries(
    parameters
      .map(({ $ref }) => all[$ref.split('/').at(-1)!]!)
      .filter((one) => one.in === 'query' && one.required)
      .map(({ name, example }) => [name, example!]),
  );
}

/** The row of a path. A literal path takes precedence, as at the gateway; the last part may be a step. */
function rowOf(method: string, path: string): Route | undefined {
  const byMethod = apiRows.filter((row) => row.method === method);
  const stepped = `${path.slice(0, path.lastIndexOf('/'))}/{step}`;
  return byMethod.find((row) => row.path === path) ?? byMethod.find((row) => row.path === stepped);
}

const described: Described[] = Object.entries(document.paths).flatMap(([path, operations]) =>
  (['get', 'post'] as const).flatMap((method) => {
    const operation = (operations as Partial<Record<typeof method, Operation>>)[method];
    if (!operation) return [];
    const row = rowOf(method.toUpperCase(), path)!;
    const example = operation.requestBody?.content['application/json']?.example;
    return {
      name: `${method.toUpperCase()} ${path}`,
      row,
      security: Object.keys(operation.security[0] ?? {})[0],
      step: row?.path.endsWith('{step}') ? path.split('/').at(-1)! : undefined,
      query: requiredQuery(operation),
      body: example && JSON.stringify(example),
    };
  }),
);
const forOfficers = described.filter(({ security }) => security === 'officer');
const byCode = described.filter(({ security }) => security === 'complaintCode');

let apis: ReturnType<typeof memoryApis>;
let key: { number: string; code: string };

beforeEach(async () => {
  apis = memoryApis([tenant, neighbour], officers);
  const { submitted } = await apis.desk.submit();
  key = { number: submitted.number, code: submitted.code };
});

/** By hand, from domain.md: the cases that an officer outside them may not know of. */
const mayNotKnow: Readonly<Record<string, readonly string[]>> = {
  'a liaison officer of another agency': ['an ordinary case', 'a secret case', 'an oversight case'],
  'a head of another agency': ['an ordinary case', 'a secret case', 'an oversight case'],
  'a unit of the lead agency': ['an ordinary case', 'a secret case', 'an oversight case'],
  'the liaison officer of the accused agency': ['an oversight case'],
  'the coordinator': ['an oversight case'],
  'the supervisor': ['a secret case', 'an oversight case'],
  'the operator': ['an ordinary case', 'a secret case', 'an oversight case'],
};

const strangerOf = (office: string): Officer => ({
  ...officerOf(tenant.offices.find(({ id }) => id === office)!, tenant),
  subject: `stranger ${office}`,
});
const strangers: readonly (readonly [string, Officer])[] = [
  ['a liaison officer of another agency', strangerOf('disdik/liaison')],
  ['a head of another agency', strangerOf('disdik/head')],
  ['a unit of the lead agency', strangerOf('dishub/uptd-terminal')],
  ['the liaison officer of the accused agency', strangerOf('dishub/liaison')],
  ['the coordinator', strangerOf('coordinator')],
  ['the supervisor', strangerOf('supervisor')],
  ['the operator', strangerOf('operator')],
];
for (const [, officer] of strangers) officers.set(officer.subject!, officer);

/** The shortest valid PDF. */
const aPdf = '%PDF-1.7\nstartxref\n0\n%%EOF\n';
const unknownNumber = `${tenant.prefix}-0000-0000`;

/** A request for the existing case, unless stated otherwise. */
const called = (
  { row, step, query, body }: Described,
  { parameters, headers, ...sent }: Partial<ApiCall> = {},
): ApiCall => ({
  routeKey: routeKey(row),
  parameters: {
    tenant: tenant.id,
    number: key.number,
    id: 'c01-0123456789ab',
    letter: '2026-12-03-dishub-1',
    ...(step ? { step } : {}),
    ...parameters,
  },
  query,
  headers: { 'content-type': body ? 'application/json' : 'application/pdf', ...headers },
  ...(body ? { body } : {}),
  ...sent,
});

const problem = ({ body }: MemoryResponse): string => JSON.parse(body).type.split(':').at(-1);
const refusedFor = async (answer: Promise<MemoryResponse>): Promise<[status: number, problem: string]> => {
  const answered = await answer;
  return [answered.status, problem(answered)];
};
const rolesOf = (row: Route) =>
  row.callers !== 'officer-by-token' ? [] : row.roles === 'every' ? roles : row.roles;

describe('the table of routes', () => {
  it('the table contains each route of the gateway once', () => {
    expect(rows.map(routeKey)).toEqual([...new Set(rows.map(routeKey))]);
  });

  it('the table and docs/openapi.json describe the same calls', () => {
    expect(described.filter(({ row }) => !row)).toEqual([]);
    expect(new Set(described.map(({ row }) => row))).toEqual(new Set(apiRows));
  });

  it('the table and docs/openapi.json require the same kind of caller', () => {
    const schemes = {
      'officer-by-token': 'officer',
      'complainant-by-code': 'complaintCode',
      anyone: undefined,
    };
    for (const { name, row, security } of described)
      expect([name, schemes[row.callers as keyof typeof schemes]]).toEqual([name, security]);
  });
});

describe.each(forOfficers)('the call $name', (call) => {
  const { row } = call;
  const ask = (sent: Partial<ApiCall>) => apis.officerApi(called(call, sent));

  it('a caller without a token is refused', async () => {
    expect(await refusedFor(ask({}))).toEqual([403, 'not-in-directory']);
  });

  it('a caller whose token is not in the directory is refused', async () => {
    expect(await refusedFor(ask({ subject: 'somebody else' }))).toEqual([403, 'not-in-directory']);
  });

  it('an officer of another tenant is refused, whether the case exists or not', async () => {
    for (const subject of roles.map((role) => `${neighbour.id} ${role}`))
      for (const number of [key.number, unknownNumber])
        expect(await refusedFor(ask({ subject, parameters: { number } }))).toEqual([403, 'not-in-directory']);
    expect(apis.desk.memory.records).toEqual([]);
  });

  it('an officer who names an unknown tenant gets "not found"', async () => {
    const sent = { subject: `${tenant.id} coordinator`, parameters: { tenant: 'atlantis' } };
    expect(await refusedFor(ask(sent))).toEqual([404, 'not-found']);
  });

  const shutOut = roles.filter((role) => !rolesOf(row).includes(role));
  if (shutOut.length > 0)
    it.each(shutOut)('an officer of the role %s is refused, whatever the request contains', async (role) => {
      const subject = `${tenant.id} ${role}`;
      expect(await refusedFor(ask({ subject }))).toEqual([403, 'not-your-role']);
      expect(await refusedFor(ask({ subject, query: {}, body: '{' }))).toEqual([403, 'not-your-role']);
      expect(apis.desk.memory.records).toEqual([]);
    });

  if (shutOut.length > 0)
    it.each(rolesOf(row))('an officer of the role %s is not refused', async (role) => {
      const answer = await ask({ subject: `${tenant.id} ${role}` });
      expect([200, 201, 422]).toContain(answer.status);
    });

  if (row.path.includes('{number}'))
    it('an officer with the right gets "not found" for an unknown case', async () => {
      const parameters = { number: unknownNumber };
      for (const subject of rolesOf(row).map((role) => `${tenant.id} ${role}`))
        expect(await refusedFor(ask({ subject, parameters }))).toEqual([404, 'not-found']);
    });

  if (row.path.includes('{number}')) {
    // The operator may recompute a case that it may not know of.
    const outsiders = strangers.filter(
      ([, { role }]) => rolesOf(row).includes(role) && !(role === 'operator' && call.step === 'recompute'),
    );
    const hidden: readonly (readonly [string, () => Promise<string>])[] = [
      ['an ordinary case', () => apis.desk.dispatched({ lead: 'dishub', support: ['dlh'] })],
      ['a secret case', () => apis.desk.dispatched({ lead: 'dishub', secret: true })],
      ['an oversight case', () => apis.desk.dispatched({ lead: 'inspektorat', class: 'oversight' })],
    ];
    it.each(
      hidden.flatMap(([which, make]) =>
        outsiders
          .filter(([who]) => mayNotKnow[who]!.includes(which))
          .map(([who, officer]) => ({ which, who, make, subject: officer.subject! })),
      ),
    )(
      '$which does not exist for $who, who gets the answer to an unknown number',
      async ({ make, subject }) => {
        const existing = await make();
        const answers = [existing, unknownNumber].map((number) => ask({ subject, parameters: { number } }));
        const [one, other] = await Promise.all(answers);
        expect([one!.status, problem(one!)]).toEqual([404, 'not-found']);
        expect(one).toEqual(other);
        expect(apis.desk.memory.records).toEqual([]);
      },
    );
  }

  if (row.path.includes('{letter}'))
    it('an officer with the right gets "not found" for an unknown letter', async () => {
      const body = call.body ?? aPdf;
      for (const subject of rolesOf(row).map((role) => `${tenant.id} ${role}`))
        expect(await refusedFor(ask({ subject, body }))).toEqual([404, 'not-found']);
    });

  if (row.path.includes('{number}/attachments/{id}'))
    it('a coordinator gets "not found" for an unknown file of a case', async () => {
      expect(await refusedFor(ask({ subject: `${tenant.id} coordinator` }))).toEqual([404, 'not-found']);
    });
});

describe.each(byCode)('the call $name', (call) => {
  const ask = (number: string, headers: Record<string, string>) =>
    apis.publicApi(called(call, { parameters: { number }, headers }));

  it('a visitor gets the same "not found" for a wrong code, no code and an unknown number', async () => {
    const wrong = await ask(key.number, { 'tanggap-code': 'AAAA-AAAA-AAAA' });
    expect([wrong.status, problem(wrong)]).toEqual([404, 'not-found']);
    expect(await ask(key.number, {})).toEqual(wrong);
    expect(await ask(unknownNumber, { 'tanggap-code': key.code })).toEqual(wrong);
  });

  if (!call.row.path.endsWith('{id}'))
    it('a complainant with number and code is not refused', async () => {
      const { status } = await ask(key.number, { 'tanggap-code': key.code });
      expect([200, 201, 409, 422]).toContain(status);
    });
});

const pages = Object.values<Route>(zones['public-web']);
const sendPage = (row: Route, sent: Partial<ApiCall>) =>
  apis.pages({
    routeKey: routeKey(row),
    parameters: { tenant: tenant.id },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
    ...sent,
  });

describe.each(pages.filter(({ callers }) => callers === 'follower-by-link'))('the page $path', (row) => {
  const [use, other] = row.path.endsWith('/ikuti')
    ? (['confirm', 'leave'] as const)
    : (['leave', 'confirm'] as const);
  const send = async (query: Record<string, string>) => (await sendPage(row, { query })).status;

  it(`a ${row.method} without a link signed for this use is answered as a page that does not exist`, async () => {
    const follower = { tenant: tenant.id, number: key.number, hash: 'k1.x' };
    const link = linkQuery(fixtureSecret, use, follower);
    expect(await send(link)).not.toBe(404);
    expect(await send({})).toBe(404);
    expect(await send({ ...link, kunci: 'x' })).toBe(404);
    expect(await send({ ...link, nomor: unknownNumber })).toBe(404);
    expect(await send(linkQuery(fixtureSecret, other, follower))).toBe(404);
    expect(await send(linkQuery(fixtureSecret, use, { ...follower, tenant: neighbour.id }))).toBe(404);
  });
});

describe.each(pages.filter(({ callers }) => callers === 'complainant-by-code'))('the form $path', (row) => {
  it('a visitor gets "not found" for a wrong code and for an unknown number', async () => {
    const open = async (nomor: string, kode: string) => {
      const body = new URLSearchParams({ nomor, kode, stars: '5' }).toString();
      return (await sendPage(row, { body })).status;
    };
    expect(await open(key.number, 'AAAA-AAAA-AAAA')).toBe(404);
    expect(await open(unknownNumber, key.code)).toBe(404);
    expect(await open(key.number, key.code)).not.toBe(404);
  });
});
