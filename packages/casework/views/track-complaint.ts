import { type Instant, type Language, localIso } from '#calendar/zones.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Complaint, LaporReference } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { isReportPending } from '#complaints/work/answering.ts';
import { exceptContactTask } from '#complaints/work/contact-task.ts';
import type { Class, StageConfig, Urgency } from '#events/vocabulary.ts';
import type { EntryReader } from '#narration/entry.ts';
import { outsideTexts, textsShown } from '#narration/texts-shown.ts';
import { timelineText } from '#narration/timeline-text.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { ownerName } from '#wording/office-names.ts';
import { stageTextOf } from '#wording/stages.ts';
import { attachmentReferences } from '../attachments/attachment-references.ts';
import { type AttachmentView, attachmentsFor, attachmentView } from '../attachments/attachment-view.ts';
import { isCode } from '../identifiers/secret-code.ts';
import { readTrackingNumber } from '../identifiers/tracking-number.ts';
import type { ComplaintRecord, ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import type { Entry } from '../records/hash-chain.ts';
import { actorWithoutOffice } from '../records/rule-context.ts';
import { availableStepsFor } from '../rights/available-steps.ts';
import { visibleReferences } from '../rights/visible-references.ts';
import { assignmentsShown, type DeadlineView, openDeadlines } from './deadline-view.ts';
import { type PrimaryCaseView, primaryCaseView } from './primary-case-view.ts';
import { type ReferralView, referralView } from './referral-view.ts';
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
  /** The primary case's state, and the public part of its answer. */
  readonly common?: PrimaryCaseView;
  readonly deadlines: readonly DeadlineView[];
  readonly timeline: readonly TimelineLine[];
  readonly attachments: readonly AttachmentView[];
  readonly possible: readonly StepName[];
  readonly erasedAt?: string;
}

export interface TimelineLine {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly text: string;
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
  const [followed, place, common] = await Promise.all([
    view(store, tenant, complaint, { ...reader, actor: actorWithoutOffice('complainant') }),
    queue && worklistPosition(queue, complaint),
    primaryCaseView(store, complaint, reader.language),
  ]);
  return { ...followed, ...(place ? { queue: place } : {}), ...(common ? { common } : {}) };
}

export async function view(
  store: ComplaintStore,
  tenant: TenantConfig,
  complaint: Complaint,
  { actor, language, now }: { actor: Actor; language: Language; now: Instant },
): Promise<TrackingView> {
  const { number, stage, promised, class: ofClass, urgency } = complaint;
  const [entries, files] = await Promise.all([store.timeline(number), store.attachments(number)]);
  const reader: EntryReader = actor.role === 'complainant' ? 'complainant' : 'office';
  const filesNamed = attachmentReferences(entries, reader);
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
    stageText: stageTextOf(complaint, language),
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
    attachments: attachmentsFor(reader, files, filesNamed).map((file) =>
      attachmentView(file, { reference: filesNamed.get(file.id), side: reader, tenant, language }),
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

interface Reading {
  readonly language: Language;
  readonly reader: EntryReader;
  readonly named?: ReadonlySet<string>;
}

/** Without entries that the reader may not see. */
export const timelineLines = (
  entries: readonly Entry[],
  words: ReadonlyMap<string, string>,
  tenant: TenantConfig,
  { language, reader, named }: Reading,
): TimelineLine[] =>
  entries.flatMap((entry) => {
    const text = timelineText(entry, { texts: words, tenant, language, reader, visibleReferences: named });
    const { sequence, type, at } = entry;
    return text ? [{ sequence, type, at: localIso(tenant.zone, at), text }] : [];
  });

/** The lead agency; before dispatch, the office that must decide; empty after the end. */
function holderName({ assignments }: Complaint, tenant: TenantConfig, language: Language): string {
  const of = (wanted: string) => assignments.find(({ kind }) => kind === wanted);
  const holding = of('complete') ?? of('lead') ?? exceptContactTask(assignments)[0];
  return holding ? ownerName(holding.owner, tenant, language) : '';
}
