import { actorOf, mayRead } from '#access/actor-of.ts';
import { scopeOf } from '#access/tenant-scope.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { ComplaintEvent } from '#complaints/model/event.ts';
import type { Office } from '#tenants/tenant-config.ts';
import type { TimelineReader } from '#wording/telling.ts';
import { outsideWords, wordsShown } from '#wording/timeline-words.ts';
import type { Notice, TemplateName } from '../plan/notice.ts';
import type { PostOffice } from './post-office.ts';

type Returned = Extract<ComplaintEvent, { type: 'complaint-returned.v1' }>;

/** The event behind a notice, with the words there that its recipient may read. */
export interface Told {
  readonly event: ComplaintEvent;
  /** What somebody wrote; undefined when nobody did, it was erased or the case is secret. */
  readonly words?: string | undefined;
  /** The words by their ids: what is quoted, and with whom outside the case lies. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of a dispatch: the return that it follows on, whose words `words` then are. */
  readonly returned?: Returned['data'];
  /** Of such a dispatch: the coordinator's own reason, if it gave one. */
  readonly decision?: string | undefined;
  /** Whether the recipient may read the case as it is now; an office that lost it may not. */
  readonly mayRead: boolean;
}

/** Templates that quote words or say what is in the event alone. */
const quoting: readonly TemplateName[] = [
  ...([
    'completion-asked',
    'dispatched',
    'postponed',
    'interim-reply',
    'answered',
    'archived',
    'promise-moved',
  ] as const),
  ...([
    'completed',
    'to-decide',
    'reply',
    'reopened',
    'to-review',
    'to-mend',
    'address-mended',
    'corrected',
    'nearer',
    'work-ended',
    'lead-assignment',
  ] as const),
  ...(['merged', 'joined', 'unmerged', 'common-news', 'follower-news'] as const),
  ...(['extended', 'forwarded', 'to-ask-outside', 'reopened-after-review'] as const),
  ...(['unit-assignment', 'contribution', 'to-approve', 'to-inspect', 'draft-returned'] as const),
];

/** Reads what a notice quotes; undefined for templates that quote nothing. No words of a secret case leave it. */
export async function readTold(
  { complaints, tenant }: PostOffice,
  { number, sequence, template }: Notice,
  complaint: Complaint,
  recipient: 'complainant' | 'public' | Office,
): Promise<Told | undefined> {
  if (!quoting.includes(template)) return undefined;
  const scope = scopeOf(tenant.id);
  const entries = await complaints.timeline(scope, number, template === 'dispatched' ? 0 : sequence - 1);
  const event = entries.find((entry) => entry.sequence === sequence);
  if (!event) throw new Error(`${number} has no entry ${sequence}`);
  const returned = returnBefore(event, entries);
  const reader: TimelineReader = typeof recipient === 'string' ? recipient : 'office';
  const mayRead = typeof recipient === 'string' || reads(recipient, complaint, tenant.id);
  const allowed = !complaint.secret && mayRead;
  const [shown] = allowed ? wordsShown(returned ?? event, reader) : [];
  const [decided] = allowed && returned ? wordsShown(event, reader) : [];
  const asked = [shown, decided, ...(allowed ? outsideWords(complaint) : [])].flatMap((ref) =>
    ref ? [ref.id] : [],
  );
  const texts = asked.length > 0 ? await complaints.texts(scope, number, asked) : new Map<string, string>();
  const words = shown && texts.get(shown.id);
  const decision = decided && texts.get(decided.id);
  return {
    event,
    texts,
    mayRead,
    ...(words ? { words } : {}),
    ...(returned ? { returned: returned.data } : {}),
    ...(decision ? { decision } : {}),
  };
}

/** A stand-in for a vacant office may be one that has no part in the case. */
const reads = ({ id, ...office }: Office, complaint: Complaint, tenant: string): boolean =>
  mayRead(actorOf({ tenant, office: id, ...office }), complaint);

/** The return that a dispatch follows on; undefined when it follows on none. */
function returnBefore(dispatch: ComplaintEvent, entries: readonly ComplaintEvent[]): Returned | undefined {
  if (dispatch.type !== 'complaint-dispatched.v1') return undefined;
  const last = entries.findLast(
    ({ type, sequence }) =>
      sequence < dispatch.sequence &&
      (type === 'complaint-returned.v1' || type === 'complaint-dispatched.v1'),
  );
  return last?.type === 'complaint-returned.v1' ? last : undefined;
}
