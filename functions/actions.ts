import { type OpenRoute, type Route, type Routes, routeKey } from '#routes/route.ts';
import type { Action, Request, Response } from './http.ts';

/** The actions of a zone whose routes need no token, by the gateway's route keys: one for each row of the table. */
export const byRouteKey = <A, Rows extends Readonly<Record<string, OpenRoute>>>(
  rows: Rows,
  actions: Readonly<Record<keyof Rows, A>>,
): Record<string, A> =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [routeKey(row), actions[id]!]));

/** Resolves with what an action may know of its caller. @throws CommandError for everyone whom the row does not let in. */
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

/**
 * The same for a zone with guards: before each action runs the guard of its row's callers. A kind of callers without a
 * guard, a row without an action and an action without a row do not compile.
 */
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
