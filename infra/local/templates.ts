import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Properties = Record<string, unknown>;
interface Template {
  Resources?: Record<string, { Type: string; Properties?: Properties }>;
}

export function resourcesOfType(assembly: string, type: string): Properties[] {
  return readdirSync(assembly)
    .filter((name) => name.endsWith('.template.json'))
    .map((name): Template => JSON.parse(readFileSync(join(assembly, name), 'utf8')))
    .flatMap((template) => Object.values(template.Resources ?? {}))
    .filter((resource) => resource.Type === type)
    .map((resource) => resource.Properties ?? {});
}
