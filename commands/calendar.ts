import { addDays, isLocalDate, type LocalDate, weekday } from '#calendar/local-date.ts';
import { makeCalendar } from '#calendar/working-calendar.ts';
import { addWorkingDays } from '#calendar/working-days.ts';

export interface CommandResult {
  exitCode: 0 | 2;
  stdout: string[];
  stderr: string[];
}

const USAGE = 'Usage: npm run calendar -- DATE N, such as 2026-12-23 5 (N working days after the day)';

// National decrees only, no holidays of a tenant.
const national = makeCalendar({ version: 'national', zone: 'Asia/Jakarta', regional: [], ramadan: [] });

/** Prints the N-th working day after a date, then each skipped weekday with its reason. */
export function answerCalendar(args: readonly string[]): CommandResult {
  const [date = '', count = ''] = args;
  if (args.length !== 2) return refused(USAGE);
  if (!isLocalDate(date)) return refused(`${date} is not a day of the calendar: write YYYY-MM-DD.`);
  if (!/^-?\d{1,4}$/.test(count)) return refused(`${count} is not a whole number of at most four digits.`);
  try {
    const found = addWorkingDays(national, date, Number(count));
    const span = found < date ? daysFrom(found, addDays(date, -1)) : daysFrom(addDays(date, 1), found);
    return { exitCode: 0, stdout: [found, ...leftOut(span)], stderr: estimated(span.length ? span : [date]) };
  } catch (error) {
    if (error instanceof RangeError) return refused(error.message);
    throw error;
  }
}

function leftOut(span: readonly LocalDate[]): string[] {
  return span
    .filter((date) => weekday(date) % 6 !== 0)
    .map((date) => ({ date, reason: national.offReason(date) }))
    .flatMap(({ date, reason }) => (reason ? [`${date} ${reason}`] : []));
}

function estimated(span: readonly LocalDate[]): string[] {
  const years = span.filter((date) => !national.isDecreed(date)).map((date) => date.slice(0, 4));
  const [first, last] = [years[0], years.at(-1)];
  if (!first) return [];
  return [`An estimate: no decree is known for ${first === last ? first : `days in ${first} to ${last}`}.`];
}

function daysFrom(first: LocalDate, last: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) days.push(date);
  return days;
}

function refused(message: string): CommandResult {
  return { exitCode: 2, stdout: [], stderr: [message] };
}

if (import.meta.main) {
  const { exitCode, stdout, stderr } = answerCalendar(process.argv.slice(2));
  for (const line of stderr) console.error(line);
  for (const line of stdout) console.log(line);
  process.exitCode = exitCode;
}
