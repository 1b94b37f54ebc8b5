import { type Instant, type Language, longDate, type Zone } from '#calendar/zones.ts';

export interface ContentFact {
  readonly label: string;
  readonly value: string;
}

/** One case in a mail about several. */
export interface ContentRow {
  readonly number: string;
  readonly title?: string;
  readonly detail: string;
  readonly url: string;
}

export interface ContentSection {
  readonly heading: string;
  readonly tone: 'late' | 'today' | 'soon' | 'new';
  readonly rows: readonly ContentRow[];
}

/** What a mail says below its subject, before it becomes text and HTML. Plain text throughout. */
export interface MailContent {
  /** What happened, in one sentence. */
  readonly opening: string;
  readonly facts: readonly ContentFact[];
  /** Words that somebody wrote for the recipient. */
  readonly quote?: string;
  readonly sections: readonly ContentSection[];
  /** What to do, for those who read on a screen of a few lines; before the facts. */
  readonly first?: readonly string[];
  /** What to do next, or what else is to be known. */
  readonly paragraphs: readonly string[];
  readonly action?: Link;
  /** Why the recipient gets this. */
  readonly notes: readonly string[];
  /** Where a recipient who has no part in the case ends it, at the foot. */
  readonly unsubscribe?: Link;
}

interface Link {
  readonly label: string;
  readonly url: string;
}

/** `[KLT-7F3K-9M2Q] Laporan diterima`: the cases that a mail is about, where it is about cases, and what it says. */
export interface Subject {
  readonly cases?: string;
  readonly text: string;
}

/** A mail before it is rendered and addressed. */
export interface ComposedMail {
  readonly language: Language;
  readonly subject: Subject;
  readonly content: MailContent;
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
