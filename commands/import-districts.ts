import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDistricts, getVillages } from 'idn-area-data';
import data from 'idn-area-data/package.json' with { type: 'json' };
import { Document, visit } from 'yaml';
import type { District } from '../packages/tenants/tenant-config.ts';

type Village = District['villages'][number];
type Row = { code: string; name: string };

const [regency, directory] = process.argv.slice(2);
if (!regency || !directory) {
  console.error('usage: import-districts REGENCY_CODE DIRECTORY, such as 33.10 tenants/klaten');
  process.exit(2);
}

/** Title case for names in one case only, e.g. `KLATEN UTARA`; other names stay. */
const titleCase = (name: string): string =>
  /[a-z]/.test(name) && /[A-Z]/.test(name)
    ? name.trim()
    : name
        .trim()
        .toLowerCase()
        .replace(/(?<![a-z'])[a-z]/g, (letter) => letter.toUpperCase());

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** In the fourth group of a village's code, 1 means kelurahan and 2 means desa. */
const kindOf = (code: string): Village['kind'] =>
  code.split('.')[3]?.startsWith('1') ? 'kelurahan' : 'desa';

/** The end of the code distinguishes villages of one name in a district. */
const villageOf = ({ code, name }: Row, _: number, all: Row[]): Village => {
  const namesakes = all.filter((other) => slug(other.name) === slug(name)).length;
  const id = namesakes > 1 ? `${slug(name)}-${code.slice(-4)}` : slug(name);
  return { id, name: titleCase(name), kind: kindOf(code) };
};

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'id');

const villages = await getVillages();
const districts: District[] = (await getDistricts())
  .filter((district) => district.regency_code === regency)
  .map((district) => ({
    id: slug(district.name),
    name: titleCase(district.name),
    villages: villages
      .filter((village) => village.district_code === district.code)
      .map(villageOf)
      .sort(byName),
  }))
  .sort(byName);

if (districts.length === 0) {
  console.error(`no district has a code that begins with ${regency}`);
  process.exit(1);
}

const source = `# Districts and villages of regency ${regency}, from npm idn-area-data ${data.version}
# (database: https://github.com/fityannugroho/idn-area-data, Open Database License 1.0).
# Imported once by commands/import-districts.ts. The ids are part of what people filed: never change one.
`;
const file = join(directory, 'districts.yaml');
const document = new Document(districts);
visit(document, {
  Map: (_, map) => {
    map.flow = map.has('kind');
  },
});
await mkdir(directory, { recursive: true });
await writeFile(file, source + document.toString({ lineWidth: 110 }));
console.log(
  `${file}: ${districts.length} districts, ${districts.flatMap((d) => d.villages).length} villages`,
);
