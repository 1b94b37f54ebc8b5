import type { TenantConfig } from './tenant-config.ts';

type Named = readonly (readonly [id: string, thing: unknown])[];

const byId = (list: readonly { id: string }[]): Named => list.map((thing) => [thing.id, thing]);

const sections: Record<string, (config: TenantConfig) => Named> = {
  district: ({ districts }) => byId(districts.map(({ villages: _, ...district }) => district)),
  village: ({ districts }) =>
    districts.flatMap(({ id, villages }) =>
      villages.map((village) => [`${id}/${village.id}`, village] as const),
    ),
  agency: ({ agencies }) => byId(agencies),
  office: ({ offices }) => byId(offices),
  category: ({ categories }) => byId(categories),
  'SOP version': ({ sops }) => sops.map((sop) => [String(sop.version), sop]),
};

const rest = ({ districts, agencies, offices, categories, sops, ...others }: TenantConfig): unknown => others;

/** One line each: `+ office x`, `- category y`, `~ agency z: name.id: old -> new`. A new tenant has one line. */
export const tenantChanges = (before: TenantConfig | undefined, after: TenantConfig): string[] => {
  if (!before) return [`+ tenant ${after.id}: ${contents(after)}`];
  return [
    ...fieldChanges(rest(before), rest(after)).map((change) => `~ ${changeText(change)}`),
    ...Object.entries(sections).flatMap(([word, listOf]) =>
      sectionChanges(word, new Map(listOf(before)), new Map(listOf(after))),
    ),
  ];
};

const contents = (config: TenantConfig): string =>
  Object.entries(sections)
    .map(([word, listOf]) => `${listOf(config).length} × ${word}`)
    .join(', ');

const sectionChanges = (
  word: string,
  before: Map<string, unknown>,
  after: Map<string, unknown>,
): string[] => [
  ...[...before.keys()].filter((id) => !after.has(id)).map((id) => `- ${word} ${id}`),
  ...[...after].flatMap(([id, thing]) =>
    before.has(id)
      ? fieldChanges(before.get(id), thing).map((change) => `~ ${word} ${id}: ${changeText(change)}`)
      : [`+ ${word} ${id}`],
  ),
];

export interface FieldChange {
  readonly field: string;
  readonly was: string;
  readonly becomes: string;
  readonly path: readonly PropertyKey[];
}

export const fieldChanges = (before: unknown, after: unknown): FieldChange[] => {
  const [old, now] = [before, after].map((one) => new Map(leaves(one).map((leaf) => [leaf.field, leaf])));
  return [...new Set([...old!.keys(), ...now!.keys()])]
    .map((field) => ({ field, old: old!.get(field), now: now!.get(field) }))
    .filter((one) => one.old?.value !== one.now?.value)
    .map(({ field, old: gone, now: come }) => ({
      field,
      was: gone?.value ?? '(none)',
      becomes: come?.value ?? '(none)',
      path: come?.path ?? [],
    }));
};

const changeText = ({ field, was, becomes }: FieldChange): string => `${field}: ${was} -> ${becomes}`;

interface Leaf {
  readonly field: string;
  readonly value: string;
  readonly path: readonly PropertyKey[];
}

const leaves = (value: unknown, field = '', path: readonly PropertyKey[] = []): Leaf[] => {
  if (Array.isArray(value))
    return value.flatMap((one, n) => leaves(one, `${field}[${labelOf(one, n)}]`, [...path, n]));
  if (value === null || typeof value !== 'object') return [{ field, value: String(value), path }];
  return Object.entries(value).flatMap(([key, one]) =>
    leaves(one, field ? `${field}.${key}` : key, [...path, key]),
  );
};

/** The entry's id, so that inserting one before it does not make it look changed. */
const labelOf = (entry: unknown, index: number): string => {
  const { id, kind, class: ofClass, urgency, agency, date, from } = Object(entry);
  const named = [id, kind, ofClass, urgency, agency, date, from].filter((part) => typeof part === 'string');
  return named.join(' ') || String(index);
};
