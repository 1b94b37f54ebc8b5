declare const made: unique symbol;

/** The right to touch one tenant's items. Only this package makes one, so no read or write escapes a tenant. */
export interface TenantScope {
  readonly tenant: string;
  readonly [made]: true;
}

/** The scope of a request whose tenant is known to exist, or of a message that our own publisher or sweep wrote. */
export const scopeOf = (tenant: string): TenantScope => ({ tenant }) as TenantScope;
