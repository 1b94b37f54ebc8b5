import { readFile } from 'node:fs/promises';
import { isCollection, isNode, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { en } from 'zod/locales';
import type * as z from 'zod/mini';

/** One thing to mend; `transition` counts from 1, `field` reads like `offices[3].email`. */
export interface YamlProblem {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

interface YamlPath {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What stands in a file when it is what it should be, else what to mend. */
export interface ReadYaml<Part> {
  readonly problems: YamlProblem[];
  readonly part?: Part;
  /** A problem that shows only beside other files. */
  readonly problemAt: (place: YamlPath) => YamlProblem;
}

/**
 * Reads a YAML file and checks it by a schema; `file` is its name in the problems. Never throws for what stands in it;
 * reading from the disk may, save for a file that is missing.
 */
export const readYaml = async <Schema extends z.ZodMiniType>(
  path: string,
  file: string,
  schema: Schema,
): Promise<ReadYaml<z.infer<Schema>>> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const nowhere = (message: string, line = 1) => ({
    problems: [{ file, line, field: '', message }],
    problemAt: ({ path: at, message: said }: YamlPath) => ({
      file,
      line: 1,
      field: fieldName(at),
      message: said,
    }),
  });
  if (text === undefined) return nowhere('the file is missing');

  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const mistakes = document.errors.map(({ pos, message }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    field: '',
    message: message.split('\n')[0] ?? message,
  }));
  const problemAt = ({ path: at, message }: YamlPath): YamlProblem => ({
    file,
    line: lines.linePos(offsetOf(document.contents, at)).line,
    field: fieldName(at),
    message,
  });
  if (mistakes.length > 0) return { problems: mistakes, problemAt };

  const parsed = schema.safeParse(document.toJS(), { error: en().localeError });
  if (parsed.success) return { problems: [], part: parsed.data, problemAt };
  const misfits = parsed.error.issues.map((issue) => ({
    path: issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path,
    message: issue.message,
  }));
  return { problems: misfits.map(problemAt), problemAt };
};

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
