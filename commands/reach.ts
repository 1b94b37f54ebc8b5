import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { runCommand } from './run-command.ts';

/** Files that an action loads first. */
export const actions: Readonly<Record<string, readonly string[]>> = {
  submit: ['functions/submit/submit-report.ts', 'packages/casework/commands/submit-complaint.ts'],
  'take-step': ['functions/officer-api/post-step.ts', 'packages/casework/commands/take-step.ts'],
  'send-notice': ['packages/notices/delivery/send-notices.ts'],
};

/** Follows imports of values to the end; types do not count. */
export const filesBehind = async (action: string): Promise<number> =>
  Object.keys((await bundled(action)).inputs).length;

/** What they import of others, such as `zod/mini`. */
export const packagesBehind = async (action: string): Promise<string[]> =>
  Object.values((await bundled(action)).outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external }) => external)
    .map(({ path }) => path);

async function bundled(action: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: join(import.meta.dirname, '..'),
    entryPoints: [...actions[action]!],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unused',
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    treeShaking: true,
  });
  return metafile;
}

async function reach(): Promise<number> {
  const figures = await Promise.all(
    Object.keys(actions).map(async (action) => `${action} ${await filesBehind(action)}`),
  );
  console.log(`files behind: ${figures.join(', ')}`);
  return 0;
}

if (import.meta.main) await runCommand(reach);
