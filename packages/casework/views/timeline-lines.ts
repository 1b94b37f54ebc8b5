import { type Language, localIso } from '#calendar/zones.ts';
import type { EntryReader } from '#narration/entry.ts';
import { timelineText } from '#narration/timeline-text.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Entry } from '../records/hash-chain.ts';

export interface TimelineLine {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly text: string;
}

interface Reading {
  readonly language: Language;
  readonly reader: EntryReader;
  readonly named?: ReadonlySet<string>;
  readonly withoutPrivate?: true;
}

/** Without entries that the reader may not see. */
export const timelineLines = (
  entries: readonly Entry[],
  words: ReadonlyMap<string, string>,
  tenant: TenantConfig,
  { named, ...reading }: Reading,
): TimelineLine[] =>
  entries.flatMap((entry) => {
    const text = timelineText(entry, { texts: words, tenant, ...reading, visibleReferences: named });
    const { sequence, type, at } = entry;
    return text ? [{ sequence, type, at: localIso(tenant.zone, at), text }] : [];
  });
