import { type ParsedMail, simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../support/pages/read-pdf.ts';
import { eventually } from '../support/stage/eventually.ts';
import { draftAfterSilence, lettersOf } from '../support/stage/letters-of.ts';
import { client, dispatching, receivers, submitNewReport } from '../support/stage/new-report.ts';
import { rawMails } from '../support/stage/stage.ts';

const mailsSaying = async (words: string): Promise<ParsedMail[]> => {
  const parsed = await Promise.all(rawMails().map((raw) => simpleParser(raw)));
  return parsed.filter(({ subject }) => subject?.includes(words));
};

/** On a busy machine rendering the PDF may exceed the worker's timeout, and the message returns. */
const twoMinutes = { withinMs: 120_000 };

describe('an agency that does not respond', () => {
  test('the head of an agency that does not respond gets a numbered letter of reprimand and acknowledges it', async () => {
    const key = await submitNewReport();
    const coordinator = await client.officer('coordinator');
    await coordinator.step(key.number, 'dispatch', dispatching('dlh'));
    const supervisor = await lettersOf('supervisor');
    const draft = await draftAfterSilence(supervisor, key);
    expect(draft).toMatchObject({ agency: 'dlh', state: 'draft', possible: ['sign', 'withdraw'] });
    const preview = await supervisor.call(`/${draft.letter}/pdf`);
    expect(preview.headers.get('content-type')).toBe('application/pdf');
    const { words } = await readPdf(new Uint8Array(await preview.arrayBuffer()));
    expect(words).toContain(key.number);
    expect((await mailsSaying('konsep surat teguran')).length).toBeGreaterThan(0);

    const signed = await supervisor.json(`/${draft.letter}/steps/sign`, {});
    expect(signed).toMatchObject({ status: 200, body: { state: 'signed' } });
    const { number } = signed.body;
    expect(number).toMatch(/^700\/\d{3}\/[IVX]+\/\d{4}$/);

    const sent = await eventually(async () => {
      const mails = await mailsSaying(number);
      expect(mails.map((mail) => receivers(mail))).toHaveLength(2);
      return mails;
    }, twoMinutes);
    for (const { attachments } of sent) {
      expect(attachments).toMatchObject([{ contentType: 'application/pdf' }]);
      expect((await readPdf(attachments[0]!.content)).words).toContain(number);
    }
    await eventually(async () => {
      const texts = (await client.follow(key)).body.timeline.map(({ text }: { text: string }) => text);
      expect(texts.join('\n')).toContain(`nomor ${number} dikirim kepada Dinas Lingkungan Hidup`);
    });

    const head = await lettersOf('head', 'dlh');
    expect((await head.json('')).body.items).toContainEqual(
      expect.objectContaining({ letter: draft.letter, number, acknowledged: false }),
    );
    expect((await head.json(`/${draft.letter}/steps/sign`, {})).status).toBe(403);
    expect((await head.json(`/${draft.letter}/steps/acknowledge`, {})).status).toBe(200);
    expect((await supervisor.json(`/${draft.letter}`)).body.acknowledgedAt).toBeTruthy();
    const kept = await head.call(`/${draft.letter}/pdf`);
    expect((await readPdf(new Uint8Array(await kept.arrayBuffer()))).words).toContain(number);
  }, 300_000);
});
