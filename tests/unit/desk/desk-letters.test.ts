import { beforeEach, describe, expect, it } from 'vitest';
import { firstRun, lettersOn } from '../../support/casework/letters-fixture.ts';
import { type DeskAnswer, memoryDesk } from '../../support/desk/memory-desk.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const letter = '2026-12-03-dishub-1';
const path = '/{tenant}/petugas/surat';

let desk: ReturnType<typeof memoryDesk>;
beforeEach(async () => {
  desk = memoryDesk([tenant]);
  const letters = lettersOn(desk.fixture.store, desk.letters, tenant);
  await letters.reprimanded();
  await letters.reprimanded({ lead: 'dlh', secret: true });
  await letters.run(firstRun);
  desk.clock.now = firstRun;
});

const list = (office: string) => desk.ask(office, `GET ${path}`, { tenant: tenant.id });
const read = (office: string, id = letter) =>
  desk.ask(office, `GET ${path}/{letter}`, { tenant: tenant.id, letter: id });
const pdf = (office: string, id = letter) =>
  desk.ask(office, `GET ${path}/{letter}/pdf`, { tenant: tenant.id, letter: id });
/** Sends the form of the letter's page. */
async function send(office: string, step: string, typed: Record<string, string> = {}): Promise<DeskAnswer> {
  const { body } = await read(office);
  const key = new RegExp(`langkah/${step}".*?name="key" value="([^"]+)"`, 's').exec(body)?.[1] ?? '';
  const dilihat = /name="dilihat" value="(\d+)"/.exec(body)?.[1] ?? '1';
  const form = { key, dilihat, ...typed };
  return desk.ask(
    office,
    `POST ${path}/{letter}/langkah/{step}`,
    { tenant: tenant.id, letter, step },
    { form },
  );
}
const stateOf = async () => (await desk.letters.load(letter))!.state;

describe('letters at the desk', () => {
  it('the supervisor signs a draft by one button on its page, and is back at the list', async () => {
    const { body } = await list('supervisor');
    expect(body).toContain('Surat Teguran I');
    expect(body).toContain(`/petugas/surat/${letter}"`);
    const signed = await send('supervisor', 'sign');
    expect(signed).toMatchObject({ status: 303, location: '/klaten/petugas/surat' });
    expect(await stateOf()).toBe('signed');
    const after = await desk.ask(
      'supervisor',
      `GET ${path}`,
      { tenant: tenant.id },
      { cookie: signed.cookies[0]!.split(';')[0]! },
    );
    expect(after.body).toContain('Surat ditandatangani.');
    expect(after.body).toContain('700/001/XII/2026');
  });

  it('a refusal needs a reason, and keeps the letter until it has one', async () => {
    const refused = await send('supervisor', 'withdraw');
    expect([refused.status, refused.body.includes('id="reason-error"')]).toEqual([422, true]);
    expect(await stateOf()).toBe('draft');
    expect((await send('supervisor', 'withdraw', { reason: 'Sudah dibicarakan langsung.' })).status).toBe(
      303,
    );
    expect(await stateOf()).toBe('withdrawn');
  });

  it('the head reads the letter only when it is signed, and acknowledges it', async () => {
    expect((await read('dishub/head')).status).toBe(404);
    expect((await pdf('dishub/head')).status).toBe(404);
    await send('supervisor', 'sign');
    expect((await read('dishub/head')).body).toContain('/langkah/acknowledge"');
    expect((await send('dishub/head', 'acknowledge')).status).toBe(303);
    expect((await desk.letters.load(letter))!).toHaveProperty('acknowledged');
  });

  it('nobody else sees a letter, and a secret report stays without its title', async () => {
    for (const office of ['dishub/liaison', 'operator']) {
      expect((await list(office)).status, office).toBe(403);
      expect((await read(office)).status, office).toBe(403);
    }
    await send('supervisor', 'sign');
    expect((await read('dlh/head')).status).toBe(404);
    expect((await list('dlh/head')).body).not.toContain('Surat Teguran I');
    const secret = (await read('supervisor', '2026-12-03-dlh-1')).body;
    expect(secret).toContain('(rahasia)');
    expect(secret).not.toContain('Jalan berlubang');
  });

  it('a coordinator reads a draft and cannot sign it', async () => {
    expect((await read('coordinator')).body).not.toContain('/langkah/sign"');
    expect((await send('coordinator', 'sign')).status).toBe(403);
    expect(await stateOf()).toBe('draft');
  });

  it('the PDF of a draft is a preview', async () => {
    const answer = await pdf('supervisor');
    expect(answer.status).toBe(200);
    expect(Buffer.from(answer.body, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('a letter that is not there, and a step that no form has, are not found', async () => {
    expect((await read('supervisor', 'x')).status).toBe(404);
    expect((await send('supervisor', 'add-file')).status).toBe(404);
  });
});
