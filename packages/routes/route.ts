import type { OfficeRole } from '#tenants/tenant-config.ts';

interface Place {
  readonly method: 'GET' | 'POST';
  /** As API Gateway and OpenAPI write it, parameters in braces. */
  readonly path: string;
  /** One line for readers. Of an API route it is the summary in docs/openapi.json. */
  readonly summary: string;
}

/** A route that needs no token; how the caller proves a right to what is behind it, if at all. */
export interface OpenRoute extends Place {
  /** `complainant-by-code`: tracking number and secret code. `follower-by-link`: a signed link from a mail. */
  readonly callers: 'anyone' | 'complainant-by-code' | 'follower-by-link';
}

/** A route for officers: the gateway asks for a token of the user pool, and the tenant's directory must list its holder. */
interface OfficerRoute extends Place {
  readonly callers: 'officer-by-token';
  /** Every other role gets a 403. What an officer may do with one case or letter is decided by that case or letter. */
  readonly roles: 'every' | readonly OfficeRole[];
}

/** One row of the table of routes. */
export type Route = OpenRoute | OfficerRoute;

/** The routes of one zone of trust by their ids. An id is also the name of the action that answers. */
export type Routes = Readonly<Record<string, Route>>;

/** How API Gateway names a route, in a template and in an event. */
export const routeKey = ({ method, path }: Pick<Route, 'method' | 'path'>): `${Route['method']} ${string}` =>
  `${method} ${path}`;
