import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a stage, without the logs, which may explain a failure. */
const parts = ['state', 's3', 'mail', 'cdk.out', 'outputs.json', 'sign-ins.json'];

/** Exists from the first start until a complete stage was saved: what is there is incomplete. */
const unfinished = (folder: string): string => join(folder, 'unfinished');
/** Exists from each start until the emulator has saved everything at its end and `emulator.py` removes it. */
export const unfinishedMarker = (folder: string): string => join(folder, 'open');

/** Deletes an incomplete first deployment, from which CDK could not continue. */
export function openState(folder: string, progress: (line: string) => void): void {
  if (existsSync(unfinished(folder))) {
    const left = parts.filter((name) => existsSync(join(folder, name)));
    if (left.length > 0) progress('The first start was not finished, so everything begins anew ...');
    for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
  } else if (existsSync(unfinishedMarker(folder))) {
    progress(
      'It was not stopped in an orderly way: every answered report is kept, and some mails may come twice.',
    );
  }
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'state'))) writeFileSync(unfinished(folder), '');
  writeFileSync(unfinishedMarker(folder), '');
}

/** A complete stage was saved: a crash loses little from now on. */
export const isStateComplete = (folder: string): void => rmSync(unfinished(folder), { force: true });
