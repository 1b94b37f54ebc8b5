import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

const root = join(import.meta.dirname, '..');

// dependency-cruiser needs the compiler's API, which TypeScript 7 does not have: it gets TypeScript 6.
registerHooks({
  resolve(specifier, context, next) {
    const cruising = context.parentURL?.includes('/node_modules/dependency-cruiser/');
    return next(cruising ? specifier.replace(/^typescript(?=$|\/)/, 'typescript-6') : specifier, context);
  },
});

/** Checks `.dependency-cruiser.cjs`; resolves with 1 if a rule is broken. */
async function holdArrows(): Promise<number> {
  process.chdir(root);
  const { cruise } = await import('dependency-cruiser');
  const { default: readArrows } = await import('dependency-cruiser/config-utl/extract-depcruise-config');
  const { default: readCompiler } = await import('dependency-cruiser/config-utl/extract-ts-config');
  const { options, ...ruleSet } = await readArrows(join(root, '.dependency-cruiser.cjs'));
  const { output, exitCode } = await cruise(
    ['functions', 'packages', 'events', 'infra', 'commands', 'tests', 'bench'],
    { ...options, ruleSet, validate: true, outputType: 'err' },
    undefined,
    { tsConfig: readCompiler(join(root, 'tsconfig.json')) },
  );
  console.log(String(output).trim());
  return exitCode > 0 ? 1 : 0;
}

if (import.meta.main) await runCommand(holdArrows);
