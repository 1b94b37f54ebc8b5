import { ownerName } from '#wording/office-names.ts';
import { type EntryNarration, type EventData, offices } from '../entry.ts';
import type { NarrationContext } from '../narration.ts';

/** Complainants do not get the rank here, because they see their current position. */
function summary(
  { rank, moves }: EventData<'assignment-ranked.v1'>,
  { t, tenant }: NarrationContext,
): string {
  const { owner } = moves.changed![0]!;
  const [id, en] = [ownerName(owner, tenant, 'id'), ownerName(owner, tenant, 'en')];
  return rank === null
    ? t(`Urutan di ${id} kembali menurut urgensi.`, `Back in its order by urgency at ${en}.`)
    : t(`Urutan di ${id}: ${rank}.`, `Rank at ${en}: ${rank}.`);
}

export const assignmentRankedEntry: EntryNarration<'assignment-ranked.v1'> = {
  readers: offices,
  sentence: summary,
  summary,
  texts: [],
};
