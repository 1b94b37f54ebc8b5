import { actorIn, mayRead } from '#access/actor-of.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { EntryReader, MergedReader } from '#narration/entry.ts';
import { outsideTexts, textsShown } from '#narration/texts-shown.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';
import { dispatchAndReturn, type QuotedEntry, type Quotes } from '../mails/parts/template.ts';
import type { Notice } from '../plan/notice.ts';
import type { MailSources } from './mail-sources.ts';

type Returned = Extract<ComplaintEvent, { type: 'complaint-returned.v1' }>;

/** Undefined for a mail without quotes. Loads no text of a secret case. @throws when the entry is missing */
export async function loadQuoted(
  { complaints, tenant }: MailSources,
  { number, sequence, template }: Pick<Notice, 'number' | 'sequence' | 'template'>,
  { complaint, recipient, quotes }: QuotedFor,
): Promise<QuotedEntry | undefined> {
  if (quotes === 'nothing') return undefined;
  const afterReturn = quotes === dispatchAndReturn;
  const entries = await complaints.timeline(number, afterReturn ? 0 : sequence - 1);
  const event = entries.find((entry) => entry.sequence === sequence);
  if (!event) throw new Error(`${number} has no entry ${sequence}`);
  if (!eventsOf(quotes).includes(event.type))
    throw new Error(`packages/notices/mails/${template}.ts quotes no ${event.type}`);
  const returned = afterReturn ? returnBefore(event, entries) : undefined;
  const reader: EntryReader = typeof recipient === 'string' ? recipient : 'office';
  const mayRead = typeof recipient === 'string' || officeReads(recipient, complaint, tenant);
  const allowed = !complaint.secret && mayRead;
  const [shown] = allowed ? textsShown(returned ?? event, reader) : [];
  const [decided] = allowed && returned ? textsShown(event, reader) : [];
  const ids = [shown, decided, ...(allowed ? outsideTexts(complaint) : [])].flatMap((ref) =>
    ref ? [ref.id] : [],
  );
  const texts = ids.length > 0 ? await complaints.texts(number, ids) : new Map<string, string>();
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

interface QuotedFor {
  readonly complaint: Complaint;
  readonly recipient: 'complainant' | MergedReader | 'public' | Office;
  readonly quotes: Quotes;
}

export const eventsOf = (quotes: Quotes): readonly string[] =>
  quotes === 'nothing' ? [] : 'entry' in quotes ? quotes.entry : quotes;

/** A deputy for a vacant office may have no part in the case. */
const officeReads = ({ id, ...office }: Office, complaint: Complaint, tenant: TenantConfig): boolean =>
  mayRead(actorIn(tenant, { tenant: tenant.id, office: id, ...office }), complaint);

function returnBefore(dispatch: ComplaintEvent, entries: readonly ComplaintEvent[]): Returned | undefined {
  const last = entries.findLast(
    ({ type, sequence }) =>
      sequence < dispatch.sequence &&
      (type === 'complaint-returned.v1' || type === 'complaint-dispatched.v1'),
  );
  return last?.type === 'complaint-returned.v1' ? last : undefined;
}
