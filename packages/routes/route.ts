import type { OfficeRole } from '#tenants/tenant-config.ts';

interface Place {
  readonly method: 'GET' | 'POST';
  /** In the form of API Gateway and OpenAPI, with parameters in braces. */
  readonly path: string;
  /** For an API route also the summary in docs/openapi.json. */
  readonly summary: string;
}

/** A route without token; `callers` says how callers prove their right, if at all. */
export interface OpenRoute extends Place {
  /** `complainant-by-code`: tracking number and secret code. `follower-by-link`: a signed link from a mail. */
  readonly callers: 'anyone' | 'complainant-by-code' | 'follower-by-link';
}

/** The gateway requires a token of the user pool, whose owner must be in the tenant's directory. */
interface OfficerRoute extends Place {
  readonly callers: 'officer-by-token';
  /** Other roles get a 403. The case or letter itself decides what an officer may do with it. */
  readonly roles: 'every' | readonly OfficeRole[];
}

/** A page of the desk: the session's officer must be in the tenant's directory. */
export interface DeskRoute extends Place {
  readonly callers: 'officer-by-session';
  /** Others get the page that says so. */
  readonly roles: 'every' | readonly OfficeRole[];
}

export type Route = OpenRoute | OfficerRoute | DeskRoute;

/** Routes of one zone of trust by id, which is also the name of the action. */
export type Routes = Readonly<Record<string, Route>>;

/** API Gateway's route key. */
export const routeKey = ({ method, path }: Pick<Route, 'method' | 'path'>): `${Route['method']} ${string}` =>
  `${method} ${path}`;
