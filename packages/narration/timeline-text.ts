import type { Language } from '#calendar/zones.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { EntryReader } from './entry.ts';
import { type NarrationContext, narrationContext, translator } from './narration.ts';
import { authorFor, isMergedReader, mayReadEntry, narrationOf, shownTexts } from './readers.ts';

interface ChangeContext {
  readonly reader: EntryReader;
  readonly tenant: TenantConfig;
  readonly language: Language;
  readonly visibleReferences?: ReadonlySet<string> | undefined;
}

interface TimelineContext extends Omit<ChangeContext, 'reader'> {
  readonly texts: ReadonlyMap<string, string>;
  /** Default: the complainant. */
  readonly reader?: EntryReader | undefined;
  /** Leaves out the private part of an answer. */
  readonly withoutPrivate?: true;
}

/** Without references outside `visibleReferences`; undefined if the reader may not see the entry. */
export function timelineText(
  event: ComplaintEvent,
  { texts, tenant, language, reader = 'complainant', visibleReferences, withoutPrivate }: TimelineContext,
): string | undefined {
  if (!mayReadEntry(event, reader)) return undefined;
  const author = authorFor(event, reader);
  const context = narrationContext({ tenant, language, texts, visibleReferences, author });
  const sentence = sentenceFor(event, context, reader);
  if (sentence === undefined) return undefined;
  const shown = shownTexts(event, reader)
    .filter(({ inSentence, isPrivate }) => !inSentence && !(isPrivate && withoutPrivate))
    .map(({ ref, isPrivate }) =>
      isPrivate
        ? context.t(
            `Hanya untuk pelapor: ${context.text(ref)}`,
            `For the complainant alone: ${context.text(ref)}`,
          )
        : context.text(ref),
    );
  return [sentence, ...shown, ...attachedText(event, context, reader)].join(' ');
}

function sentenceFor(
  event: ComplaintEvent,
  context: NarrationContext,
  reader: EntryReader,
): string | undefined {
  const { sentence, news } = narrationOf(event);
  if (reader === 'public') return news?.sentence(context);
  // A sentence may introduce a text, which one complainant reads and another does not.
  const isOther = context.author === 'another' || context.author === 'quiet' || isMergedReader(reader);
  if (isOther && shownTexts(event, reader).length === 0) return summaryFor(event, context, reader);
  return sentence(event.data, context, reader);
}

function summaryFor(
  event: ComplaintEvent,
  context: NarrationContext,
  reader: EntryReader,
): string | undefined {
  const { summary, quiet = summary } = narrationOf(event);
  return (context.author === 'quiet' ? quiet : summary)(event.data, context, reader);
}

/** Only that there are attachments: the page lists them beside the timeline. */
function attachedText(
  { data }: ComplaintEvent,
  { t, author }: NarrationContext,
  reader: EntryReader,
): string[] {
  if (author === 'another' || author === 'quiet') return [];
  const all = ('attachments' in data && data.attachments) || [];
  const { length } = reader === 'public' ? all.filter((one) => one.public) : all;
  return length > 0 ? [t(`Lampiran: ${length}.`, `Files attached: ${length}.`)] : [];
}

/** For a caller whose If-Match was stale: no free text. Undefined for triage and for hidden entries. */
export function changeText(
  event: ComplaintEvent,
  { reader, tenant, language, visibleReferences }: ChangeContext,
): string | undefined {
  if (!mayReadEntry(event, reader)) return undefined;
  const author = authorFor(event, reader);
  const context = narrationContext({ tenant, language, texts: new Map(), visibleReferences, author });
  return summaryFor(event, context, reader);
}

/** Like `changeText`, but introduces the entry's public texts, which follow. */
export function introductionText(event: ComplaintEvent, change: ChangeContext): string | undefined {
  const { reader, tenant, language, visibleReferences } = change;
  const { introduction } = narrationOf(event);
  if (!introduction || !mayReadEntry(event, reader)) return changeText(event, change);
  const author = authorFor(event, reader);
  const context = narrationContext({ tenant, language, texts: new Map(), visibleReferences, author });
  return introduction(event.data, context, reader);
}

/** Without the complainant's part and the reason of an ending; undefined for an entry that is not public. */
export function newsText(event: ComplaintEvent, language: Language, hasTexts: boolean): string | undefined {
  const { news } = narrationOf(event);
  if (!news || !mayReadEntry(event, 'public')) return undefined;
  const context = { t: translator(language) };
  return hasTexts ? news.sentence(context) : news.summary(context);
}
