import type { Instant, Language } from '#calendar/zones.ts';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Notice } from '../../plan/notice.ts';
import type { MailContent } from './mail-content.ts';

/** One mail reports a dispatch and the return before it. */
export const dispatchAndReturn = {
  entry: ['complaint-dispatched.v1'],
  before: 'complaint-returned.v1',
} as const;

/** A mail without quotes only sees the case as it is now. */
export type Quotes = 'nothing' | readonly EventType[] | typeof dispatchAndReturn;

type EventOf<Type extends EventType> = Extract<ComplaintEvent, { type: Type }>;

export interface QuotedEntry<Type extends EventType = EventType> {
  readonly event: EventOf<Type>;
  /** The quoted text; undefined if there is none, it was erased, or the case is secret. */
  readonly words?: string | undefined;
  readonly texts: ReadonlyMap<string, string>;
  /** `words` is then the text of the return. */
  readonly returned?: EventOf<'complaint-returned.v1'>['data'];
  readonly decision?: string | undefined;
  /** An office that lost the case may not. */
  readonly mayRead: boolean;
}

type QuotedBy<Q extends Quotes> = Q extends 'nothing'
  ? undefined
  : Q extends readonly EventType[]
    ? QuotedEntry<Q[number]>
    : QuotedEntry<'complaint-dispatched.v1'>;

export interface CaseContext {
  readonly tenant: TenantConfig;
  readonly notice: Pick<
    Notice,
    'number' | 'recipient' | 'about' | 'copy' | 'actingFor' | 'bouncedFor' | 'vacancies'
  >;
  readonly record: ComplaintRecord;
}

export interface TemplateContext<Q extends Quotes = Quotes> extends CaseContext {
  readonly language: Language;
  /** Number of the primary case, in mails to a merged complainant; `record` is that case, `notice.number` their own. */
  readonly common?: string;
  /** The primary case, in the mail that tells of the merge. */
  readonly commonRecord?: ComplaintRecord;
  readonly url: string;
  readonly following?: { readonly confirm: string; readonly leave: string };
  readonly quoted: QuotedBy<Q>;
}

/** The first is used for readers of any other language. */
export const inBothLanguages = ['id', 'en'] as const;
export const inIndonesian = ['id'] as const;

/** All fields are required, so that a new mail cannot forget one. */
export interface MailTemplate<
  Q extends Quotes = Quotes,
  Languages extends readonly [Language, ...Language[]] = readonly [Language, ...Language[]],
> {
  readonly quotes: Q;
  /** If false, the mail is not sent. */
  readonly isStillRelevant: (notice: Pick<Notice, 'about'>, complaint: Complaint, now: Instant) => boolean;
  readonly languages: Languages;
  /** Without the case number in front. */
  subject(context: TemplateContext<Q>): string;
  content(context: TemplateContext<Q>): MailContent;
}

/** A mail that quotes nothing cannot read an entry. */
export const mailTemplate = <
  const Q extends Quotes,
  const Languages extends readonly [Language, ...Language[]],
>(
  template: MailTemplate<Q, Languages>,
): MailTemplate<Q, Languages> => template;
