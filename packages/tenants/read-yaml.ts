import { readFile } from 'node:fs/promises';
import { isCollection, isNode, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { en } from 'zod/locales';
import type * as z from 'zod/mini';

/** `line` counts from 1; `field` reads like `offices[3].email`. */
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

export interface ReadYaml<Part> {
  readonly problems: YamlProblem[];
  readonly part?: Part;
  readonly problemAt: (place: YamlPath) => YamlProblem;
}

/** `file` is the name in the problems. Never rejects because of the file's content. */
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

const offsetOf = (contents: ParsedNode | null, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node =
      length === 0 ? contents : isCollection(contents) && contents.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
};

const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
