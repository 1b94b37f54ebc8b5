import { type ParsedMail, simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { client, dispatching, receivers, type Submitted, submitted } from '../support/new-report.ts';
import { readPdf } from '../support/read-pdf.ts';
import { rawMails, signIn, stage, time } from '../support/stage.ts';

/** One call of the letters' API by an officer. */
const lettersOf = async (role: Parameters<typeof signIn>[0], agency?: string) => {
  const token = await signIn(role, agency);
  const call = (path: string, body?: object) =>
    fetch(`${stage.api}/api/v1/klaten/letters${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  return {
    call,
    json: async (path: string, body?: object) => {
      const answer = await call(path, body);
      return { status: answer.status, body: await answer.json() };
    },
  };
};
type Letters = Awaited<ReturnType<typeof lettersOf>>;

/** The letter that names a case, as soon as the run has drafted it. */
const letterNaming = (letters: Letters, { number }: Submitted) =>
  eventually(async () => {
    const { items } = (await letters.json('?state=draft')).body;
    for (const { letter } of items) {
      const { body } = await letters.json(`/${letter}`);
      if (body.cases.some((one: { number: string }) => one.number === number)) return body;
    }
    throw new Error(`no draft names ${number}`);
  });

const mailsSaying = async (words: string): Promise<ParsedMail[]> => {
  const parsed = await Promise.all(rawMails().map((raw) => simpleParser(raw)));
  return parsed.filter(({ subject }) => subject?.includes(words));
};

describe('an agency that stays silent', () => {
  test('is reprimanded by a numbered letter, which its head acknowledges', async () => {
    const key = await submitted();
    const coordinator = await client.officer('coordinator');
    await coordinator.step(key.number, 'dispatch', dispatching('dlh'));
    await time('+13d');
    await time('+4d');

    const supervisor = await lettersOf('supervisor');
    const draft = await letterNaming(supervisor, key);
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
    });
    for (const { attachments } of sent) {
      expect(attachments).toMatchObject([{ contentType: 'application/pdf' }]);
      expect((await readPdf(attachments[0]!.content)).words).toContain(number);
    }
    await eventually(async () => {
      const texts = (await client.follow(key)).body.timeline.map(({ text }: { text: string }) => text);
      expect(texts.join('\n')).toContain(`nomor ${number} dikirim kepada Dinas Lingkungan Hidup`);
    });

    const head = await lettersOf('head', 'dlh');
    expect((await head.json('')).body.items).toMatchObject([
      { letter: draft.letter, number, acknowledged: false },
    ]);
    expect((await head.json(`/${draft.letter}/steps/sign`, {})).status).toBe(403);
    expect((await head.json(`/${draft.letter}/steps/acknowledge`, {})).status).toBe(200);
    expect((await supervisor.json(`/${draft.letter}`)).body.acknowledgedAt).toBeTruthy();
    const kept = await head.call(`/${draft.letter}/pdf`);
    expect((await readPdf(new Uint8Array(await kept.arrayBuffer()))).words).toContain(number);
  });
});
