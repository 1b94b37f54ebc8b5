import { type Instant, type Language, longDate, type Zone } from '#calendar/zones.ts';
import type { CaseFile } from '#casework/records/complaint-store.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Told } from '../delivery/told.ts';
import type { Notice } from '../plan/notice.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One case in a mail about several. */
export interface Row {
  readonly number: string;
  readonly title?: string;
  readonly detail: string;
  readonly url: string;
}

export interface Section {
  readonly heading: string;
  readonly tone: 'late' | 'today' | 'soon' | 'new';
  readonly rows: readonly Row[];
}

/** What a mail says, before it becomes text and HTML. Plain text throughout. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** What happened, in one sentence. */
  readonly opening: string;
  readonly facts: readonly Fact[];
  /** Words that somebody wrote for the recipient. */
  readonly quote?: string;
  readonly sections: readonly Section[];
  /** What to do, for those who read on a screen of a few lines; before the facts. */
  readonly first?: readonly string[];
  /** What to do next, or what else is to be known. */
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly url: string };
  /** Why the recipient gets this. */
  readonly notes: readonly string[];
  /** Where a recipient who has no part in the case ends it, at the foot. */
  readonly leave?: { readonly label: string; readonly url: string };
}

/** What a template may know. */
export interface Telling {
  readonly tenant: TenantConfig;
  readonly notice: Notice;
  readonly file: CaseFile;
  readonly language: Language;
  /** The common case that the recipient's was merged into, where that is what it hears of. */
  readonly common?: string;
  /** Where this recipient reads on. */
  readonly url: string;
  /** A follower's own two links. */
  readonly following?: { readonly confirm: string; readonly leave: string };
  /** The event and its words, where the template quotes them. */
  readonly told?: Told | undefined;
}

/** Date and hour, never only a number of days; one that leans on days without a decree says so. */
export function whenText(
  zone: Zone,
  { at, estimate = false }: { at: Instant; estimate?: boolean },
  language: Language,
): string {
  const mark = language === 'id' ? ' (perkiraan)' : ' (estimate)';
  return `${longDate(zone, at, language)}${estimate ? mark : ''}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
