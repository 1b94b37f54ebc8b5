import { createHmac, randomBytes } from 'node:crypto';
import { type Instant, localIso } from '#calendar/zones.ts';
import { applySubmitted } from '#complaints/fold/apply-submitted.ts';
import type { DateFacts } from '#complaints/model/facts.ts';
import { roundPoint } from '#complaints/model/rounded-location.ts';
import type { TextRef } from '#complaints/model/text-ref.ts';
import { type Report, submittedEvent } from '#complaints/steps/submit.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import type { Channel } from '#events/vocabulary.ts';
import type { Category, TenantConfig } from '#tenants/tenant-config.ts';
import { readIdempotencyKey } from '../identifiers/idempotency-key.ts';
import { codeHash, keyHash, newSecretCode, sealCode, unsealCode } from '../identifiers/secret-code.ts';
import { trackingNumber } from '../identifiers/tracking-number.ts';
import type {
  ComplaintStore,
  ComplaintWrite,
  IdempotencyRecord,
  Reporter,
} from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import { commitText, type StoredText } from '../records/free-text.ts';
import { canonicalJson } from '../records/hash-chain.ts';
import { nextEntry } from '../records/next-entry.ts';
import { checkSubmission } from './check-submission.ts';
import type { Submission } from './submission.ts';

/** `key` makes a repeat harmless; `baseUrl` is the address of the public pages. */
export interface SubmitCommand {
  readonly report: Submission;
  readonly key: string;
  readonly channel: Channel;
  readonly language: 'id' | 'en';
  readonly now: Instant;
  readonly baseUrl: string;
}

/** Instants in the tenant's zone. The secret code is shown here and never again. */
export interface SubmitReceipt {
  readonly number: string;
  readonly code: string;
  readonly promised: { readonly at: string; readonly provisional: boolean };
  readonly next: { readonly kind: string; readonly at: string };
  readonly links: { readonly follow: string };
}

/** A repeat with the same key returns the first result. @throws CommandError `bad-key`, `fields` or `key-reused` */
export type SubmitComplaint = (
  store: Pick<ComplaintStore, 'save'>,
  tenant: TenantConfig,
  command: SubmitCommand,
) => Promise<{ submitted: SubmitReceipt; repeated: boolean }>;

/** The calendar and the procedure in force when a report is received. */
type FactsAtReceipt = (tenant: TenantConfig, receivedAt: Instant) => DateFacts;

export const makeSubmitComplaint =
  (factsAtReceipt: FactsAtReceipt): SubmitComplaint =>
  (store, tenant, command) =>
    submit({ factsAtReceipt, store, tenant }, command);

interface Receiver {
  readonly factsAtReceipt: FactsAtReceipt;
  readonly store: Pick<ComplaintStore, 'save'>;
  readonly tenant: TenantConfig;
}

async function submit({ factsAtReceipt, store, tenant }: Receiver, sent: SubmitCommand) {
  const key = readIdempotencyKey(sent.key);
  if (!key) throw new CommandError({ failure: 'bad-key' });
  const command = { ...sent, key };
  const fields = checkSubmission(command.report, tenant, command.now);
  if (fields.length > 0) throw new CommandError({ failure: 'fields', fields });
  const facts = factsAtReceipt(tenant, command.now);
  for (let attempt = 1; ; attempt++) {
    const number = trackingNumber(tenant.prefix, randomBytes(7));
    const code = newSecretCode();
    const write = buildComplaint(tenant, command, facts, { number, code });
    const result = await store.save(write);
    if (result.saved)
      return {
        submitted: answer(command, tenant, { number, code }, write.idempotency!.answer as FirstAnswer),
        repeated: false,
      };
    if (result.reason === 'repeated')
      return { submitted: receiptAgain(command, tenant, result.idempotency), repeated: true };
    if (attempt === numbersToTry)
      throw new Error('no free tracking number, or the same key is being written');
  }
}

/** Collisions of random numbers are very rare; the limit only ends an impossible loop. */
const numbersToTry = 5;

/** What a repeat needs of the first answer. */
type FirstAnswer = Pick<SubmitReceipt, 'promised' | 'next'> & { readonly sealedCode: string };

function buildComplaint(
  tenant: TenantConfig,
  command: SubmitCommand,
  facts: DateFacts,
  { number, code }: { number: string; code: string },
): ComplaintWrite {
  const { report, now, key } = command;
  const { sealed, texts } = externalizeReport(
    report,
    tenant.categories.find(({ id }) => id === report.category)!,
    command,
  );
  const ids = { tenant: tenant.id, number };
  const entry = nextEntry(undefined, submittedEvent(sealed, facts), ids, facts);
  const complaint = applySubmitted(entry, entry.hash);
  const due = dueTimes(complaint, facts);
  const verify = complaint.assignments[0]!.deadlines[0]!;
  const first: FirstAnswer = {
    sealedCode: sealCode(code, key, number),
    promised: { at: localIso(tenant.zone, complaint.promised.at), provisional: true },
    next: { kind: verify.kind, at: localIso(tenant.zone, verify.at) },
  };
  return {
    after: { complaint, dueTimes: due, codeHash: codeHash(code) },
    entries: [entry],
    texts,
    dueTimes: due,
    reporter: reporterOf(command),
    idempotency: { keyHash: keyHash(key), bodyHash: bodyHash(command), number, at: now, answer: first },
  };
}

function externalizeReport(report: Submission, { urgency }: Category, { channel, now }: SubmitCommand) {
  const texts: StoredText[] = [];
  const sealed = (field: string, words: string): TextRef => {
    const { text, ref } = commitText(field, words, 1);
    texts.push(text);
    return ref;
  };
  const { address, lat, lon, ...where } = report.place;
  const point = lat === undefined || lon === undefined ? undefined : { lat, lon };
  const filed: Report = {
    channel,
    class: report.class ?? 'no-oversight',
    urgency,
    category: report.category,
    text: sealed('text', report.text),
    place: {
      ...where,
      ...(address ? { address: sealed('address', address) } : {}),
      // Erasing texts keeps the history, so the history holds a rounded point only.
      ...(point ? { ...roundPoint(point), point: sealed('point', `${point.lat},${point.lon}`) } : {}),
    },
    anonymous: report.anonymous,
    ...(report.occurredAt ? { occurredAt: report.occurredAt } : {}),
    receivedAt: now,
  };
  return { sealed: filed, texts };
}

const reporterOf = ({ report: { name, contact }, language }: SubmitCommand): Reporter => ({
  language,
  ...(name ? { name } : {}),
  ...(contact?.email ? { email: contact.email } : {}),
  ...(contact?.phone ? { phone: contact.phone } : {}),
});

const bodyHash = ({ key, report }: SubmitCommand): string =>
  createHmac('sha256', key).update(canonicalJson(report)).digest('base64url');

function receiptAgain(
  command: SubmitCommand,
  tenant: TenantConfig,
  idempotency: IdempotencyRecord,
): SubmitReceipt {
  if (idempotency.bodyHash !== bodyHash(command)) throw new CommandError({ failure: 'key-reused' });
  const { number } = idempotency;
  const first = idempotency.answer as FirstAnswer;
  const code = unsealCode(first.sealedCode, command.key, number);
  return answer(command, tenant, { number, code }, first);
}

const answer = (
  { baseUrl }: SubmitCommand,
  tenant: TenantConfig,
  { number, code }: { number: string; code: string },
  { promised, next }: FirstAnswer,
): SubmitReceipt => ({
  number,
  code,
  promised,
  next,
  links: { follow: `${baseUrl}/${tenant.id}/lacak?nomor=${number}` },
});
