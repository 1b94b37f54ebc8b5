import type { ComplaintStore } from '#casework/records/complaint-store.ts';

export type Plant = (text: string) => string;

/** Texts have a space; ids, dates, addresses and patterns have none. */
const isText = (value: unknown): value is string => typeof value === 'string' && /\p{L} /u.test(value);

/** A copy in which every text is changed. */
export function plantedIn<T>(value: T, plant: Plant): T {
  if (isText(value)) return plant(value) as T;
  if (Array.isArray(value)) return value.map((one) => plantedIn(one, plant)) as T;
  if (value?.constructor !== Object) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plantedIn(one, plant)])) as T;
}

/** Everything that people wrote is changed when it is read. */
export const plantedStore = (store: ComplaintStore, plant: Plant): ComplaintStore => ({
  ...store,
  async load(number) {
    const record = await store.load(number);
    return record?.title ? { ...record, title: plant(record.title) } : record;
  },
  async texts(number, ids) {
    const texts = await store.texts(number, ids);
    return new Map([...texts].map(([id, text]) => [id, plant(text)]));
  },
  async reporter(number) {
    const reporter = await store.reporter(number);
    return reporter?.name ? { ...reporter, name: plant(reporter.name) } : reporter;
  },
});
