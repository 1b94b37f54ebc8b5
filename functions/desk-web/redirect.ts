import type { Response } from '../http.ts';

/** To a GET of a page of our own. */
export const seeOther = (location: string, ...cookies: string[]): Response => ({
  statusCode: 303,
  headers: { location, 'cache-control': 'no-store' },
  ...(cookies.length > 0 ? { cookies } : {}),
});

/** A path of this tenant's desk, without scheme, host or backslash; undefined for anything else. */
export function deskPath(tenant: string, path: string | undefined): string | undefined {
  if (!path || path.length > 300 || !/^\/[\w/?=&%.,+-]*$/.test(path)) return undefined;
  // A browser would resolve dots and doubled slashes to another page.
  if (/\/\.|\/\//.test(path)) return undefined;
  const own = `/${tenant}/petugas`;
  return path === own || path.startsWith(`${own}/`) || path.startsWith(`${own}?`) ? path : undefined;
}
