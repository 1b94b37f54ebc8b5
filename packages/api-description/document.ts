import { apiRoutes } from './api-routes.ts';
import { componentSchemas } from './component-schemas.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { type ParameterName, parameters } from './parameters.ts';
import { problemsByStatus } from './problem-document.ts';

const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const parameterRef = (name: ParameterName) => ({ $ref: `#/components/parameters/${name}` });
const responseRef = (name: string | number) => ({ $ref: `#/components/responses/${name}` });

const jsonOf = (schema: string, example: object) => ({
  'application/json': { schema: schemaRef(schema), example },
});

/** The OpenAPI 3.1 document, generated from the schemas of inputs and answers. */
export const openApiDocument = () => ({
  openapi: '3.1.1',
  info: {
    title: 'Tanggap',
    version: '1.0.0',
    summary: 'Public complaints to Indonesian regencies, answered within legal periods.',
    description: [
      'JSON in camelCase, UTF-8; instants in ISO 8601 with zone. Bodies up to 64 KiB.',
      'Responses may get new fields without a new version; requests with unknown fields are refused.',
      'Errors are problem documents (RFC 9457), in Indonesian or English by Accept-Language.',
    ].join(' '),
    license: { name: 'European Union Public Licence 1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: '/' }],
  paths: { [apiRoutes.describeApi.path]: describeApi, ...paths() },
  components: {
    schemas: componentSchemas(),
    parameters,
    responses: responses(),
    securitySchemes: {
      complaintCode: {
        type: 'apiKey',
        in: 'header',
        name: 'Tanggap-Code',
        description: 'The secret code issued with the number. A wrong code gives 404, like a wrong number.',
      },
      officer: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'A token of the user pool. The tenant’s directory defines what its holder may do.',
      },
    },
  },
});

const describeApi = {
  get: {
    operationId: 'describeApi',
    summary: apiRoutes.describeApi.summary,
    security: [],
    responses: {
      200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
      429: responseRef(429),
    },
  },
};

function paths(): Record<string, object> {
  const byPath: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    byPath[operation.path] ??= { parameters: pathParameters(operation.path).map(parameterRef) };
    byPath[operation.path]![operation.method] = described(operation);
  }
  return byPath;
}

const pathParameters = (path: string): ParameterName[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as ParameterName);

function described(operation: Operation): object {
  const { id, summary, description, security, input, file } = operation;
  return {
    operationId: id,
    summary,
    ...(description ? { description } : {}),
    security: security ? [{ [security]: [] }] : [],
    parameters: [...operation.parameters, 'Accept-Language' as const].map(parameterRef),
    ...(input ? { requestBody: { required: true, content: jsonOf(input.schema, input.example) } } : {}),
    ...(file?.sent ? { requestBody: { required: true, content: { [file.sent]: {} } } } : {}),
    responses: answersOf(operation),
  };
}

function answersOf({ answers, problems, security, etag, file }: Operation): object {
  const headers = etag
    ? { headers: { ETag: { description: 'The sequence number in quotes.', schema: { type: 'string' } } } }
    : {};
  const asFile = file?.answered ? { [file.answered]: {} } : {};
  const good = Object.entries(answers).map(([status, { schema, example }]) => [
    status,
    {
      description: meaning(Number(status), schema),
      content: { ...jsonOf(schema, example), ...asFile },
      ...headers,
    },
  ]);
  const gateway = security === 'officer' ? [401, 429] : [429];
  return Object.fromEntries([
    ...(file?.answered ? [[200, { description: 'Done', content: asFile }]] : []),
    ...good,
    ...[...problems, ...gateway].map((status) => [status, responseRef(status)]),
  ]);
}

const meaning = (status: number, schema: string): string =>
  status === 200 && schema === 'ReportTaken'
    ? 'Already received under the same key: the same answer'
    : 'Done';

/** Errors are the same for every call: one description per status. */
function responses(): Record<string, object> {
  const ours = Object.entries(problemsByStatus).map(([status, { summary, examples }]) => [
    status,
    {
      description: summary,
      content: {
        'application/problem+json': {
          schema: schemaRef('Problem'),
          examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])),
        },
        ...(status === '413' ? fromGateway : {}),
      },
    },
  ]);
  return {
    ...Object.fromEntries(ours),
    401: {
      description: 'No token, or a token of another user pool; sent by the gateway',
      content: fromGateway,
    },
    429: {
      description:
        'Too many requests; nothing was recorded. Sent by the gateway, or by the edge as a problem document of the type `urn:tanggap:problem:too-many-requests`. Try again after Retry-After seconds with the same Idempotency-Key',
      headers: { 'Retry-After': { description: 'Seconds; from the edge.', schema: { type: 'integer' } } },
      content: fromGateway,
    },
  };
}

const fromGateway = { 'application/json': { schema: schemaRef('GatewayMessage') } };
