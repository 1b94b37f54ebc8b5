import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What makes up a stage; the logs stay, they may say why it broke. */
const parts = ['state', 's3', 'mail', 'cdk.out', 'outputs.json', 'sign-ins.json'];

/** From the first start until a whole stage was saved: what lies there now is the half of one. */
const unfinished = (folder: string): string => join(folder, 'unfinished');
/** From each start until the emulator has saved all at its end; `emulator.py` removes it then. */
export const unfinishedMarker = (folder: string): string => join(folder, 'open');

/**
 * Looks at how the stage in the folder ended and marks it as running. Half of a first deployment is cleared away: the
 * CDK could not go on from it.
 */
export function openState(folder: string, progress: (line: string) => void): void {
  if (existsSync(unfinished(folder))) {
    const left = parts.filter((name) => existsSync(join(folder, name)));
    if (left.length > 0) progress('The first start was not finished, so everything begins anew ...');
    for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
  } else if (existsSync(unfinishedMarker(folder))) {
    progress('It was not stopped in an orderly way: what came in its last half minute may be lost.');
  }
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'state'))) writeFileSync(unfinished(folder), '');
  writeFileSync(unfinishedMarker(folder), '');
}

/** From now on a hard end loses little: a whole stage was saved. */
export const isStateComplete = (folder: string): void => rmSync(unfinished(folder), { force: true });
