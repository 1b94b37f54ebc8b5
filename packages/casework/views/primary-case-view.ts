import type { Language } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { AnswerKind, StageConfig } from '#events/vocabulary.ts';
import { erasedText } from '#wording/erased-text.ts';
import { stageTextOf } from '#wording/stages.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';

/** Without texts and identity of the other complainant. */
export interface PrimaryCaseView {
  readonly number: string;
  readonly stage: StageConfig;
  readonly stageText: string;
  readonly answer?: { readonly kind: AnswerKind; readonly public: string };
}

/** Undefined for a case that was not merged, or if the primary case is secret. */
export async function primaryCaseView(
  store: ComplaintStore,
  complaint: Complaint,
  language: Language,
): Promise<PrimaryCaseView | undefined> {
  const into = complaint.stage === 'archived' ? complaint.archived.mergedInto : undefined;
  const common = into ? (await store.load(into))?.complaint : undefined;
  if (!common || common.secret) return undefined;
  const { number, stage } = common;
  const answer = 'answer' in common ? common.answer : undefined;
  const words = answer && (await store.texts(number, [answer.public.id])).get(answer.public.id);
  return {
    number,
    stage,
    stageText: stageTextOf(common, language),
    ...(answer ? { answer: { kind: answer.kind, public: words ?? erasedText(language) } } : {}),
  };
}
