import type { Instant, Language } from '#calendar/zones.ts';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Notice } from '../../plan/notice.ts';
import type { MailContent } from './mail-content.ts';

/** A dispatch and the return before it, which one mail reports together. */
export const dispatchAndReturn = {
  entry: ['complaint-dispatched.v1'],
  before: 'complaint-returned.v1',
} as const;

/**
 * Types of the entries that a mail may quote. Loading is limited to these; a mail without quotes only sees the case
 * as it is now.
 */
export type Quotes = 'nothing' | readonly EventType[] | typeof dispatchAndReturn;

type EventOf<Type extends EventType> = Extract<ComplaintEvent, { type: Type }>;

/** The entry of a notice, with the texts that its recipient may read. */
export interface QuotedEntry<Type extends EventType = EventType> {
  readonly event: EventOf<Type>;
  /** The quoted text; undefined if there is none, it was erased, or the case is secret. */
  readonly words?: string | undefined;
  /** Texts by id: the quoted one, and the name and number of the external body. */
  readonly texts: ReadonlyMap<string, string>;
  /** The return before a dispatch, if the mail quotes both; `words` is then the text of the return. */
  readonly returned?: EventOf<'complaint-returned.v1'>['data'];
  /** The coordinator's reason for a dispatch after a return. */
  readonly decision?: string | undefined;
  /** Whether the recipient may read the case now. An office that lost the case may not. */
  readonly mayRead: boolean;
}

type QuotedBy<Q extends Quotes> = Q extends 'nothing'
  ? undefined
  : Q extends readonly EventType[]
    ? QuotedEntry<Q[number]>
    : QuotedEntry<'complaint-dispatched.v1'>;

/** A case and the notice about it. */
export interface CaseContext {
  readonly tenant: TenantConfig;
  readonly notice: Pick<
    Notice,
    'number' | 'recipient' | 'about' | 'copy' | 'actingFor' | 'bouncedFor' | 'vacancies'
  >;
  readonly record: ComplaintRecord;
}

/** Everything that a template can use. */
export interface TemplateContext<Q extends Quotes = Quotes> extends CaseContext {
  readonly language: Language;
  /** Number of the primary case, in mails about a merge. */
  readonly common?: string;
  /** Address of the case's page for this recipient. */
  readonly url: string;
  /** The follower's links to confirm and to unsubscribe. */
  readonly following?: { readonly confirm: string; readonly leave: string };
  readonly quoted: QuotedBy<Q>;
}

/** Languages of a mail; the first is used for readers of any other. */
export const inBothLanguages = ['id', 'en'] as const;
export const inIndonesian = ['id'] as const;

/** A mail. All fields are required, so that a new mail cannot forget one. */
export interface MailTemplate<
  Q extends Quotes = Quotes,
  Languages extends readonly [Language, ...Language[]] = readonly [Language, ...Language[]],
> {
  readonly quotes: Q;
  /** Whether the mail still applies to the case as it is now. If not, it is not sent. */
  readonly isStillRelevant: (notice: Pick<Notice, 'about'>, complaint: Complaint, now: Instant) => boolean;
  readonly languages: Languages;
  /** The subject without the case number in front. */
  subject(context: TemplateContext<Q>): string;
  content(context: TemplateContext<Q>): MailContent;
}

/** Checks a mail against its type: one that quotes nothing cannot read an entry. */
export const mailTemplate = <
  const Q extends Quotes,
  const Languages extends readonly [Language, ...Language[]],
>(
  template: MailTemplate<Q, Languages>,
): MailTemplate<Q, Languages> => template;
