import type { Request } from '../http.ts';

/** Leads from the password to the next step of the same browser's sign-in. */
const name = (baseUrl: string): string =>
  baseUrl.startsWith('https:') ? '__Secure-tanggap-sign-in' : 'tanggap-sign-in';

export const pendingTokenIn = ({ cookie }: Request, baseUrl: string): string | undefined =>
  /^[\w-]{43}$/.exec(cookie(name(baseUrl)) ?? '')?.[0];

export const setPendingCookie = (baseUrl: string, tenant: string, token: string): string =>
  `${name(baseUrl)}=${token}; ${attributes(baseUrl, tenant)}`;

export const clearPendingCookie = (baseUrl: string, tenant: string): string =>
  `${name(baseUrl)}=; Max-Age=0; ${attributes(baseUrl, tenant)}`;

const attributes = (baseUrl: string, tenant: string): string =>
  `Path=/${tenant}/petugas/masuk; HttpOnly; SameSite=Lax${baseUrl.startsWith('https:') ? '; Secure' : ''}`;
