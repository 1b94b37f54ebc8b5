import { contentSecurityPolicy } from '#pages/parts/security-policy.ts';
import type { Visitor } from '#pages/parts/site.ts';
import type { Response } from './http.ts';

/** Caches keep it, for a minute, only if it is the same for everyone. */
export const html = (statusCode: number, visitor: Visitor, body: string, forEverybody = false): Response => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-language': visitor.language,
    'content-security-policy': contentSecurityPolicy,
    'permissions-policy': 'geolocation=(self), camera=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'cache-control': forEverybody ? 'public, max-age=60' : 'no-store',
    ...(forEverybody ? { vary: 'accept-language' } : {}),
    ...(statusCode === 503 ? { 'retry-after': '5' } : {}),
  },
  body,
});
