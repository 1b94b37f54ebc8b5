import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAll, bundleFolder } from '../bundle.ts';
import { type FunctionName, functionNames } from '../function-list.ts';
import type { StageSettings } from '../stage.ts';
import { fingerprint } from './fingerprint.ts';

const sources = ['infra', 'functions', 'packages', 'events'];

/**
 * Folders of a stage's bundles. Those of the stage `test` are made again only if a source or the lock file has changed,
 * because one test run deploys it several times.
 */
export async function bundleOnce(root: string, stage: StageSettings): Promise<Record<FunctionName, string>> {
  const folders = functionNames.map((name) => [name, bundleFolder(root, stage, name)] as const);
  const mark = join(root, '.local', 'bundles', `${stage.name}.sha256`);
  const wanted = fingerprint(root, sources, [readFileSync(join(root, 'package-lock.json'), 'utf8')]);
  const isMade = () =>
    readFileSync(mark, 'utf8') === wanted && folders.every(([, folder]) => existsSync(folder));
  if (stage.name !== 'test' || !existsSync(mark) || !isMade()) {
    rmSync(mark, { force: true });
    await bundleAll(root, stage);
    writeFileSync(mark, wanted);
  }
  return Object.fromEntries(folders) as Record<FunctionName, string>;
}
