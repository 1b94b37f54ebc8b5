import { officerApi, publicApi, submit } from '#routes/routes.ts';

/** The rows that docs/openapi.json describes. */
export const apiRoutes = { ...submit, ...publicApi, ...officerApi } as const;

export type ApiRouteId = keyof typeof apiRoutes;
