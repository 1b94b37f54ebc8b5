/** How long a process caches a tenant's configuration, in milliseconds of real time. */
export const keptMs = 60_000;

/** A stored configuration takes effect this much later, when no process caches an older one. */
export const noticeMs = 120_000;
