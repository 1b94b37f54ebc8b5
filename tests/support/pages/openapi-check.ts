import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import document from '../../../docs/openapi.json' with { type: 'json' };

export interface CheckedResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: unknown;
}

type Json = Record<string, unknown>;
interface Media {
  readonly schema: Json;
}
interface Described {
  readonly content?: Readonly<Record<string, Media>>;
}
type Responses = Readonly<Record<string, Described & { $ref?: string }>>;

/** Clients must accept unknown fields, but here an undescribed field is an error. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return 'properties' in inner && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'api', components: { schemas: closed(document.components.schemas) } });

/** Undescribed fields fail too. `path` is the real one. @throws Error that names the difference */
export function expectMatchesApi(
  method: string,
  path: string,
  { status, headers, body }: CheckedResponse,
): void {
  const call = `${method} ${path} -> ${status}`;
  const responses = responsesOf(method, path.split('?')[0]!);
  if (!responses) throw new Error(`${call}: docs/openapi.json has no such call`);
  const response = resolved(responses[status]);
  if (!response) throw new Error(`${call}: this status is not described`);
  const type = headers.get('content-type')?.split(';')[0] ?? 'no content type';
  const media = response.content?.[type];
  if (!media) throw new Error(`${call}: ${type} is not described`);
  const schema = JSON.parse(JSON.stringify(media.schema).replaceAll('"#/', '"api#/'));
  if (ajv.validate(schema, body)) return;
  throw new Error(`${call}: ${ajv.errorsText(ajv.errors, { dataVar: 'body' })} in ${JSON.stringify(body)}`);
}

const resolved = (response: (Described & { $ref?: string }) | undefined): Described | undefined =>
  response?.$ref
    ? (document.components.responses as Readonly<Record<string, Described>>)[response.$ref.split('/').at(-1)!]
    : response;

/** A literal path takes precedence over one with parameters (OpenAPI). */
function responsesOf(method: string, path: string): Responses | undefined {
  const fits = Object.entries(document.paths)
    .filter(([template]) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
    )
    .sort(([a], [b]) => a.split('{').length - b.split('{').length);
  const operations = fits[0]?.[1] as Readonly<Record<string, { responses: Responses }>> | undefined;
  return operations?.[method.toLowerCase()]?.responses;
}
