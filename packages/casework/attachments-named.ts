import type { TimelineReader } from '#wording/timeline-text.ts';
import type { Entry } from './entry.ts';

/** Where a file is named, and whether somebody ticked it for the public. */
export interface Naming {
  /** Sequence number of the last entry that names it. */
  readonly entry: number;
  readonly public: boolean;
}

/** The files that entries name, by their id: of a draft nobody outside hears. */
export function attachmentsNamed(entries: readonly Entry[], reader: TimelineReader): Map<string, Naming> {
  const named = new Map<string, Naming>();
  for (const { type, sequence, data } of entries) {
    if (type === 'answer-drafted.v1' && reader === 'complainant') continue;
    const refs = ('attachments' in data && data.attachments) || [];
    for (const { id, public: open } of refs)
      named.set(id, { entry: sequence, public: open || (named.get(id)?.public ?? false) });
  }
  return named;
}
