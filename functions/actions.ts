import { type OpenRoute, type Route, type Routes, routeKey } from '#routes/route.ts';
import type { Action, Request, Response } from './http.ts';

/** By the gateway's route keys; the zone has no guards. */
export const byRouteKey = <A, Rows extends Readonly<Record<string, OpenRoute>>>(
  rows: Rows,
  actions: Readonly<Record<keyof Rows, A>>,
): Record<string, A> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [routeKey(row), actions[id]!]));

/** @throws CommandError for a caller that the row does not admit */
export type Guard<Dependencies, Caller> = (
  request: Request,
  dependencies: Dependencies,
  row: Route,
) => Promise<Caller>;

type Guards<Rows extends Routes, Dependencies> = Readonly<
  Record<Rows[keyof Rows]['callers'], Guard<Dependencies, unknown>>
>;

type GuardedActions<Rows extends Routes, Dependencies, G extends Guards<Rows, Dependencies>> = {
  readonly [Id in keyof Rows]: (
    request: Request,
    dependencies: Dependencies,
    caller: Awaited<ReturnType<G[Rows[Id]['callers']]>>,
  ) => Promise<Response>;
};

/** The guard for the row's callers runs first. A row without guard or action does not compile. */
export function guardedActions<Rows extends Routes, Dependencies, G extends Guards<Rows, Dependencies>>(
  rows: Rows,
  dependencies: () => Dependencies,
  guards: G,
  actions: GuardedActions<Rows, Dependencies, G>,
): Record<string, Action> {
  const guarded =
    (id: keyof Rows & string, row: Rows[keyof Rows]): Action =>
    async (request) => {
      const guard = guards[row.callers as Rows[keyof Rows]['callers']];
      const caller = await guard(request, dependencies(), row);
      return actions[id](request, dependencies(), caller as never);
    };
  return Object.fromEntries(
    Object.entries(rows).map(([id, row]) => [routeKey(row), guarded(id, row as Rows[keyof Rows])]),
  );
}
