import { deadlineName } from './deadline-names.ts';
import type { Data, Telling } from './telling.ts';

type Recomputed = Data<'deadlines-recomputed.v1'>;

/** Which dates became which, and by what decree or day of the tenant's own; a date that only became sure is told as such. */
export function recomputedText(
  { decrees, regional, before, moves, ...data }: Recomputed,
  telling: Telling,
): string {
  const { say, when, language } = telling;
  const moved = before.flatMap(({ assignment, deadline, at }) => {
    const now = moves.changed
      ?.find(({ id }) => id === assignment)
      ?.deadlines.find(({ kind }) => kind === deadline);
    return now && now.at !== at ? [{ what: deadlineName(deadline, language), at, now: now.at }] : [];
  });
  const { promised, promisedBefore } = data;
  const dates =
    promised && promisedBefore && promised.at !== promisedBefore
      ? [...moved, { what: say('janji kepada pelapor', 'the promise'), at: promisedBefore, now: promised.at }]
      : moved;
  const causes = [
    ...(decrees.length > 0 ? [say(`SKB ${decrees.join('; ')}`, `decree ${decrees.join('; ')}`)] : []),
    ...(regional?.length
      ? [say(`libur daerah: ${regional.join('; ')}`, `local days off: ${regional.join('; ')}`)]
      : []),
  ];
  const by = causes.length > 0 ? ` (${causes.join(', ')})` : '';
  const list = dates
    .map(({ what, at, now }) =>
      say(`${what} ${when(now)}, sebelumnya ${when(at)}`, `${what} ${when(now)}, before ${when(at)}`),
    )
    .join('; ');
  return list
    ? say(
        `Batas waktu dihitung ulang karena kalender hari kerja berubah${by}: ${list}.`,
        `Deadlines were counted again because the calendar of working days changed${by}: ${list}.`,
      )
    : say(
        `Batas waktu tetap; kini ditetapkan menurut kalender hari kerja${by}.`,
        `The deadlines stay as they were; the calendar of working days now settles them${by}.`,
      );
}
