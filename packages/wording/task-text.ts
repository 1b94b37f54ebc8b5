import type { AssignmentRanked } from '#events/complaint/assignment-ranked.v1.ts';
import type { ContributionGiven } from '#events/complaint/contribution-given.v1.ts';
import type { WorkPassedDown } from '#events/complaint/work-passed-down.v1.ts';
import { ownerName } from './office-names.ts';
import type { Telling, TimelineReader } from './telling.ts';

/**
 * What others do for the lead: offices read the words, the complainant that somebody works on it. A finding of the
 * inspectorate is for the offices.
 */
export function taskText(
  data: WorkPassedDown['data'] | ContributionGiven['data'],
  { say, tenant }: Telling,
  reader: TimelineReader,
): string | undefined {
  const colon = reader === 'office' ? ':' : '.';
  if ('unit' in data) {
    const owner = data.moves.opened![0]!.owner;
    const [id, en] = [ownerName(owner, tenant, 'id'), ownerName(owner, tenant, 'en')];
    return say(`Dikerjakan oleh ${id}${colon}`, `Worked on by ${en}${colon}`);
  }
  const [id, en] = [ownerName(data.by, tenant, 'id'), ownerName(data.by, tenant, 'en')];
  switch (data.of) {
    case 'inspect':
      return reader === 'office' ? say('Temuan Inspektorat:', 'Finding of the inspectorate:') : undefined;
    case 'sub-unit':
      return say(`${id} melaporkan hasil kerjanya${colon}`, `${en} reported what it did${colon}`);
    case 'support':
      return say(`${id} memberi masukan${colon}`, `${en} contributed${colon}`);
  }
}

/** Where a head put it in the queue; the complainant reads the place itself, as it is now. */
export const rankedText = ({ rank, moves }: AssignmentRanked['data'], { say, tenant }: Telling): string => {
  const { owner } = moves.changed![0]!;
  const [id, en] = [ownerName(owner, tenant, 'id'), ownerName(owner, tenant, 'en')];
  return rank === null
    ? say(`Urutan di ${id} kembali menurut urgensi.`, `Back in its order by urgency at ${en}.`)
    : say(`Urutan di ${id}: ${rank}.`, `Rank at ${en}: ${rank}.`);
};
