import { officerApi, publicApi, submit } from '#routes/routes.ts';

export const apiRoutes = { ...submit, ...publicApi, ...officerApi } as const;

export type ApiRouteId = keyof typeof apiRoutes;
