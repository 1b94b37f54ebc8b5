import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { emulatorPython } from '../../infra/local/python.ts';
import { localFolder } from '../../infra/local/stage-file.ts';

const root = join(import.meta.dirname, '../..');
const stored = [{ a: '2', c: '1' }, [{ N: '1' }, { N: '1' }, { N: '1' }, { N: '2' }, null]];

let said: Record<'before' | 'once' | 'twice' | 'rotated' | 'waiting' | 'left', unknown>;

beforeAll(async () => {
  const python = await emulatorPython(join(localFolder, 'emulator'), () => {});
  const script = join(root, 'tests/support/stage/journal_check.py');
  const journal = join(mkdtempSync(join(tmpdir(), 'tanggap-journal-')), 'journal');
  const printed = execFileSync(python, [script, join(root, 'infra/local'), journal], { encoding: 'utf8' });
  said = JSON.parse(printed.trim().split('\n').at(-1)!);
}, 60_000);

test('the journal gives back items, removals and stream records, without what is torn at its end', () => {
  expect(said.before).toEqual(stored);
  expect(said.once).toEqual(stored);
});

test('reading the journal over a newer snapshot changes nothing', () => {
  expect(said.twice).toEqual(stored);
});

test('a new journal keeps the position of the stream but no items', () => {
  expect(said.rotated).toEqual([{}, 5]);
});

test('records that no reader took are written beside the snapshot, not before the next request is answered', () => {
  expect(said.waiting).toEqual([0, [{ N: '1' }, { N: '1' }], 6]);
});

test('an idle function process ends, a busy one does not', () => {
  expect(said.left).toEqual(['busy']);
});
