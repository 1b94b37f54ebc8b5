import type { TenantConfig } from './tenant-config.ts';

type Named = readonly (readonly [id: string, thing: unknown])[];

const byId = (list: readonly { id: string }[]): Named => list.map((thing) => [thing.id, thing]);

/** What a configuration consists of, under the words in which changes are told. */
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

/** Everything that is no list of its own. */
const rest = ({ districts, agencies, offices, categories, sops, ...others }: TenantConfig): unknown => others;

/**
 * What applying `after` over `before` changes, one line each: `+ office x`, `- category y`,
 * `~ agency z: name.id: old -> new`. Empty when nothing does; a new tenant is told in one line.
 */
export const tenantChanges = (before: TenantConfig | undefined, after: TenantConfig): string[] => {
  if (!before) return [`+ tenant ${after.id}: ${contents(after)}`];
  return [
    ...fieldChanges(rest(before), rest(after)).map((change) => `~ ${change}`),
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
      ? fieldChanges(before.get(id), thing).map((change) => `~ ${word} ${id}: ${change}`)
      : [`+ ${word} ${id}`],
  ),
];

const fieldChanges = (before: unknown, after: unknown): string[] => {
  const [old, now] = [new Map(leaves(before)), new Map(leaves(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => old.get(field) !== now.get(field))
    .map((field) => `${field}: ${old.get(field) ?? '(none)'} -> ${now.get(field) ?? '(none)'}`);
};

/** Each value that is no object, under the path that leads to it. */
const leaves = (value: unknown, path = ''): [string, string][] => {
  if (Array.isArray(value)) return value.flatMap((one, n) => leaves(one, `${path}[${labelOf(one, n)}]`));
  if (value === null || typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, path ? `${path}.${key}` : key));
};

/** What an entry of a list is known by, so that one inserted before it does not make it look changed. */
const labelOf = (entry: unknown, index: number): string => {
  const { id, kind, class: ofClass, urgency, agency, date, from } = Object(entry);
  const named = [id, kind, ofClass, urgency, agency, date, from].filter((part) => typeof part === 'string');
  return named.join(' ') || String(index);
};
