import { createHmac, randomBytes } from 'node:crypto';
import { type Instant, localIso } from '#calendar/zones.ts';
import { roundPoint } from '#complaints/model/rounded-location.ts';
import type { TextRef } from '#complaints/model/text-ref.ts';
import { type Report, submit } from '#complaints/steps/submit.ts';
import type { Channel } from '#events/vocabulary.ts';
import type { Category, TenantConfig } from '#tenants/tenant-config.ts';
import { codeHash, goodKey, keyHash, secretCode } from '../identifiers/secret-code.ts';
import { trackingNumber } from '../identifiers/tracking-number.ts';
import type { ComplaintStore, Marker, Reporter, Saving } from '../records/complaint-store.ts';
import { canonicalJson } from '../records/entry.ts';
import { factsFor, outsider } from '../records/facts-for.ts';
import { CommandFailed } from '../records/outcome.ts';
import { checksOf, recordEvents } from '../records/record-events.ts';
import { seal, type Text } from '../records/seal-words.ts';
import { checkSubmission } from './check-submission.ts';
import type { Submission } from './submission.ts';

/** What a channel hands in. `key` makes repeats harmless; `baseUrl` is where citizens' pages live. */
export interface Submit {
  readonly report: Submission;
  readonly key: string;
  readonly channel: Channel;
  readonly language: 'id' | 'en';
  readonly now: Instant;
  readonly baseUrl: string;
}

/** What the complainant is told. Instants in the tenant's zone. The code is shown here and never again. */
export interface Submitted {
  readonly number: string;
  readonly code: string;
  readonly promised: { readonly at: string; readonly provisional: boolean };
  readonly next: { readonly kind: string; readonly at: string };
  readonly links: { readonly follow: string };
}

/**
 * Takes a report in: one transaction, and it is durable when this returns. A repeat under the same key gives the same
 * number, code and dates (`repeated`), without a second complaint.
 * @throws CommandFailed `bad-key`, `fields` (each one that cannot stand), or `key-reused` with another body.
 */
export async function submitComplaint(
  store: ComplaintStore,
  tenant: TenantConfig,
  command: Submit,
): Promise<{ submitted: Submitted; repeated: boolean }> {
  if (!goodKey.test(command.key)) throw new CommandFailed({ failure: 'bad-key' });
  const fields = checkSubmission(command.report, tenant, command.now);
  if (fields.length > 0) throw new CommandFailed({ failure: 'fields', fields });
  for (let attempt = 1; ; attempt++) {
    const number = trackingNumber(tenant.prefix, randomBytes(7));
    const code = secretCode(command.key, tenant.id, number);
    const saving = take(tenant, command, number, code);
    const result = await store.save(saving);
    if (result.saved)
      return {
        submitted: answer(command, tenant, { number, code }, saving.marker!.answer as Dates),
        repeated: false,
      };
    if (result.why === 'repeated')
      return { submitted: repeat(command, tenant, result.marker), repeated: true };
    if (attempt === numbersToTry)
      throw new Error('no free tracking number, or the same key is being written');
  }
}

/** A number that is taken is as rare as winning twice; the bound only ends what cannot be. */
const numbersToTry = 5;

type Dates = Pick<Submitted, 'promised' | 'next'>;

function take(tenant: TenantConfig, command: Submit, number: string, code: string): Saving {
  const { report, now, key } = command;
  const facts = factsFor(tenant, now, outsider('complainant'), now);
  const { sealed, texts } = sealReport(
    report,
    tenant.categories.find(({ id }) => id === report.category)!,
    command,
  );
  const { complaint, entries } = recordEvents(
    undefined,
    [submit(sealed, facts)],
    { tenant: tenant.id, number },
    facts,
  );
  const checks = checksOf(complaint, facts);
  const verify = complaint.assignments[0]!.deadlines[0]!;
  const dates: Dates = {
    promised: { at: localIso(tenant.zone, complaint.promised.at), provisional: true },
    next: { kind: verify.kind, at: localIso(tenant.zone, verify.at) },
  };
  return {
    after: { complaint, checks, codeHash: codeHash(code) },
    entries,
    texts,
    checks,
    reporter: reporterOf(command),
    marker: { keyHash: keyHash(key), bodyHash: bodyHash(command), number, at: now, answer: dates },
  };
}

/** The report with its words sealed away; urgency starts as the category says. */
function sealReport(report: Submission, { urgency }: Category, { channel, now }: Submit) {
  const texts: Text[] = [];
  const sealed = (field: string, words: string): TextRef => {
    const { text, ref } = seal(field, words, 1);
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
      // History is kept when words are erased: it says no more than about where.
      ...(point ? { ...roundPoint(point), point: sealed('point', `${point.lat},${point.lon}`) } : {}),
    },
    anonymous: report.anonymous,
    ...(report.occurredAt ? { occurredAt: report.occurredAt } : {}),
    receivedAt: now,
  };
  return { sealed: filed, texts };
}

const reporterOf = ({ report: { name, contact }, language }: Submit): Reporter => ({
  language,
  ...(name ? { name } : {}),
  ...(contact?.email ? { email: contact.email } : {}),
  ...(contact?.phone ? { phone: contact.phone } : {}),
});

const bodyHash = ({ key, report }: Submit): string =>
  createHmac('sha256', key).update(canonicalJson(report)).digest('base64url');

function repeat(command: Submit, tenant: TenantConfig, marker: Marker): Submitted {
  if (marker.bodyHash !== bodyHash(command)) throw new CommandFailed({ failure: 'key-reused' });
  const { number } = marker;
  const code = secretCode(command.key, tenant.id, number);
  return answer(command, tenant, { number, code }, marker.answer as Dates);
}

const answer = (
  { baseUrl }: Submit,
  tenant: TenantConfig,
  { number, code }: { number: string; code: string },
  dates: Dates,
): Submitted => ({
  number,
  code,
  promised: dates.promised,
  next: dates.next,
  links: { follow: `${baseUrl}/${tenant.id}/lacak?nomor=${number}` },
});
