import type { YamlProblem } from '../packages/tenants/read-yaml.ts';

/** A problem in the form that editors link: `file:line field message`. */
export const formatYamlProblem = ({ file, line, field, message }: YamlProblem): string =>
  [`${file}:${line}`, field, message].filter(Boolean).join(' ');
