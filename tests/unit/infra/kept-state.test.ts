import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isStateComplete, openState, unfinishedMarker } from '../../../infra/local/kept-state.ts';

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'tanggap-kept-')), 'local');

/** As after a start: saved services, and the buckets, which are written at once. */
function leave(folder: string, name: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  const file = join(folder, name, 'left');
  writeFileSync(file, '');
  return file;
}

function open(folder: string): string[] {
  const lines: string[] = [];
  openState(folder, (line) => lines.push(line));
  return lines;
}

/** As the emulator does after saving everything at its end. */
const endOrderly = (folder: string) => rmSync(unfinishedMarker(folder));

test('an interrupted first start is deleted', () => {
  const folder = newFolder();
  expect(open(folder)).toEqual([]);
  const bucket = leave(folder, 's3');
  const log = leave(folder, 'logs');
  expect(open(folder)).toEqual([expect.stringContaining('begins anew')]);
  expect(existsSync(bucket)).toBe(false);
  expect(existsSync(log)).toBe(true);
});

test('a first start is also deleted if an incomplete stage was saved, as after a failed deployment', () => {
  const folder = newFolder();
  open(folder);
  const state = leave(folder, 'state');
  endOrderly(folder);
  expect(open(folder)).toEqual([expect.stringContaining('begins anew')]);
  expect(existsSync(state)).toBe(false);
  leave(folder, 'state');
  expect(open(folder)).toEqual([expect.stringContaining('begins anew')]);
});

test('a complete stage survives a crash, and a message says once what is kept', () => {
  const folder = newFolder();
  open(folder);
  const state = leave(folder, 'state');
  isStateComplete(folder);
  expect(open(folder)).toEqual([expect.stringContaining('is kept')]);
  expect(existsSync(state)).toBe(true);
  endOrderly(folder);
  expect(open(folder)).toEqual([]);
});

test('a stage that was stopped properly is opened without a message', () => {
  const folder = newFolder();
  leave(folder, 'state');
  expect(open(folder)).toEqual([]);
  endOrderly(folder);
  expect(open(folder)).toEqual([]);
});
