import openapi from '../../docs/openapi.json' with { type: 'json' };
import { type Action, json } from '../http.ts';

/** The OpenAPI document, generated from the schemas by `npm run openapi` and held against them by a test. */
export const describeApi: Action = async () => json(200, openapi, { 'cache-control': 'public, max-age=300' });
