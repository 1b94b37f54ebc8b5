import type { Member } from './folder-members.ts';

/** The formatter's order of imports: packages, `#` paths, folders above, neighbours; `return` before `return-draft`. */
const rank = (path: string): string =>
  `${path.startsWith('.') ? (path.startsWith('..') ? 2 : 3) : path.startsWith('#') ? 1 : 0}${path.replace(/\.ts$/, '')}`;

export const imports = (lines: readonly (readonly [what: string, path: string])[]): string =>
  [...lines]
    .sort(([, a], [, b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([what, path]) => `import ${what} from '${path}';`)
    .join('\n');

export const named = (members: readonly Member[], folder: string) =>
  members.map(({ stem, name }) => [`{ ${name} }`, `${folder}/${stem}.ts`] as const);

const propertyName = (key: string): string => (/^\w+$/.test(key) ? key : `'${key}'`);
export const property = (key: string, value: string): string =>
  key === value ? `  ${key},` : `  ${propertyName(key)}: ${value},`;

export const unionOf = (name: string, words: readonly string[]): string =>
  `type ${name} =\n${words.map((word) => `  | '${word}'`).join('\n')};`;

export const lines = (...texts: readonly string[]): string => `${texts.join('\n')}\n`;
export const heading = (from: string): string =>
  `// Written by \`npm run registries\` from ${from}; a test keeps it current.`;
