import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SignIn } from './sign-ins.ts';
import { StageError } from './stage-errors.ts';

/** Where each fault proxy of a stage listens, by the service that it stands before. */
export interface Faults {
  SES: string;
  SQS: string;
  S3: string;
}

/** What an outsider needs to use a running stage. */
export interface StageFile {
  front: string;
  /** Base of the API's paths. */
  api: string;
  /** A page for people. */
  mailbox: string;
  /** The emulator's list of mails, JSON. */
  mails: string;
  emulator: string;
  tenant: string;
  region: string;
  signIn: { endpoint: string; clientId: string };
  officers: SignIn[];
  /** Stage `test` only: the fault proxies. */
  faults?: Faults;
}

const root = join(import.meta.dirname, '../..');
/** Where all that belongs to this machine lies; tests give a place of their own. */
export const localFolder = process.env.TANGGAP_LOCAL || join(root, '.local');
/** Of the stage that `npm start` runs. */
export const stageFile = join(localFolder, 'stage.json');
/** The mails of that stage. */
export const mailFolder = join(localFolder, 'local', 'mail');

/** Whole or not at all. Only its owner may read it: it holds passwords. */
export function writeStageFile(file: string, stage: StageFile): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(stage, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export const removeStageFile = (file: string): void => rmSync(file, { force: true });

/** Throws `StageError` when nothing runs. */
export function readStageFile(file: string = stageFile): StageFile {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new StageError('Tanggap is not running: npm start');
  }
}
