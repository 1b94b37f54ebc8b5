import { randomUUID } from 'node:crypto';
import { addDays, weekday } from '#calendar/local-date.ts';
import { localDate } from '#calendar/zones.ts';
import { type Course, mix } from './mix.ts';
import type { Regency, Reported } from './regency.ts';

const day = 86_400_000;
const firstDay = Date.parse('2026-10-05T02:00:00.000Z');
const looksInALife = 2;

interface Due {
  readonly at: string;
  act(): Promise<unknown>;
}

const report = (n: number) => ({
  text:
    `Lampu jalan di depan pasar nomor ${n} mati sejak tiga hari yang lalu. Malam hari gelap sekali dan sudah ada ` +
    'pengendara yang jatuh karena lubang tidak terlihat. Mohon segera diperbaiki.',
  category: 'lampu-jalan',
  place: { address: `Jalan Pemuda ${n}`, lat: -7.7059 - n / 10_000, lon: 110.6062 + n / 10_000 },
  contact: n % 3 === 2 ? { phone: `+62812${String(10_000_000 + n)}` } : { email: `warga${n}@contoh.example` },
  name: `Warga ${n}`,
});

/** In proportion to the shares. */
function dealt(count: number): Course[] {
  const cards = mix.flatMap((course) =>
    Array.from({ length: course.share }, (_, i) => ({ course, at: (i + 0.5) / course.share })),
  );
  const all = cards.sort((a, b) => a.at - b.at).map(({ course }) => course);
  return Array.from({ length: count }, (_, n) => all[Math.floor((n * all.length) / count)]!);
}

function onWeekday(ms: number): string {
  const at = new Date(ms);
  while ([0, 6].includes(at.getUTCDay())) at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString();
}

/** Concurrent lives that begin over four weeks. */
export async function runLives(town: Regency, count: number): Promise<void> {
  const reported: Reported[] = [];
  const courses = dealt(count);
  const openBefore = (n: number) => reported[courses.findLastIndex(({ isLong }, i) => i < n && isLong)];
  const plan: Due[] = courses.flatMap((course, n) => {
    const began = Date.parse(onWeekday(firstDay + Math.floor((n * 28) / count) * day)) + (n % 50) * 300_000;
    return [
      {
        at: new Date(began).toISOString(),
        act: async () => {
          reported[n] = await town.submit(report(n), randomUUID());
        },
      },
      ...lookingAt(began, () => town.look(reported[n]!)),
      ...course.steps.map(([days, step, input, actor]) => ({
        at: onWeekday(began + days * day),
        act: () => town.take(reported[n]!, step, inputOf(input, began, openBefore(n)), actor, randomUUID()),
      })),
    ];
  });
  plan.sort((a, b) => a.at.localeCompare(b.at));
  let now = '';
  const sweepUntil = async (at: string) => {
    for (let due = town.nextDue(now); due && due < at; due = town.nextDue(now)) {
      now = due;
      await town.fallDue(due);
    }
  };
  for (const { at, act } of plan) {
    await sweepUntil(at);
    town.clock.now = at;
    await act();
  }
  await sweepUntil('9999');
}

const lookingAt = (began: number, act: Due['act']): Due[] =>
  Array.from({ length: looksInALife }, (_, i) => ({
    at: new Date(began + (i * 3 + 1.4) * day).toISOString(),
    act,
  }));

function inputOf(input: object | 'into an open one', began: number, before: Reported | undefined): object {
  if (input === 'into an open one') return { into: before!.number };
  if (!('until' in input)) return input;
  const until = addDays(localDate('Asia/Jakarta', new Date(began).toISOString()), Number(input.until));
  return { ...input, until: [0, 6].includes(weekday(until)) ? addDays(until, 2) : until };
}
