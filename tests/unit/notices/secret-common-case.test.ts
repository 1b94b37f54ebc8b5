import { expect, it } from 'vitest';
import { coordinator, liaisonOf } from '../../support/complaints/actors.ts';
import { answerInput, dispatchInput } from '../../support/complaints/cases.ts';
import { deliveryFixture, morning } from '../../support/notices/delivery-fixture.ts';

const merged = 'gabung@contoh.example';
const answer = 'Lampu jalan diganti malam ini.';
const title = 'Lampu jalan mati di Jalan Pemuda';

/** A duplicate is merged into a case; then the common case, the duplicate, both or none become secret. */
async function mailsToMerged({ common, own }: { common: boolean; own: boolean }) {
  const { desk, office } = await deliveryFixture();
  const into = await desk.submitted({ contact: { email: 'pertama@contoh.example' } });
  const duplicate = await desk.submitted({ contact: { email: merged } });
  const act = async (
    number: string,
    step: Parameters<typeof desk.take>[1],
    input: object,
    by = coordinator,
  ) => {
    const before = new Map<string, number>();
    for (const one of [into, duplicate]) before.set(one, (await desk.store.load(one))!.complaint.sequence);
    await desk.take(number, step, input, by, { now: morning });
    for (const [one, sequence] of before) await office.tellAll(one, sequence);
  };
  await act(into, 'dispatch', dispatchInput({ title }));
  if (own) await act(duplicate, 'dispatch', dispatchInput({ secret: true }));
  await act(duplicate, 'merge', { into, reason: 'Lampu yang sama.' });
  office.mails.length = 0;
  if (common)
    await act(
      into,
      'dispatch',
      dispatchInput({ title, lead: 'dlh', secret: true, reason: 'Pelapor diancam.' }),
    );
  await act(into, 'answer', answerInput({ public: answer }), liaisonOf(common ? 'dlh' : 'dishub'));
  await act(duplicate, 'unmerge', { reason: 'Lampu di jalan lain.' });
  const mails = office.mails.filter(({ to }) => to.address === merged);
  return { into, mails: mails.map(({ subject, text, html }) => `${subject} ${text} ${html}`) };
}

it.each([
  { common: true, own: false },
  { common: true, own: true },
  { common: false, own: true },
])('the merged complainant is mailed only that there is news: secret %j', async (secret) => {
  const { into, mails } = await mailsToMerged(secret);
  expect(mails.length).toBeGreaterThan(0);
  for (const mail of mails) for (const word of [into, answer, title]) expect(mail).not.toContain(word);
});

it('the merged complainant of two open cases is mailed the answer and the common number', async () => {
  const { into, mails } = await mailsToMerged({ common: false, own: false });
  expect(mails.some((mail) => mail.includes(into) && mail.includes(answer))).toBe(true);
});
