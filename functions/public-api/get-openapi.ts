import { json } from '../http.ts';
import type { OpenAction } from './public-api-action.ts';

export const getOpenApi: OpenAction = async () => {
  // Larger than the rest of this function, and rarely requested.
  const { default: document } = await import('../../docs/openapi.json', { with: { type: 'json' } });
  return json(200, document, { 'cache-control': 'public, max-age=300' });
};
