import { type Instant, type Language, localIso } from '#calendar/zones.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Complaint, LaporReference } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { isReportPending } from '#complaints/work/answering.ts';
import type { Class, StageConfig, Urgency } from '#events/vocabulary.ts';
import { readerOf } from '#narration/readers.ts';
import { outsideTexts, textsShown } from '#narration/texts-shown.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { stageTextOf } from '#wording/stages.ts';
import { type AttachmentView, attachmentView } from '../attachments/attachment-view.ts';
import { filesOfCase, sideOf } from '../attachments/files-of-case.ts';
import { isCode } from '../identifiers/secret-code.ts';
import { readTrackingNumber } from '../identifiers/tracking-number.ts';
import type { ComplaintRecord, ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import { actorWithoutOffice } from '../records/rule-context.ts';
import { availableStepsFor } from '../rights/available-steps.ts';
import { visibleReferences } from '../rights/visible-references.ts';
import { assignmentsShown, type DeadlineView, openDeadlines } from './deadline-view.ts';
import { holderName } from './holder-name.ts';
import { mergedView, type PrimaryCaseView } from './primary-case-view.ts';
import { type ReferralView, referralView } from './referral-view.ts';
import { type TimelineLine, timelineLines } from './timeline-lines.ts';
import { type Worklist, type WorklistPosition, worklistPosition } from './worklist-position.ts';

/** Instants in the tenant's zone. */
export interface TrackingView {
  readonly number: string;
  readonly stage: StageConfig;
  readonly stageText: string;
  /** Empty if no one has to act. */
  readonly holder: string;
  readonly class: Class;
  readonly urgency: Urgency;
  readonly promised: { readonly at: string; readonly provisional: boolean; readonly estimate: boolean };
  readonly outside?: ReferralView;
  readonly lapor?: LaporReference;
  /** The local day of the agency's plan, until it reports on the work. */
  readonly plannedFor?: string;
  readonly queue?: WorklistPosition;
  /** The common case's state, and the public part of its answer; missing if it is secret. */
  readonly common?: PrimaryCaseView;
  /** The common case's entries for this complainant; the last one's sequence number is the version for `If-Match`. */
  readonly commonTimeline?: readonly TimelineLine[];
  readonly deadlines: readonly DeadlineView[];
  readonly timeline: readonly TimelineLine[];
  readonly attachments: readonly AttachmentView[];
  readonly possible: readonly StepName[];
  readonly erasedAt?: string;
}

/** @throws CommandError `not-found`, the same for a wrong number, code or tenant */
export async function openByCode(
  store: ComplaintStore,
  tenant: TenantConfig,
  typed: { number: string; code: string },
): Promise<ComplaintRecord> {
  const number = readTrackingNumber(tenant.prefix, typed.number);
  const record = number ? await store.load(number) : undefined;
  if (!record || !isCode(typed.code, record.codeHash)) throw new CommandError({ failure: 'not-found' });
  return record;
}

export async function trackComplaint(
  store: ComplaintStore,
  tenant: TenantConfig,
  { complaint }: ComplaintRecord,
  { queue, ...reader }: { language: Language; now: Instant; queue?: Worklist },
): Promise<TrackingView> {
  const [followed, place, merged] = await Promise.all([
    view(store, tenant, complaint, { actor: actorWithoutOffice('complainant'), ...reader }),
    queue && worklistPosition(queue, complaint),
    mergedView(store, tenant, complaint, reader),
  ]);
  return { ...followed, ...(place ? { queue: place } : {}), ...merged };
}

export async function view(
  store: ComplaintStore,
  tenant: TenantConfig,
  complaint: Complaint,
  { actor, language, now }: { actor: Actor; language: Language; now: Instant },
): Promise<TrackingView> {
  const { number, stage, promised, class: ofClass, urgency } = complaint;
  const entries = await store.timeline(number);
  const reader = readerOf(actor);
  const files = await filesOfCase(store, complaint, entries, actor);
  const shown = entries.flatMap((entry) => textsShown(entry, reader).map(({ id }) => id));
  const away = outsideTexts(complaint).map(({ id }) => id);
  const [words, others] = await Promise.all([
    store.texts(number, [...shown, ...away]),
    visibleReferences(store, entries, actor),
  ]);
  const outside = referralView(complaint, words, language);
  return {
    number,
    stage,
    stageText: stageTextOf(complaint, language, actor),
    holder: (stage === 'forwarded' && outside?.name) || holderName(complaint, tenant, language),
    class: ofClass,
    urgency,
    promised: {
      at: localIso(tenant.zone, promised.at),
      provisional: promised.provisional,
      estimate: promised.estimate,
    },
    ...(outside ? { outside } : {}),
    ...(complaint.lapor ? { lapor: complaint.lapor } : {}),
    ...plannedOf(complaint),
    deadlines: openDeadlines(assignmentsShown(complaint, actor), tenant.zone, now),
    attachments: files.map(({ file, reference }) =>
      attachmentView(file, { reference, side: sideOf(actor), tenant, language }),
    ),
    timeline: timelineLines(entries, words, tenant, { language, reader, named: others }),
    possible: availableStepsFor(complaint, actor, tenant, now),
    ...(complaint.erased ? { erasedAt: localIso(tenant.zone, complaint.erased.at) } : {}),
  };
}

const plannedOf = (complaint: Complaint): { plannedFor?: string } =>
  complaint.stage === 'answered' && complaint.answer.plannedFor && isReportPending(complaint.assignments)
    ? { plannedFor: complaint.answer.plannedFor }
    : {};
