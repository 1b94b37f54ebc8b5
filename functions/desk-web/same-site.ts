import type { Request } from '../http.ts';

/**
 * Whether a form comes from our own pages. Browsers say so in Sec-Fetch-Site, older ones in Origin; a program that says
 * neither has no session that another site could use.
 */
export function isFromOwnSite({ header }: Request, baseUrl: string): boolean {
  const fetchSite = header('sec-fetch-site');
  if (fetchSite !== undefined) return fetchSite === 'same-origin';
  const origin = header('origin');
  if (origin === undefined) return true;
  return origin === new URL(baseUrl).origin || origin === `https://${header('host')}`;
}
