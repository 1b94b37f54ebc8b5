import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle } from '../../infra/bundle.ts';
import { functionList, functionNames } from '../../infra/function-list.ts';
import { resourcesOf, synthesize } from '../support/aws/synthesize.ts';

const root = join(import.meta.dirname, '../..');
mkdirSync(join(root, '.local'), { recursive: true });
const folder = mkdtempSync(join(root, '.local', 'environment-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const environments = Object.fromEntries(
  resourcesOf(synthesize('prod'), 'AWS::Lambda::Function').map(([, { Properties }]) => [
    Properties.FunctionName.replace('tanggap-prod-', ''),
    Object.keys(Properties.Environment?.Variables ?? {}),
  ]),
);
/** Every name that any function is given. */
const names = [...new Set(Object.values(environments).flat())];

describe('a function', () => {
  it.each(functionNames)(
    'the environment of %s has exactly the variables that its code reads',
    async (name) => {
      const { entry } = functionList[name];
      await bundle(root, { name, entry, folder: join(folder, name), movableClock: false });
      const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.js'));
      const code = files.map((file) => readFileSync(join(folder, name, file), 'utf8')).join('\n');
      const asked = names.filter((one) => new RegExp(`["'\`.]${one}\\b`).test(code));
      expect(environments[name]!.toSorted()).toEqual(asked.toSorted());
    },
  );
});
