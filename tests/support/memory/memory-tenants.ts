import {
  ConcurrentChangeError,
  type Officer,
  type StoredTenant,
  type TenantStore,
} from '#tenants/tenant-store.ts';

/** `failNext` makes the next write of a version fail. */
export const memoryTenants = () => {
  const versions: StoredTenant[] = [];
  const directory = new Map<string, Officer>();
  const key = (tenant: string, office: string) => `${tenant} ${office}`;
  const settings = { failNext: false };

  const store: TenantStore = {
    newest: async (tenant) => versions.findLast(({ config }) => config.id === tenant),
    async store(version) {
      if (settings.failNext) {
        settings.failNext = false;
        throw new Error('the store is away');
      }
      const taken = versions.some(
        (one) => one.config.id === version.config.id && one.version === version.version,
      );
      if (taken) throw new ConcurrentChangeError(`version ${version.version} exists already`);
      versions.push(structuredClone(version));
    },
    officers: async (tenant, offices) =>
      offices.flatMap((office) => directory.get(key(tenant, office)) ?? []),
    async changeOfficers(changes) {
      for (const { before, after } of changes) {
        const { tenant, office } = (after ?? before) as Officer;
        if (directory.get(key(tenant, office))?.subject !== before?.subject)
          throw new ConcurrentChangeError('somebody else changed the directory of officers');
      }
      for (const { before, after } of changes) {
        if (before) directory.delete(key(before.tenant, before.office));
        if (after) directory.set(key(after.tenant, after.office), after);
      }
    },
  };
  return { store, versions, directory, settings };
};
