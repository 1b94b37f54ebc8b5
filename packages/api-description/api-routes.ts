import { officerApiRoutes, publicApiRoutes, submitRoutes } from '#routes/routes.ts';

export const apiRoutes = { ...submitRoutes, ...publicApiRoutes, ...officerApiRoutes } as const;

export type ApiRouteId = keyof typeof apiRoutes;
