import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** What a newcomer must know of to understand an action: its entry file and everything it imports for its values. */
export const watchedEntries = {
  submit: 'functions/submit/handler.ts',
  'take-step': 'functions/officer-api/take-step.ts',
  'send-notice': 'functions/queue/send-notice.ts',
} as const;

/** The files of ours behind an entry file by imports of values, types left out; the entry itself is one of them. */
export async function filesBehind(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    loader: { '.wasm': 'empty', '.ttf': 'empty' },
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'));
}

/** How many files lie behind each watched action, as `submit 40, take-step 80`. */
export async function reachLine(): Promise<string> {
  const counts = Object.entries(watchedEntries).map(
    async ([name, entry]) => `${name} ${(await filesBehind(entry)).length}`,
  );
  return (await Promise.all(counts)).join(', ');
}
