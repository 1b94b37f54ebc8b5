import type { YamlProblem } from '../packages/tenants/read-yaml.ts';

/** A problem as editors and terminals link it: `file:line field message`. */
export const formatYamlProblem = ({ file, line, field, message }: YamlProblem): string =>
  [`${file}:${line}`, field, message].filter(Boolean).join(' ');
