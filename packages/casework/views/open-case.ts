import type { Answer, AnswerDraft, Complaint, Place, Rating } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { TextRef } from '#complaints/model/text-ref.ts';
import type { Owner } from '#events/assignments.ts';
import type { AssignmentKind } from '#events/vocabulary.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { erasedText } from '#wording/erased-text.ts';
import type { ComplaintRecord, ComplaintStore, Reporter } from '../records/complaint-store.ts';
import { accessRecordOf, isAccessLogged, loadForOfficer } from '../rights/load-for-officer.ts';
import type { OwnContributions } from '../rights/own-contributions.ts';
import { isVisibleTo } from '../rights/visible-references.ts';
import type { CaseQuery, CaseReadStores } from './case-query.ts';
import { type ContributionsView, contributionsView } from './contributions-view.ts';
import { type DeadlineView, openDeadlines } from './deadline-view.ts';
import { readAhead } from './read-ahead.ts';
import { recordedReporter } from './show-reporter.ts';
import { type TrackingView, view } from './track-complaint.ts';

interface AssignmentView {
  readonly id: string;
  readonly kind: AssignmentKind;
  readonly owner: Owner;
  readonly deadlines: readonly DeadlineView[];
}

export interface OpenedCase extends TrackingView {
  readonly sequence: number;
  readonly assignments: readonly AssignmentView[];
  readonly report: {
    readonly text: string;
    readonly address?: string;
    readonly place: Omit<Place, 'point' | 'address'>;
    readonly occurredAt?: string;
  };
  readonly category: string;
  readonly anonymous: boolean;
  readonly secret: boolean;
  readonly title?: string;
  readonly mergedInto?: string;
  /** Only for those who may unmerge them. */
  readonly merged?: readonly string[];
  readonly answer?: WithWords<Omit<Answer, 'at'>>;
  readonly draft?: WithWords<AnswerDraft>;
  readonly rating?: WithWords<Rating>;
  /** Ratings by the complainants of merged reports, without their numbers. */
  readonly mergedRatings?: readonly WithWords<Rating>[];
  readonly proposal?: Complaint['proposal'];
  /** Only for roles that contact the complainant; the access is recorded. */
  readonly reporter?: Reporter;
}

/** References replaced by the texts, or by a note that they were erased. */
type WithWords<Shape> = {
  readonly [Field in keyof Shape]: TextRef extends Shape[Field] ? string : Shape[Field];
};

/**
 * The whole case, or the office's own contributions after its task. Shown only when the access to the reporter or a
 * secret case is recorded. @throws CommandError `not-found`
 */
export async function openCase(
  stores: CaseReadStores,
  tenant: TenantConfig,
  query: CaseQuery,
): Promise<OpenedCase | ContributionsView> {
  const complaints = readAhead(stores.complaints, query.number);
  return openRead({ ...stores, complaints }, tenant, query);
}

/** The same on a store that has read ahead. */
export async function openRead(
  stores: CaseReadStores,
  tenant: TenantConfig,
  query: CaseQuery,
): Promise<OpenedCase | ContributionsView> {
  const known = await loadForOfficer(stores.complaints, tenant, query);
  return 'own' in known
    ? openContributions(stores, tenant, known.own, query)
    : openWhole(stores, tenant, known.record, query);
}

async function openContributions(
  { complaints, records }: CaseReadStores,
  tenant: TenantConfig,
  own: OwnContributions,
  { number, actor, language, now }: CaseQuery,
): Promise<ContributionsView> {
  if (isAccessLogged(own.complaint))
    await records.add({ ...accessRecordOf(tenant, number, actor, now), why: 'read-case', fields: ['case'] });
  return contributionsView(complaints, tenant, own, { actor, language });
}

/** The record is written before anybody is shown anything, because all of these must have ended well. */
async function openWhole(
  stores: CaseReadStores,
  tenant: TenantConfig,
  { complaint, title }: ComplaintRecord,
  query: CaseQuery,
): Promise<OpenedCase> {
  const { complaints } = stores;
  const { number, actor, language, now } = query;
  const answer = 'answer' in complaint ? complaint.answer : undefined;
  const { address, point } = complaint.place;
  const draft = 'draft' in complaint ? complaint.draft : undefined;
  const rating = 'rating' in complaint ? complaint.rating : undefined;
  const { mergedRatings = [] } = 'answer' in complaint ? complaint : {};
  const refs = [
    complaint.text,
    address,
    point,
    answer?.public,
    answer?.private,
    draft?.public,
    draft?.private,
    rating?.text,
    ...mergedRatings.map(({ text }) => text),
  ];
  const [reporter, words, viewed, merging, proposed] = await Promise.all([
    recordedReporter(stores, tenant, complaint, query),
    complaints.texts(
      number,
      refs.flatMap((ref) => (ref ? [ref.id] : [])),
    ),
    view(complaints, tenant, complaint, { actor, language, now }),
    mergingView(complaints, complaint, actor),
    proposalView(complaints, complaint, actor),
  ]);
  const written = (ref: TextRef): string => words.get(ref.id) ?? erasedText(language);
  return {
    ...viewed,
    sequence: complaint.sequence,
    assignments: complaint.assignments.map((one) => ({
      id: one.id,
      kind: one.kind,
      owner: one.owner,
      deadlines: openDeadlines({ assignments: [one] }, tenant.zone, now),
    })),
    report: reportView(complaint, words, written),
    category: complaint.category,
    anonymous: complaint.anonymous,
    secret: complaint.secret,
    ...(title ? { title } : {}),
    ...merging,
    ...(answer ? { answer: answerView(answer, written) } : {}),
    ...(draft ? { draft: answerView(draft, written) } : {}),
    ...(rating ? { rating: ratingView(rating, written) } : {}),
    ...(mergedRatings.length > 0
      ? { mergedRatings: mergedRatings.map((one) => ratingView(one, written)) }
      : {}),
    ...proposed,
    ...(reporter ? { reporter } : {}),
  };
}

/** Roles that decide on merging, and so may see the other case's number. */
const joins = ({ role }: Actor): boolean => role === 'coordinator' || role === 'inspector';

/** A similar case that got an oversight element later is not named either. */
async function proposalView(
  store: ComplaintStore,
  { proposal }: Complaint,
  actor: Actor,
): Promise<Pick<OpenedCase, 'proposal'>> {
  if (!proposal) return {};
  const { sameAs, ...proposed } = proposal;
  const similar = sameAs && joins(actor) ? await store.load(sameAs) : undefined;
  return { proposal: similar && isVisibleTo(actor, similar.complaint) ? proposal : proposed };
}

async function mergingView(
  store: ComplaintStore,
  complaint: Complaint,
  actor: Actor,
): Promise<Pick<OpenedCase, 'mergedInto' | 'merged'>> {
  if (!joins(actor)) return {};
  const { merged } = complaint;
  const into = complaint.stage === 'archived' ? complaint.archived.mergedInto : undefined;
  const common = into ? await store.load(into) : undefined;
  // A primary case that got an oversight element later is hidden in its duplicates.
  const named = common && isVisibleTo(actor, common.complaint);
  return { ...(into && named ? { mergedInto: into } : {}), ...(merged ? { merged } : {}) };
}

function reportView(
  { text, place, occurredAt }: Complaint,
  words: ReadonlyMap<string, string>,
  written: (ref: TextRef) => string,
): OpenedCase['report'] {
  const { address, point, ...where } = place;
  const exact = point && words.get(point.id)?.split(',').map(Number);
  return {
    text: written(text),
    ...(address ? { address: written(address) } : {}),
    place: exact ? { ...where, lat: exact[0], lon: exact[1] } : where,
    ...(occurredAt ? { occurredAt } : {}),
  };
}

function answerView(answer: AnswerDraft & Partial<Answer>, written: (ref: TextRef) => string) {
  const { at: _, public: open, private: inner, ...named } = answer;
  return { ...named, public: written(open), ...(inner ? { private: written(inner) } : {}) };
}

const ratingView = ({ stars, text }: Rating, written: (ref: TextRef) => string) => ({
  stars,
  ...(text ? { text: written(text) } : {}),
});
