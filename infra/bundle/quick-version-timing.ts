/** `packages/tenants/version-timing.ts` of the stage `test`, whose tests wait until a configuration takes effect. */
export const keptMs = 4_000;

export const noticeMs = 8_000;
