import { fileName } from '#casework/letters/letter-files.ts';
import { shownCases } from '#casework/letters/show-letters.ts';
import { CommandError } from '#casework/records/errors.ts';
import { actorWithoutOffice } from '#casework/records/rule-context.ts';
import type { LetterSigned } from '#events/letter/letter-signed.v1.ts';
import type { SignedCase, SignedLetter } from '#letters/letter.ts';
import type { MailReference } from '#mail/mail-tag.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { RepeatResult } from '../delivery/repeat-lost-mail.ts';
import { sendOnce } from '../delivery/send-once.ts';
import { settleInOrder } from '../delivery/settle.ts';
import { toMail } from '../render/to-mail.ts';
import type { LetterDependencies } from './letter-dependencies.ts';
import { type LetterRecipient, letterMail, recipientsOf } from './letter-mails.ts';

/** Safe to repeat. @throws when a part failed; the rest is done when the event comes again */
export async function deliverLetter(deps: LetterDependencies, { letter: id }: LetterSigned): Promise<void> {
  const letter = await deps.letters.load(id);
  if (letter?.state !== 'signed') throw new Error(`${id} is not signed`);
  await settleInOrder(letter.cases, (one) => recordInCase(deps, letter, one));
  const pdf = await pdfOf(deps, letter);
  await mailLetter(deps, letter, pdf, recipientsOf(letter, deps.tenant));
}

/** One mail of a signed letter. */
export async function repeatLetterMail(
  deps: LetterDependencies,
  { letter: id, mail }: MailReference,
): Promise<RepeatResult> {
  const letter = id === undefined ? undefined : await deps.letters.load(id);
  if (letter?.state !== 'signed') return 'not-repeatable';
  const recipients = recipientsOf(letter, deps.tenant).filter((one) => mailNameOf(one) === mail);
  if (recipients.length === 0) return 'not-repeatable';
  await mailLetter(deps, letter, await pdfOf(deps, letter), recipients);
  return 'done';
}

const mailNameOf = ({ holder }: LetterRecipient): string => `signed-${holder.office.id}-mail`;

async function recordInCase(deps: LetterDependencies, letter: SignedLetter, one: SignedCase): Promise<void> {
  const { number, deadline, deadlineAt } = one;
  const { agency, form, id } = letter;
  const { at: signedAt, number: letterNumber } = letter.signed;
  const input = { letter: id, letterNumber, form, agency, deadline, deadlineAt, signedAt };
  const now = await deps.now();
  try {
    await deps.takeStep(deps.complaints, deps.tenant, {
      number,
      step: 'reprimand',
      input,
      actor: actorWithoutOffice('system'),
      now,
    });
  } catch (error) {
    // An erased case takes no entry. The letter is still sent for the others.
    if (!(error instanceof CommandError) || error.reason.failure !== 'not-found') throw error;
  }
}

/** A letter that was mailed must not change, so the stored PDF is used if there is one. */
async function pdfOf(
  { files, complaints, tenant }: LetterDependencies,
  letter: SignedLetter,
): Promise<Uint8Array> {
  const name = fileName(letter);
  const kept = await files.get(letter.id, name);
  if (kept) return kept;
  if (letter.file) throw new Error(`${letter.id}: the uploaded file is missing`);
  // Most messages of this queue need no PDF, and its engine is most of what the function would load.
  const { reprimandPdf } = await import('#documents/reprimand-pdf.ts');
  const pdf = await reprimandPdf(tenant, letter, await shownCases(complaints, tenant, letter));
  await files.put(letter.id, name, pdf);
  return pdf;
}

async function mailLetter(
  deps: LetterDependencies,
  letter: SignedLetter,
  pdf: Uint8Array,
  recipients: readonly LetterRecipient[],
): Promise<void> {
  const { tenant, baseUrl } = deps;
  const shown = await shownCases(deps.complaints, tenant, letter);
  const name = `teguran-${letter.signed.number.replaceAll(/[^A-Za-z0-9]+/g, '-')}.pdf`;
  await settleInOrder(recipients, async (recipient) => {
    const { office } = recipient.holder;
    const to = { name: inLanguage(office.title, 'id'), address: office.email };
    const mail = mailNameOf(recipient);
    await sendOnce(
      deps,
      { kind: 'letter', tenant: tenant.id, about: letter.id, mail },
      {
        ...toMail(letterMail(tenant, letter, recipient, { shown, baseUrl }), to, tenant),
        attachments: [{ name, type: 'application/pdf', content: pdf }],
      },
    );
  });
}
