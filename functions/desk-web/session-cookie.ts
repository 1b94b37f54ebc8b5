import type { Request } from '../http.ts';

export interface SessionCookie {
  readonly office: string;
  readonly token: string;
}

const pattern = /^([a-z0-9-]+(?:\/[a-z0-9-]+)?)\.([\w-]{43})$/;

/** Where the site has TLS, browsers take the name from answers over TLS alone. */
const cookieName = (baseUrl: string): string =>
  baseUrl.startsWith('https:') ? '__Secure-tanggap-desk' : 'tanggap-desk';

export function sessionCookieIn({ cookie }: Request, baseUrl: string): SessionCookie | undefined {
  const [, office, token] = pattern.exec(cookie(cookieName(baseUrl)) ?? '') ?? [];
  return office && token ? { office, token } : undefined;
}

/** Sent with a link from a mail (Lax), and to the desk of one tenant alone. It ends with the browser. */
export const setSessionCookie = (baseUrl: string, tenant: string, { office, token }: SessionCookie): string =>
  `${cookieName(baseUrl)}=${office}.${token}; ${attributes(baseUrl, tenant)}`;

export const clearSessionCookie = (baseUrl: string, tenant: string): string =>
  `${cookieName(baseUrl)}=; Max-Age=0; ${attributes(baseUrl, tenant)}`;

const attributes = (baseUrl: string, tenant: string): string =>
  `Path=/${tenant}/petugas; HttpOnly; SameSite=Lax${baseUrl.startsWith('https:') ? '; Secure' : ''}`;
