import type { TenantConfig } from '#tenants/tenant-config.ts';

declare const made: unique symbol;

export interface TenantScope {
  readonly tenant: string;
  readonly [made]: true;
}

/** Only a loaded configuration opens a tenant's items, never a name from a path, message or token. */
export const scopeOf = ({ id }: TenantConfig): TenantScope => ({ tenant: id }) as TenantScope;
