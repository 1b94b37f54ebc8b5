import { expect, test } from 'vitest';
import document from '../../docs/openapi.json' with { type: 'json' };
import { submitNewReport } from '../support/stage/new-report.ts';
import { signIn, stage } from '../support/stage/stage.ts';

const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** Invalid values as a person may type them into an address. */
const odd = [
  '',
  'x',
  '-1',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '%00',
  '%E0%A4%A',
  '%F0%9F%98%80',
  '..%2F..',
  '__proto__',
  'constructor',
  'a%23b',
  'A'.repeat(3000),
  forged({}),
  forged(null),
  forged({ pk: 'T', sk: 'x' }),
  forged({ owner: 0, after: { pk: '', sk: '' } }),
];

interface Parameter {
  readonly in: string;
  readonly name: string;
}
interface Described {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly security?: readonly object[];
}

const parameter = (one: Parameter | { readonly $ref: string }): Parameter =>
  '$ref' in one
    ? (document.components.parameters as Record<string, Parameter>)[one.$ref.split('/').at(-1)!]!
    : one;

/** The calls of the API that read, with path and query parameters. */
const reads = Object.entries(document.paths).flatMap(([path, operations]) => {
  const { get, parameters = [] } = operations as Described & { get?: Described };
  const parts = [...parameters, ...(get?.parameters ?? [])]
    .map(parameter)
    .filter((one) => one.in !== 'header');
  return get && parts.length > 0
    ? [{ path, parts, byCode: JSON.stringify(get.security ?? []).includes('Code') }]
    : [];
});

const key = await submitNewReport();
const tokens = await Promise.all((['coordinator', 'supervisor'] as const).map((role) => signIn(role)));
const right: Readonly<Record<string, string>> = { tenant: 'klaten', number: key.number };

/** One part is invalid, the others are valid or left out. */
function addressed(path: string, wrong: Parameter, value: string): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === wrong.name ? value : (right[name] ?? 'x'),
  );
  return wrong.in === 'query' ? `${filled}?${wrong.name}=${value}` : filled;
}

test('the API describes at least fourteen addresses to read', () => {
  expect(reads.length).toBeGreaterThan(13);
});

test.each(reads)(
  'the API answers $path clearly, whatever its parameters contain',
  async ({ path, parts, byCode }) => {
    const headers = byCode
      ? [{ 'tanggap-code': key.code }]
      : tokens.map((token) => ({ authorization: `Bearer ${token}` }));
    const broken: string[] = [];
    for (const part of parts)
      for (const given of headers) {
        const asked = odd.map(async (value) => {
          const address = addressed(path, part, value);
          const answer = await fetch(`${stage.api}${address}`, { headers: given, redirect: 'manual' });
          const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json');
          // The gateway itself refuses what is no address at all.
          const isClear = answer.status < 400 || isProblem || answer.status === 404 || answer.status === 400;
          if (answer.status >= 500 || !isClear) broken.push(`${answer.status} ${address.slice(0, 200)}`);
          await answer.arrayBuffer();
        });
        await Promise.all(asked);
      }
    expect(broken).toEqual([]);
  },
);
