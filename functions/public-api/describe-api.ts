import openapi from '../../docs/openapi.json' with { type: 'json' };
import { json } from '../http.ts';
import type { OpenAction } from './public-api-action.ts';

/** The OpenAPI document, generated from the schemas by `npm run openapi` and held against them by a test. */
export const describeApi: OpenAction = async () =>
  json(200, openapi, { 'cache-control': 'public, max-age=300' });
