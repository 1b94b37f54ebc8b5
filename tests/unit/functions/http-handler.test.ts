import { describe, expect, it } from 'vitest';
import { json } from '../../../functions/http.ts';
import { httpFunction } from '../../../functions/http-function.ts';

const call = httpFunction({
  'GET /{tenant}': async () => json(200, { a: 1 }, { 'cache-control': 'public' }),
});
const ask = (routeKey: string) => call({ routeKey } as never, {} as never);

describe('what holds for every route', () => {
  it('answers and refusals forbid plain HTTP and the guessing of types', async () => {
    for (const routeKey of ['GET /{tenant}', 'GET /nowhere', 'HEAD /{tenant}'])
      expect((await ask(routeKey)).headers).toMatchObject({
        'strict-transport-security': 'max-age=63072000',
        'x-content-type-options': 'nosniff',
      });
  });

  it('HEAD has the status and headers of GET and no body', async () => {
    const { body, ...head } = await ask('HEAD /{tenant}');
    const { body: _, ...get } = await ask('GET /{tenant}');
    expect({ ...head, isBase64Encoded: undefined }).toEqual({ ...get, isBase64Encoded: undefined });
    expect(body).toBe('');
    expect((await ask('HEAD /nowhere')).statusCode).toBe(404);
  });
});
