import { type Instant, type Language, longDate, type Zone } from '#calendar/zones.ts';

export interface ContentFact {
  readonly label: string;
  readonly value: string;
}

export interface ContentRow {
  readonly number: string;
  readonly title?: string;
  readonly detail: string;
  /** Missing for a case that the reader may not open. */
  readonly url?: string;
}

export interface ContentSection {
  readonly heading: string;
  readonly tone: 'late' | 'today' | 'soon' | 'new';
  readonly rows: readonly ContentRow[];
}

/** Plain text below the subject, before it is rendered. */
export interface MailContent {
  /** One sentence that says what happened. */
  readonly opening: string;
  readonly facts: readonly ContentFact[];
  readonly quote?: string;
  readonly sections: readonly ContentSection[];
  /** What to do; placed before the facts for small screens. */
  readonly first?: readonly string[];
  readonly paragraphs: readonly string[];
  readonly action?: Link;
  /** Why the recipient gets this mail. */
  readonly notes: readonly string[];
  readonly unsubscribe?: Link;
}

interface Link {
  readonly label: string;
  readonly url: string;
}

/** Subject such as `[KLT-7F3K-9M2Q] Laporan diterima`; `cases` is the part in brackets. */
export interface Subject {
  readonly cases?: string;
  readonly text: string;
}

export interface ComposedMail {
  readonly language: Language;
  readonly subject: Subject;
  readonly content: MailContent;
}

/** Marks an estimate, if the date depends on a year without a holiday decree. */
export function whenText(
  zone: Zone,
  { at, estimate = false }: { at: Instant; estimate?: boolean },
  language: Language,
): string {
  const mark = language === 'id' ? ' (perkiraan)' : ' (estimate)';
  return `${longDate(zone, at, language)}${estimate ? mark : ''}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
