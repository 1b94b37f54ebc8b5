import { describe, expect, test } from 'vitest';
import { client, dispatching, newReport, submitNewReport } from '../support/stage/new-report.ts';
import { stage } from '../support/stage/stage.ts';

/** The answer has a private part, and the offices have a remark of their own. */
async function answeredCase() {
  const { email, report } = newReport();
  const key = await submitNewReport(report);
  const coordinator = await client.officer('coordinator');
  await coordinator.step(key.number, 'dispatch', dispatching('dishub'));
  await coordinator.step(key.number, 'remark', { text: 'Catatan untuk kantor.' });
  const dishub = await client.officer('liaison', 'dishub');
  const answer = { kind: 'done', public: 'Sudah menyala.', private: 'Kabel dicuri.' };
  expect((await dishub.step(key.number, 'answer', answer)).status).toBe(200);
  return { key, email, report };
}

const myData = (number: string, code: string, accept = 'application/json') =>
  fetch(`${stage.api}/api/v1/${stage.tenant}/complaints/${number}/my/data`, {
    headers: { 'tanggap-code': code, accept },
  });

describe('the data that is stored about a person (UU 27/2022)', () => {
  test('a complainant gets all stored data by number and code, without what is internal to offices', async () => {
    const { key, email, report } = await answeredCase();
    const answer = await myData(key.number, key.code);
    const text = await answer.text();
    expect(answer.status, text).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ number: key.number, identity: { email } });
    for (const own of [report.text, report.place.address, 'Sudah menyala.', 'Kabel dicuri.'])
      expect(text).toContain(own);
    expect(text).not.toContain('Catatan untuk kantor.');
  });

  test('a complainant can print the stored data, and the next copy lists that access', async () => {
    const { key, email } = await answeredCase();
    const page = await myData(key.number, key.code, 'text/html');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(await page.text()).toContain(email);
    const { looks } = (await (await myData(key.number, key.code)).json()) as { looks: { office: string }[] };
    expect(looks.map(({ office }) => office)).toContain('complainant');
  });

  test('a visitor with a wrong code gets no data', async () => {
    const { number } = await submitNewReport();
    expect((await myData(number, 'AAAA-AAAA-AAAA-AAAA')).status).toBe(404);
  });
});
