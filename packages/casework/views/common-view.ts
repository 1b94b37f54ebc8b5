import { scopeOf } from '#access/tenant-scope.ts';
import type { Language } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { AnswerKind, Stage } from '#events/vocabulary.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { erasedText } from '#wording/erased-text.ts';
import { stageTextOf } from '#wording/stages.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';

/** A common case as those see it whose reports were merged into it: never the other's words or who reported. */
export interface CommonView {
  readonly number: string;
  readonly stage: Stage;
  readonly stageText: string;
  readonly answer?: { readonly kind: AnswerKind; readonly public: string };
}

/** The common case of a merged one; undefined for a case that was not merged, or where the common one is secret. */
export async function commonView(
  store: ComplaintStore,
  tenant: TenantConfig,
  complaint: Complaint,
  language: Language,
): Promise<CommonView | undefined> {
  const into = complaint.stage === 'archived' ? complaint.archived.mergedInto : undefined;
  const scope = scopeOf(tenant.id);
  const common = into ? (await store.load(scope, into))?.complaint : undefined;
  if (!common || common.secret) return undefined;
  const { number, stage } = common;
  const answer = 'answer' in common ? common.answer : undefined;
  const words = answer && (await store.texts(scope, number, [answer.public.id])).get(answer.public.id);
  return {
    number,
    stage,
    stageText: stageTextOf(common, language),
    ...(answer ? { answer: { kind: answer.kind, public: words ?? erasedText(language) } } : {}),
  };
}
