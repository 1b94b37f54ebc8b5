import type { TenantConfig } from '#tenants/tenant-config.ts';

declare const made: unique symbol;

/** The right to touch one tenant's items, with which a store is bound to that tenant. */
export interface TenantScope {
  readonly tenant: string;
  readonly [made]: true;
}

/**
 * The scope of a tenant whose configuration was loaded. Nothing else gives one: a name from a path, a message or a token
 * opens no items until the configuration behind it was found. `npm run arrows` holds who may call it.
 */
export const scopeOf = ({ id }: TenantConfig): TenantScope => ({ tenant: id }) as TenantScope;
