import { deadlineName } from '#wording/deadline-names.ts';
import { complainantsAndOffices, type EntryNarration, type EventData } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

/** Names the decree or regional holiday. A date that only became certain is reported as such. */
function summary(
  { decrees, regional, before, moves, ...data }: EventData<'deadlines-recomputed.v1'>,
  context: NarrationContext,
): string {
  const { t, when, language } = context;
  const moved = before.flatMap(({ assignment, deadline, at }) => {
    const now = moves.changed
      ?.find(({ id }) => id === assignment)
      ?.deadlines.find(({ kind }) => kind === deadline);
    return now && now.at !== at ? [{ what: deadlineName(deadline, language), at, now: now.at }] : [];
  });
  const { promised, promisedBefore } = data;
  const dates =
    promised && promisedBefore && promised.at !== promisedBefore
      ? [...moved, { what: t('janji kepada pelapor', 'the promise'), at: promisedBefore, now: promised.at }]
      : moved;
  const causes = [
    ...(decrees.length > 0 ? [t(`SKB ${decrees.join('; ')}`, `decree ${decrees.join('; ')}`)] : []),
    ...(regional?.length
      ? [t(`libur daerah: ${regional.join('; ')}`, `local days off: ${regional.join('; ')}`)]
      : []),
  ];
  const by = causes.length > 0 ? ` (${causes.join(', ')})` : '';
  const list = dates
    .map(({ what, at, now }) =>
      t(`${what} ${when(now)}, sebelumnya ${when(at)}`, `${what} ${when(now)}, before ${when(at)}`),
    )
    .join('; ');
  return list
    ? t(
        `Batas waktu dihitung ulang karena kalender hari kerja berubah${by}: ${list}.`,
        `Deadlines were counted again because the calendar of working days changed${by}: ${list}.`,
      )
    : t(
        `Batas waktu tetap; kini ditetapkan menurut kalender hari kerja${by}.`,
        `The deadlines stay as they were; the calendar of working days now settles them${by}.`,
      );
}

export const deadlinesRecomputedEntry: EntryNarration<'deadlines-recomputed.v1'> = {
  readers: complainantsAndOffices,
  sentence: summary,
  summary,
  texts: [],
};
