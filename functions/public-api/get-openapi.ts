import { json } from '../http.ts';
import type { OpenAction } from './public-api-action.ts';

/** The OpenAPI document, generated from the schemas by `npm run openapi` and held against them by a test. */
export const getOpenApi: OpenAction = async () => {
  // Larger than all the rest of this function, and seldom asked for.
  const { default: document } = await import('../../docs/openapi.json', { with: { type: 'json' } });
  return json(200, document, { 'cache-control': 'public, max-age=300' });
};
