import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCollection, isNode, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { en } from 'zod/locales';
import { checkReferences, type Misfit } from './check-references.ts';
import { type TenantConfig, type TenantFile, type TenantParts, tenantFiles } from './tenant-config.ts';

/** One thing to mend; `line` counts from 1, `field` reads like `offices[3].email`. */
export interface TenantProblem {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

interface ReadFile {
  readonly problems: TenantProblem[];
  readonly part?: unknown;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads a tenant's directory of YAML files, checks each by its schema and then all together.
 * Never throws for what stands in the files; reading from the disk may, save for a file that is missing.
 */
export const loadTenant = async (
  directory: string,
): Promise<{ config: TenantConfig } | { problems: TenantProblem[] }> => {
  const names = Object.keys(tenantFiles) as TenantFile[];
  const files = new Map<TenantFile, ReadFile>();
  for (const name of names) files.set(name, await readPart(directory, name));

  const problems = [...files.values()].flatMap((file) => file.problems);
  if (problems.length > 0) return { problems };

  const parts = Object.fromEntries(names.map((name) => [name, files.get(name)?.part])) as TenantParts;
  const misfits = checkReferences(parts).map((misfit) => locate(misfit, files.get(misfit.file)!));
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
});

const readPart = async (directory: string, file: TenantFile): Promise<ReadFile> => {
  const text = await readFile(join(directory, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const nowhere = { lineOf: () => 1 };
  if (text === undefined)
    return { ...nowhere, problems: [{ file, line: 1, field: '', message: 'the file is missing' }] };

  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const mistakes = document.errors.map(({ pos, message }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    field: '',
    message: message.split('\n')[0] ?? message,
  }));
  if (mistakes.length > 0) return { ...nowhere, problems: mistakes };

  const lineOf = (path: readonly PropertyKey[]) => lines.linePos(offsetOf(document.contents, path)).line;
  const parsed = tenantFiles[file].safeParse(document.toJS(), { error: en().localeError });
  if (parsed.success) return { lineOf, problems: [], part: parsed.data };
  const misfits = parsed.error.issues.map((issue) => ({
    file,
    path: issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path,
    message: issue.message,
  }));
  return { lineOf, problems: misfits.map((misfit) => locate(misfit, { lineOf })) };
};

const locate = ({ file, path, message }: Misfit, { lineOf }: Pick<ReadFile, 'lineOf'>): TenantProblem => ({
  file,
  line: lineOf(path),
  field: fieldName(path),
  message,
});

/** Where the value at the path begins; what is missing is sought where it should stand. */
const offsetOf = (contents: ParsedNode | null, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node =
      length === 0 ? contents : isCollection(contents) && contents.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
};

/** `['offices', 3, 'email']` as `offices[3].email`. */
const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
