import type { Instant, Language } from '#calendar/zones.ts';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Notice } from '../../plan/notice.ts';
import type { MailContent } from './mail-content.ts';

/** A dispatch, and the return that it follows on: two entries that one mail tells together. */
export const dispatchAndReturn = {
  entry: ['complaint-dispatched.v1'],
  before: 'complaint-returned.v1',
} as const;

/**
 * The entries that a mail reads, by the events of its routes. Only from these it knows what happened and the words that
 * its recipient may read; a mail that quotes nothing has the case as it is now.
 */
export type Quotes = 'nothing' | readonly EventType[] | typeof dispatchAndReturn;

type EventOf<Type extends EventType> = Extract<ComplaintEvent, { type: Type }>;

/** The entry behind a notice, with the words of it that its recipient may read. */
export interface QuotedEntry<Type extends EventType = EventType> {
  readonly event: EventOf<Type>;
  /** What somebody wrote; undefined when nobody did, it was erased or the case is secret. */
  readonly words?: string | undefined;
  /** The words by their ids: what is quoted, and with whom outside the case lies. */
  readonly texts: ReadonlyMap<string, string>;
  /** The return that a dispatch follows on, where the mail reads it; `words` then are those of the return. */
  readonly returned?: EventOf<'complaint-returned.v1'>['data'];
  /** Of such a dispatch: the coordinator's own reason, if it gave one. */
  readonly decision?: string | undefined;
  /** Whether the recipient may read the case as it is now; an office that lost it may not. */
  readonly mayRead: boolean;
}

type QuotedBy<Q extends Quotes> = Q extends 'nothing'
  ? undefined
  : Q extends readonly EventType[]
    ? QuotedEntry<Q[number]>
    : QuotedEntry<'complaint-dispatched.v1'>;

/** A case, and what its recipient is told of it. */
export interface CaseContext {
  readonly tenant: TenantConfig;
  readonly notice: Pick<
    Notice,
    'number' | 'recipient' | 'about' | 'copy' | 'actingFor' | 'bouncedFor' | 'vacancies'
  >;
  readonly record: ComplaintRecord;
}

/** What a template may know. */
export interface TemplateContext<Q extends Quotes = Quotes> extends CaseContext {
  readonly language: Language;
  /** The common case that the recipient's was merged into, where that is what the mail is about. */
  readonly common?: string;
  /** Where this recipient reads on. */
  readonly url: string;
  /** A follower's own two links. */
  readonly following?: { readonly confirm: string; readonly leave: string };
  readonly quoted: QuotedBy<Q>;
}

/** The languages that a mail exists in; its recipient gets its own, or the first. */
export const inBothLanguages = ['id', 'en'] as const;
export const inIndonesian = ['id'] as const;

/** One mail: all that a new one must state. */
export interface MailTemplate<
  Q extends Quotes = Quotes,
  Languages extends readonly [Language, ...Language[]] = readonly [Language, ...Language[]],
> {
  readonly quotes: Q;
  /** Whether what it tells still holds of the case as it is now; a case that moved on gets no mail about its past. */
  readonly isStillRelevant: (notice: Pick<Notice, 'about'>, complaint: Complaint, now: Instant) => boolean;
  readonly languages: Languages;
  /** Without the number of the case, which stands before it. */
  subject(context: TemplateContext<Q>): string;
  content(context: TemplateContext<Q>): MailContent;
}

/** Holds a mail to its type: a mail that quotes nothing has no entry to read. */
export const mailTemplate = <
  const Q extends Quotes,
  const Languages extends readonly [Language, ...Language[]],
>(
  template: MailTemplate<Q, Languages>,
): MailTemplate<Q, Languages> => template;
