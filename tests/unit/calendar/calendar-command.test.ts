import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { answerCalendar } from '../../../commands/calendar.ts';

test('the calendar command prints the date, then each weekday that it skipped', () => {
  expect(answerCalendar(['2026-12-23', '5'])).toEqual({
    exitCode: 0,
    stdout: [
      '2027-01-04',
      '2026-12-24 Cuti bersama: Kelahiran Yesus Kristus',
      '2026-12-25 Kelahiran Yesus Kristus',
      '2027-01-01 Tahun Baru 2027 Masehi',
    ],
    stderr: [],
  });
});

test('the calendar command also counts backwards and zero days', () => {
  expect(answerCalendar(['2026-12-28', '-1']).stdout).toEqual([
    '2026-12-23',
    '2026-12-24 Cuti bersama: Kelahiran Yesus Kristus',
    '2026-12-25 Kelahiran Yesus Kristus',
  ]);
  expect(answerCalendar(['2026-12-25', '0']).stdout).toEqual(['2026-12-25']);
});

test('the calendar command reports estimates on stderr only', () => {
  const answer = answerCalendar(['2028-12-29', '1']);
  expect(answer).toEqual({
    exitCode: 0,
    stdout: ['2029-01-02', '2029-01-01 Tahun Baru Masehi'],
    stderr: ['An estimate: no decree is known for days in 2028 to 2029.'],
  });
  expect(answerCalendar(['2024-12-31', '1']).stderr).toEqual([]);
  expect(answerCalendar(['2028-01-03', '0']).stderr).toHaveLength(1);
});

test.each([
  [[]],
  [['2026-12-23']],
  [['2026-12-23', '5', 'more']],
  [['2026-02-30', '5']],
  [['23-12-2026', '5']],
  [['2026-12-23', 'five']],
  [['2026-12-23', '1.5']],
  [['2026-12-23', '10000']],
  [['9999-12-31', '1']],
])('the calendar command refuses %j with one line', (args) => {
  const { exitCode, stdout, stderr } = answerCalendar(args);
  expect({ exitCode, stdout, lines: stderr.length }).toEqual({ exitCode: 2, stdout: [], lines: 1 });
  expect(stderr[0]).not.toContain('\n');
});

test('the calendar command runs as a program', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['commands/calendar.ts', ...args], { encoding: 'utf8' });
  expect(run('2026-03-17', '1')).toMatchObject({ status: 0, stderr: '' });
  expect(run('2026-03-17', '1').stdout.split('\n')[0]).toBe('2026-03-25');
  expect(run('2026-03-17')).toMatchObject({ status: 2, stdout: '' });
});
