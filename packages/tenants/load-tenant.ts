import { join } from 'node:path';
import { checkReferences } from './check-references.ts';
import { type ReadYaml, readYaml, type YamlProblem } from './read-yaml.ts';
import { type TenantConfig, type TenantFile, type TenantParts, tenantFiles } from './tenant-config.ts';

/** Checks each YAML file by its schema, then all together. Never rejects because of a file's content. */
export const loadTenant = async (
  directory: string,
): Promise<{ config: TenantConfig } | { problems: YamlProblem[] }> => {
  const names = Object.keys(tenantFiles) as TenantFile[];
  const files = new Map<TenantFile, ReadYaml<unknown>>();
  for (const name of names) files.set(name, await readYaml(join(directory, name), name, tenantFiles[name]));

  const problems = [...files.values()].flatMap((file) => file.problems);
  if (problems.length > 0) return { problems };

  const parts = Object.fromEntries(names.map((name) => [name, files.get(name)?.part])) as TenantParts;
  const misfits = checkReferences(parts).map((misfit) => files.get(misfit.file)!.problemAt(misfit));
  return misfits.length > 0 ? { problems: misfits } : { config: assemble(parts) };
};

const assemble = (parts: TenantParts): TenantConfig => ({
  ...parts['tenant.yaml'],
  ...parts['offices.yaml'],
  districts: parts['districts.yaml'],
  agencies: parts['agencies.yaml'],
  categories: parts['categories.yaml'],
  calendar: parts['calendar.yaml'],
  sops: parts['sop.yaml'],
  letters: parts['letters.yaml'],
});
