import type { TimelineReader } from '#wording/telling.ts';
import type { Entry } from '../records/entry.ts';

/** Where a file is named, and whether it is ticked for the public. */
export interface Naming {
  /** Sequence number of the last entry that names it. */
  readonly entry: number;
  /** An office ticked it: a complainant who does agrees, and publishes nothing. */
  readonly public: boolean;
}

/** The files that entries name, by their id: of a draft nobody outside hears. */
export function attachmentsNamed(entries: readonly Entry[], reader: TimelineReader): Map<string, Naming> {
  const named = new Map<string, Naming>();
  for (const { type, sequence, actor, data } of entries) {
    if (type === 'answer-drafted.v1' && reader === 'complainant') continue;
    const refs = ('attachments' in data && data.attachments) || [];
    for (const { id, public: ticked } of refs) {
      const isPublic = ticked && actor.role !== 'complainant';
      named.set(id, { entry: sequence, public: isPublic || (named.get(id)?.public ?? false) });
    }
  }
  return named;
}
