import type { Instant, Language } from '#calendar/zones.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { AnswerKind, StageConfig } from '#events/vocabulary.ts';
import { mergedReader } from '#narration/readers.ts';
import { textsShown } from '#narration/texts-shown.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { erasedText } from '#wording/erased-text.ts';
import { stageTextOf } from '#wording/stages.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { availableStepsFor } from '../rights/available-steps.ts';
import {
  commonCaseOf,
  entriesShownTo,
  mergedComplainant,
  stepsOfMerged,
} from '../rights/merged-complainant.ts';
import { assignmentsShown, type DeadlineView, openDeadlines } from './deadline-view.ts';
import { holderName } from './holder-name.ts';
import { type TimelineLine, timelineLines } from './timeline-lines.ts';

/** A common case for the complainants of its duplicates: no texts or identity of the other complainants. */
export interface PrimaryCaseView {
  readonly number: string;
  readonly stage: StageConfig;
  readonly stageText: string;
  readonly answer?: { readonly kind: AnswerKind; readonly public: string };
}

/** What the complainant of a merged complaint sees of the common case, and can do in it with the own number. */
export interface MergedView {
  /** Missing if the common case is secret. */
  readonly common?: PrimaryCaseView;
  /** The entries of the common case for them; of a secret one only their own. */
  readonly commonTimeline: readonly TimelineLine[];
  readonly deadlines: readonly DeadlineView[];
  readonly possible: readonly StepName[];
  /** Missing if the common case is secret. */
  readonly holder?: string;
}

/** Undefined for a case that is not merged. */
export async function mergedView(
  store: ComplaintStore,
  tenant: TenantConfig,
  merged: Complaint,
  { language, now }: { readonly language: Language; readonly now: Instant },
): Promise<MergedView | undefined> {
  const into = commonCaseOf(merged);
  const common = into ? (await store.load(into))?.complaint : undefined;
  if (!common) return undefined;
  const actor = mergedComplainant(merged);
  const reader = mergedReader(merged.number);
  const entries = entriesShownTo(actor, common, await store.timeline(common.number));
  const answer = 'answer' in common && !common.secret ? common.answer : undefined;
  const shown = entries.flatMap((entry) => textsShown(entry, reader));
  const words = await store.texts(
    common.number,
    [...shown, ...(answer ? [answer.public] : [])].map(({ id }) => id),
  );
  const visible = {
    common: {
      number: common.number,
      stage: common.stage,
      stageText: stageTextOf(common, language, actor),
      ...(answer
        ? { answer: { kind: answer.kind, public: words.get(answer.public.id) ?? erasedText(language) } }
        : {}),
    },
    holder: holderName(common, tenant, language),
  };
  return {
    ...(common.secret ? {} : visible),
    commonTimeline: timelineLines(entries, words, tenant, { language, reader }),
    deadlines: openDeadlines(assignmentsShown(common, actor), tenant.zone, now),
    possible: stepsOfMerged(availableStepsFor, { common, merged }, tenant, now),
  };
}
