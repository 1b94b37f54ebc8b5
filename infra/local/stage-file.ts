import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SignIn } from './sign-ins.ts';
import { StageError } from './stage-errors.ts';

export interface Faults {
  SES: string;
  SQS: string;
  S3: string;
}

export interface StageFile {
  front: string;
  api: string;
  mailbox: string;
  mails: string;
  emulator: string;
  /** Address of the desk's sign-in. */
  desk: string;
  tenant: string;
  region: string;
  signIn: { endpoint: string; clientId: string };
  officers: SignIn[];
  faults?: Faults;
}

const root = join(import.meta.dirname, '../..');
/** Folder of everything local to this machine; tests use their own. */
export const localFolder = process.env.TANGGAP_LOCAL || join(root, '.local');
export const stageFile = join(localFolder, 'stage.json');
export const mailFolder = join(localFolder, 'local', 'mail');

/** Readable for its owner only, because it contains passwords. */
export function writeStageFile(file: string, stage: StageFile): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(stage, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export const removeStageFile = (file: string): void => rmSync(file, { force: true });

/** @throws StageError if no stage is running */
export function readStageFile(file: string = stageFile): StageFile {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new StageError('Tanggap is not running: npm start');
  }
}
