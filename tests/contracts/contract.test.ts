import { describe, expect, it } from 'vitest';
import document from '../../docs/openapi.json' with { type: 'json' };
import {
  apiBase,
  calls,
  gatewayStatuses,
  myStepInputs,
  parts,
  problemStatuses,
  promisedStepInputs,
  stepHeaders,
  stepResultFields,
  stepsSoFar,
  values,
} from './contract.ts';

interface Schema {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items: Schema;
  readonly enum?: readonly string[];
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
}
interface Operation {
  readonly responses: Record<string, { content: Record<string, { schema: Schema }> }>;
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly parameters: { $ref: string }[];
  readonly security: Record<string, unknown>[];
}

const { schemas, parameters, securitySchemes } = document.components;

/** Of several shapes of an answer the contract describes the first. */
const deref = (schema: Schema): Schema => {
  if (schema.anyOf) return deref(schema.anyOf[0]!);
  if (!schema.$ref) return schema;
  return deref((schemas as unknown as Record<string, Schema>)[schema.$ref.split('/').at(-1)!]!);
};

/** Field names as in the contract, optional ones with a question mark. */
const fieldsOf = (schema: Schema): string[] => {
  const { properties, required = [] } = deref(schema);
  return Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`));
};

const inside = (name: keyof typeof schemas, ...path: string[]): Schema =>
  path.reduce(
    (schema, field) => {
      const inner = deref(schema).properties[field]!;
      return deref(inner).items ?? inner;
    },
    schemas[name] as unknown as Schema,
  );

function operation(route: string): Operation {
  const [method, path] = route.split(' ') as [string, string];
  const found = (document.paths as unknown as Record<string, Record<string, Operation>>)[path];
  return found?.[method.toLowerCase()] ?? expect.fail(`${route} is not described`);
}

const bodyOf = ({ content }: { content: Record<string, { schema: Schema }> }): Schema =>
  content['application/json']!.schema;

/** Headers and query parameters, security schemes included. */
function namesIn(place: 'header' | 'query', { parameters: refs, security }: Operation): string[] {
  const described = refs.map(({ $ref }) => parameters[$ref.split('/').at(-1) as keyof typeof parameters]);
  const schemes = security.flatMap((one) => Object.keys(one) as (keyof typeof securitySchemes)[]);
  const signedIn = schemes.map((name) =>
    'name' in securitySchemes[name] ? 'Tanggap-Code' : 'Authorization',
  );
  const named = described.filter((one) => one.in === place).map(({ name }) => name as string);
  return place === 'header' ? [...named, ...signedIn] : named;
}

const good = ({ responses }: Operation): number[] =>
  Object.keys(responses)
    .map(Number)
    .filter((s) => s < 300);

/** Steps under a path of the document. */
const stepsAt = (prefix: string): string[] =>
  Object.keys(document.paths)
    .filter((path) => path.startsWith(prefix) && !/\/my\/(data|attachments)/.test(path))
    .map((path) => path.slice(prefix.length));

describe('what the API promises to outsiders', () => {
  it.each(calls)(
    'the API has the statuses, fields, headers and query that the contract promises for $route',
    ({ route, statuses, input, answer, headers = [], query = [] }) => {
      const found = operation(route);
      expect(good(found).sort()).toEqual([...statuses].sort());
      for (const status of statuses)
        expect(fieldsOf(bodyOf(found.responses[status]!))).toEqual(expect.arrayContaining([...answer]));
      if (input) expect(fieldsOf(bodyOf(found.requestBody!)).sort()).toEqual([...input].sort());
      expect(namesIn('header', found)).toEqual(expect.arrayContaining([...headers]));
      expect(namesIn('query', found)).toEqual([...query]);
    },
  );

  const mine = `${apiBase}/complaints/{number}/my/`;
  const officers = `${apiBase}/complaints/{number}/steps/`;

  it('the API still has every promised step', () => {
    expect(stepsAt(mine)).toEqual(expect.arrayContaining(stepsSoFar.my));
    expect(stepsAt(officers)).toEqual(expect.arrayContaining(stepsSoFar.officers));
    for (const step of stepsSoFar.my) expect(Object.keys(myStepInputs)).toContain(step);
    for (const step of stepsSoFar.officers) expect(Object.keys(promisedStepInputs)).toContain(step);
  });

  it.each([
    ...stepsSoFar.my.map((step) => ({ path: mine + step, input: myStepInputs[step] })),
    ...stepsSoFar.officers.map((step) => ({ path: officers + step, input: promisedStepInputs[step] })),
  ])('the API accepts the promised input and gives the promised answer for POST $path', ({ path, input }) => {
    const found = operation(`POST ${path}`);
    const described = fieldsOf(bodyOf(found.requestBody!)).sort();
    if (input) expect(described).toEqual([...input].sort());
    expect(fieldsOf(bodyOf(found.responses[200]!))).toEqual(stepResultFields);
    expect(namesIn('header', found)).toEqual(expect.arrayContaining(stepHeaders));
  });

  it('the parts of answers and inputs have the promised fields', () => {
    expect(fieldsOf(inside('FollowedComplaint', 'deadlines'))).toEqual(parts.deadline);
    expect(fieldsOf(inside('FollowedComplaint', 'timeline'))).toEqual(parts.timeline);
    expect(fieldsOf(inside('AssignmentList', 'items'))).toEqual(parts.item);
    expect(fieldsOf(inside('Submission', 'place'))).toEqual(parts.place);
    expect(fieldsOf(inside('Submission', 'contact'))).toEqual(parts.contact);
    expect(fieldsOf(inside('TenantDescription', 'categories'))).toEqual(parts.category);
    expect(fieldsOf(inside('TenantDescription', 'districts'))).toEqual(parts.district);
    expect(fieldsOf(schemas.Problem as unknown as Schema)).toEqual(parts.problem);
    expect(fieldsOf(inside('Problem', 'errors'))).toEqual(parts.error);
  });

  it('the lists of values are the promised ones', () => {
    expect(inside('Submission', 'class').enum).toEqual(values.class);
    expect(inside('DispatchInput', 'urgency').enum).toEqual(values.urgency);
    expect(inside('AnswerInput', 'kind').enum).toEqual(values.answerKind);
    expect(inside('AnswerInput', 'obstacle').enum).toEqual(values.obstacle);
    expect(inside('FollowedComplaint', 'stage').enum).toEqual(values.stage);
  });

  it('the API describes every promised error status, and those of the gateway', () => {
    const { responses } = document.components;
    const having = (type: string) =>
      Object.entries(responses)
        .filter(([, { content }]) => type in content)
        .map(([status]) => Number(status));
    expect(having('application/problem+json')).toEqual(problemStatuses);
    expect(having('application/json')).toEqual(gatewayStatuses);
  });
});
