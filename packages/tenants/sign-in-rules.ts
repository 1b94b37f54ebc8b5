import type { OfficeRole, TenantConfig } from './tenant-config.ts';

export interface SignInRules {
  /** A session that is not used so long ends. */
  readonly idleMinutes: number;
  /** A session ends so long after its sign-in, however much it is used. */
  readonly maxHours: number;
  /** Roles that sign in with a second factor. */
  readonly secondFactor: readonly OfficeRole[];
}

const defaults: SignInRules = { idleMinutes: 30, maxHours: 10, secondFactor: [] };

export const signInRulesOf = ({ signIn = {} }: Pick<TenantConfig, 'signIn'>): SignInRules => ({
  ...defaults,
  ...signIn,
});
