import { beforeEach, describe, expect, it } from 'vitest';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { complainant, coordinator, inspector } from '../../support/complaints/actors.ts';
import { answerInput, dispatchInput, givenTo, tuesday } from '../../support/complaints/cases.ts';
import { noticesFixture } from '../../support/notices/notices-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

let desk: ReturnType<typeof caseworkFixture>;
let office: ReturnType<typeof noticesFixture>;
beforeEach(async () => {
  const tenant = await klaten();
  desk = caseworkFixture(tenant);
  office = noticesFixture(tenant, desk.store);
});

type Taken = readonly [step: StepName, input: object, actor: Actor];
const theft = givenTo.forward({ externalNumber: 'LP/B/214' });
const forwarded: Taken = ['forward', theft, coordinator];
const replied: Taken = ['record-outside', answerInput({ private: 'Nama penyidik' }), coordinator];

async function mailsOf(steps: readonly Taken[], changes: object = {}) {
  const number = await desk.submitted(changes);
  for (const [step, input, actor] of steps) {
    const before = (await desk.store.load(number))!.complaint.sequence;
    await desk.take(number, step, input, actor, { now: tuesday });
    office.mails.length = 0;
    await office.tellAll(number, before);
  }
  return office.mails;
}

describe('mails to the complainant of a forwarded case', () => {
  it('the complainant reads which external body has the case, why, and its number there', async () => {
    const [mail, ...others] = await mailsOf([forwarded]);
    expect(others).toEqual([]);
    expect(mail!.to.address).toBe('warga@contoh.example');
    const said = [
      'kepada Polres Klaten',
      'LP/B/214',
      '> Pencurian adalah tindak pidana.',
      'dijanjikan selesai',
    ];
    for (const words of said)
      expect((mail!.subject + mail!.text).toLowerCase()).toContain(words.toLowerCase());
  });

  it('the complainant is notified that the external body was asked again', async () => {
    const [mail] = await mailsOf([forwarded, ['forward', givenTo.forward(), coordinator]]);
    expect(mail!.text).toContain('menanyakan lagi laporan Anda kepada Polres Klaten');
    expect(mail!.text).toContain('LP/B/214');
  });

  it('the complainant reads the external body’s reply and nothing meant for offices', async () => {
    const [mail] = await mailsOf([forwarded, replied]);
    expect(mail!.text).toContain('Polres Klaten menjawab laporan Anda:\n\n> Sudah ditambal.');
    expect(mail!.text + mail!.html).not.toContain('penyidik');
  });

  it('the complainant of a secret forwarded case reads only that there is news', async () => {
    const hidden: Taken = ['dispatch', dispatchInput({ secret: true }), coordinator];
    const [mail] = await mailsOf([hidden, forwarded]);
    expect(mail!.subject).toMatch(/Ada kabar tentang laporan Anda$/);
    expect(mail!.subject + mail!.text + mail!.html).not.toMatch(/Polres|kepolisian|LP|Pencurian/);
  });
});

describe('a complainant’s reaction to the answer of an external body', () => {
  it.each<[Taken, RegExp]>([
    [['reply', { text: 'Terima kasih' }, complainant], /Pelapor menanggapi jawaban/],
    [['reopen', { reason: 'Hilang lagi' }, complainant], /dibuka kembali, tanyakan ke luar paling lambat/],
  ])(
    'the coordinator is notified of the reaction, because it asks the external body: %#',
    async (taken, subject) => {
      const mails = await mailsOf([forwarded, replied, taken]);
      expect(mails.map(({ to }) => to.address)).toEqual(['koordinator@klaten.example']);
      expect(mails[0]!.subject).toMatch(subject);
    },
  );

  it('the inspectorate is notified of the reaction in an oversight case', async () => {
    await mailsOf(
      [
        ['dispatch', dispatchInput({ class: 'oversight', lead: 'inspektorat' }), coordinator],
        ['forward', theft, inspector],
        ['record-outside', answerInput(), inspector],
        ['reply', { text: 'Terima kasih' }, complainant],
      ],
      { class: 'oversight' },
    );
    expect(office.mails).toEqual(office.mailsTo('inspector'));
    expect(office.mails).toHaveLength(1);
  });
});
