import { expect, test } from 'vitest';
import { UsageError } from '../../../commands/run-command.ts';
import { clockTarget } from '../../../commands/time.ts';

const now = '2026-11-24T02:00:00.000Z';

test.each([
  ['+3d', '2026-11-27T02:00:00.000Z'],
  ['+2h', '2026-11-24T04:00:00.000Z'],
  ['+0d', now],
  ['2026-11-27T08:00:00+07:00', '2026-11-27T01:00:00.000Z'],
  ['2026-11-24T02:00:00Z', now],
])('the time command with %s moves the clock to %s', (request, target) => {
  expect(clockTarget(request, now)).toBe(target);
});

test.each([
  undefined,
  '',
  '3d',
  '-3d',
  '+3w',
  '+1.5h',
  'tomorrow',
  '2026-11-27',
  '2026-11-27T08:00:00',
  '2026-13-40T00:00:00Z',
])('the time command refuses %s', (request) => {
  expect(() => clockTarget(request, now)).toThrow(UsageError);
});

test('an instant that has passed is refused, because the clock only moves forward', () => {
  expect(() => clockTarget('2026-11-24T01:59:59Z', now)).toThrow(
    'The clock only moves forward; it shows 2026-11-24T09:00:00+07:00 already.',
  );
});
