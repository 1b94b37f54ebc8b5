import { describe, expect, it } from 'vitest';
import { cachedTenant } from '#tenants/tenant-cache.ts';
import type { StoredTenant } from '#tenants/tenant-store.ts';

const version = (number: number) => ({ version: number }) as StoredTenant;

/** Each read gives a new version; only the test moves the time. */
const setUp = (known = ['klaten']) => {
  const state = { time: 1_000_000, loads: [] as string[], down: false };
  const load = async (tenant: string) => {
    state.loads.push(tenant);
    if (state.down) throw new Error('down');
    return known.includes(tenant) ? version(state.loads.length) : undefined;
  };
  const realTime = () => state.time;
  return { state, tenant: cachedTenant(load, { maxAgeMs: 60_000, unknownMaxAgeMs: 5_000, realTime }) };
};

describe('the cached configuration', () => {
  it('a configuration is read once in sixty seconds', async () => {
    const { state, tenant } = setUp();
    expect((await tenant('klaten'))?.version).toBe(1);
    state.time += 59_999;
    expect((await tenant('klaten'))?.version).toBe(1);
    state.time += 1;
    expect((await tenant('klaten'))?.version).toBe(2);
  });

  it('a configuration is read once for requests that arrive together', async () => {
    const { state, tenant } = setUp();
    await Promise.all([tenant('klaten'), tenant('klaten'), tenant('klaten')]);
    expect(state.loads).toEqual(['klaten']);
  });

  it('a name that no tenant can have never reaches the store', async () => {
    const { state, tenant } = setUp();
    for (const name of ['', 'Klaten', 'a#b', '../klaten', 'k\u0000', 'x'.repeat(64), 'ä'])
      expect(await tenant(name)).toBeUndefined();
    expect(state.loads).toEqual([]);
  });

  it('an unknown tenant is remembered for five seconds only', async () => {
    const { state, tenant } = setUp();
    expect(await tenant('nowhere')).toBeUndefined();
    state.time += 4_999;
    await tenant('nowhere');
    expect(state.loads).toHaveLength(1);
    state.time += 1;
    await tenant('nowhere');
    expect(state.loads).toHaveLength(2);
  });

  it('a failed read of a configuration is not cached', async () => {
    const { state, tenant } = setUp();
    state.down = true;
    await expect(tenant('klaten')).rejects.toThrow('down');
    state.down = false;
    expect((await tenant('klaten'))?.version).toBe(2);
  });

  it('the cache does not grow with the unknown names that strangers ask for', async () => {
    const { state, tenant } = setUp();
    for (let n = 0; n < 1_000; n++) await tenant(`made-up-${n}`);
    await tenant('made-up-0');
    expect(state.loads).toHaveLength(1_001);
  });
});
