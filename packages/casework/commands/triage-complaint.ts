import { mayRead } from '#access/actor-of.ts';
import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { canonicalContact } from '#contact/canonical-contact.ts';
import { agencyFor } from '#tenants/agency-for.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { keyedHash, keyedHashes } from '../identifiers/keyed-hash.ts';
import type { ComplaintStore, Reporter } from '../records/complaint-store.ts';
import { actorWithoutOffice } from '../records/rule-context.ts';
import type { TakeStep } from './step-result.ts';

export interface Contacts {
  /** Idempotent. */
  file(complaint: Complaint, addressHash: string): Promise<void>;
  /** Newest first. */
  since(addressHash: string, receivedFrom: Instant): Promise<string[]>;
}

interface Needs {
  readonly complaints: ComplaintStore;
  readonly contacts: Contacts;
  readonly takeStep: TakeStep;
}

const sameWithinHours = 24;

/** Proposes agency and urgency, and finds the same text of the same contact within 24 hours. */
export async function triageComplaint(
  { complaints, contacts, takeStep }: Needs,
  tenant: TenantConfig,
  number: string,
  { secret, now }: { secret: string; now: Instant },
): Promise<void> {
  const record = await complaints.load(number);
  if (!record) return;
  const { complaint } = record;
  const address = contactOf(await complaints.reporter(number));
  if (address) await contacts.file(complaint, hashOfContact(secret, tenant, address));
  const hashes = address ? keyedHashes(secret, `${tenant.id}/${address}`) : [];
  const sameAs = await knownDuplicate({ complaints, contacts }, complaint, hashes);
  const { category, place, urgency } = complaint;
  const agency = agencyFor(tenant, { category, district: place.district })?.id;
  await takeStep(complaints, tenant, {
    number,
    step: 'triage',
    input: { urgency, ...(agency ? { agency } : {}), ...(sameAs ? { sameAs } : {}) },
    actor: actorWithoutOffice('system'),
    now,
  });
}

/** Under which the reporter is found again; by the current key of the secret. */
export const hashOfContact = (secret: string, tenant: Pick<TenantConfig, 'id'>, address: string): string =>
  keyedHash(secret, `${tenant.id}/${address}`);

/** In its canonical writing; the e-mail address of a reporter who gave both. */
export function contactOf(reporter: Reporter | undefined): string | undefined {
  const contact = reporter?.email ?? reporter?.phone;
  return contact && canonicalContact(contact);
}

/** Messages come in any order: of two equal reports, the one triaged last is called the duplicate. */
async function knownDuplicate(
  { complaints, contacts }: Omit<Needs, 'takeStep'>,
  complaint: Complaint,
  hashes: readonly string[],
): Promise<string | undefined> {
  const [from, to] = [-sameWithinHours, sameWithinHours].map((hours) => later(complaint.receivedAt, hours));
  const words = await wordsOf(complaints, complaint);
  for (const hash of hashes)
    for (const number of await contacts.since(hash, from!)) {
      const other = number === complaint.number ? undefined : await complaints.load(number);
      if (!other || other.complaint.receivedAt > to! || !mayRead(coordinator, other.complaint)) continue;
      if (other.complaint.proposal?.sameAs === complaint.number) continue;
      if ((await wordsOf(complaints, other.complaint)) === words) return number;
    }
  return undefined;
}

const later = (at: Instant, hours: number): Instant =>
  new Date(Date.parse(at) + hours * 3_600_000).toISOString();

/** The proposal must not name a case that the coordinator may not read. */
const coordinator: Actor = { role: 'coordinator', owners: ['coordinator'] };

async function wordsOf(complaints: ComplaintStore, { number, text }: Complaint): Promise<string> {
  const words = (await complaints.texts(number, [text.id])).get(text.id) ?? number;
  return words.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
