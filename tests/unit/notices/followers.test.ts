import { beforeEach, describe, expect, it } from 'vitest';
import { unsubscribeFollower } from '#casework/following/confirm-or-leave.ts';
import { rawMail } from '#mail/raw-mail.ts';
import { notifyAll, sendNotice } from '#notices/delivery/send-notices.ts';
import { type Planned, planNotices } from '#notices/plan/plan-notices.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { complainant, coordinator, liaisonOf } from '../../support/complaints/actors.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { followingAt } from '../../support/notices/follower-fixture.ts';
import { noticesFixture } from '../../support/notices/notices-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const email = 'tetangga@contoh.example';
const later = (hours: number) => new Date(Date.parse(tuesday) + hours * 3_600_000).toISOString();

let desk: ReturnType<typeof caseworkFixture>;
let office: ReturnType<typeof noticesFixture>;
let following: ReturnType<typeof followingAt>;
beforeEach(() => {
  desk = caseworkFixture(tenant);
  office = noticesFixture(tenant, desk.store);
  following = followingAt(office);
});

/** Mails since the last call. */
const news = () =>
  office.mails
    .splice(0)
    .filter(({ to }) => to.address === email)
    .map(({ subject, text }) => `${subject}\n${text}`);
const sequenceOf = async (number: string) => (await desk.store.load(number))!.complaint.sequence;
async function followed(language: 'id' | 'en' = 'id') {
  const number = await desk.dispatched();
  const hash = await following.follow(number, email, language);
  news();
  return { number, hash };
}
async function told(number: string, act: () => Promise<unknown>) {
  const before = await sequenceOf(number);
  await act();
  await office.tellAll(number, before);
  return news();
}

describe('a follower', () => {
  it('a follower gets every public text and the end of a case, and nothing about the complainant', async () => {
    const { number } = await followed();
    const lead = liaisonOf('dishub');
    const interim = { public: 'Kami memeriksa lokasi.' };
    const [first, ...more] = await told(number, () => desk.take(number, 'interim-reply', interim, lead));
    expect([first, more]).toEqual([
      expect.stringMatching(/tanggapan sementara:[\s\S]*Kami memeriksa lokasi\./),
      [],
    ]);
    const answer = { public: 'Sudah ditambal.', private: 'Untuk pelapor saja.' };
    const [answered] = await told(number, () => desk.answer(number, answer));
    expect(answered).toMatch(/menjawab laporan ini:[\s\S]*Sudah ditambal\./);
    expect(answered).not.toContain('Untuk pelapor saja');
    const [opened] = await told(number, () =>
      desk.take(number, 'reopen', { reason: 'Masih berlubang di dapur saya.' }, complainant),
    );
    expect(opened).toContain('dibuka kembali');
    expect(opened).not.toContain('dapur');
    expect(await told(number, () => desk.answer(number))).toHaveLength(1);
    const [closed] = await told(number, () => desk.rate(number));
    expect(closed).toContain('ditutup');
    expect(closed).not.toMatch(/pelapor|bintang|nilai/i);
  });

  it.each([
    ['withdrawn', (number: string) => desk.take(number, 'withdraw', {}, complainant)],
    [
      'archived',
      (number: string) =>
        desk.take(number, 'archive', { reason: 'in-court', text: 'Perkara 12/G.' }, coordinator),
    ],
    [
      'merged',
      async (number: string) => {
        const into = await desk.dispatched();
        await desk.take(number, 'merge', { into, reason: 'Sama.' }, coordinator);
      },
    ],
  ])('a follower learns that a case ended that was %s, but not why', async (_, end) => {
    const { number } = await followed();
    const [ended, ...more] = await told(number, () => end(number));
    expect(more).toEqual([]);
    expect(ended).toContain('Laporan ini berakhir');
    expect(ended).not.toMatch(/pengadilan|12\/G|ditarik|Sama\./);
  });

  it('a follower is notified in their own language', async () => {
    const { number } = await followed('en');
    const [answered] = await told(number, () => desk.answer(number));
    expect(answered).toMatch(/News of a report that you follow[\s\S]*The agency answered this report:/);
  });

  it('a repeated event notifies a follower once', async () => {
    const { number } = await followed();
    const before = await sequenceOf(number);
    await desk.answer(number);
    for (let n = 0; n < 3; n++) await office.tellAll(number, before);
    expect(news()).toHaveLength(1);
  });

  it('a follower gets no mail once the case is secret', async () => {
    const { number } = await followed();
    const before = await sequenceOf(number);
    await desk.answer(number);
    const { complaint } = (await desk.store.load(number))!;
    const turned = {
      ...office.post,
      complaints: {
        ...desk.store,
        load: async () => ({ complaint: { ...complaint, secret: true }, codeHash: '' }),
      },
    };
    for (const entry of await desk.store.timeline(number, before)) await notifyAll(turned, entry);
    expect(news()).toEqual([]);
  });

  it('a follower gets no mail before confirming, nor about earlier events', async () => {
    const number = await desk.dispatched();
    const before = await sequenceOf(number);
    const hash = await following.ask(number, email);
    news();
    expect(await told(number, () => desk.answer(number))).toEqual([]);
    office.clock.now = later(1);
    await following.confirm(number, hash);
    await office.tellAll(number, before);
    expect(news()).toEqual([]);
  });

  it('a follower gets no mail after unsubscribing', async () => {
    const { number, hash } = await followed();
    await unsubscribeFollower(office.post, { tenant: tenant.id, number, hash }, tuesday);
    expect(await told(number, () => desk.answer(number))).toEqual([]);
  });

  it('a follower who left and only asked again gets no late mail', async () => {
    const number = await desk.dispatched();
    const before = await sequenceOf(number);
    await desk.answer(number);
    const hash = await following.ask(number, email);
    news();
    const [event] = await desk.store.timeline(number, before + 1);
    const [{ notice }] = planNotices({
      event: event!,
      complaint: (await desk.store.load(number))!.complaint,
      tenant,
      reachable: false,
      followers: [hash],
    }).slice(-1) as [Planned];
    await sendNotice(office.post, notice, (await desk.store.load(number))!);
    expect([notice.recipient, news()]).toEqual([`follower:${hash}`, []]);
  });

  it('a follower with a suppressed address gets no mail', async () => {
    const { number } = await followed();
    await office.post.suppressions.suppress(email, { why: 'bounced', at: tuesday });
    expect(await told(number, () => desk.answer(number))).toEqual([]);
  });
});

describe('every mail to a follower', () => {
  it('every mail to a follower has an unsubscribe link in text and headers', async () => {
    const number = await desk.dispatched();
    const hash = await following.follow(number, email);
    await desk.answer(number);
    await office.tellAll(number, 2);
    const mine = office.mails.filter(({ to }) => to.address === email);
    expect(mine).toHaveLength(2);
    for (const mail of mine) {
      const link = `https://tanggap.example/klaten/berhenti?nomor=${number}&pengikut=${hash}&kunci=`;
      expect(mail.unsubscribe).toContain(link);
      expect(mail.text).toContain(mail.unsubscribe);
      expect(mail.html).toContain('/klaten/berhenti?');
      const raw = (await rawMail(mail)).toString();
      expect(raw).toContain(`\r\nList-Unsubscribe: <${mail.unsubscribe}>\r\n`);
      expect(raw).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
      expect(`${mail.subject}${mail.unsubscribe}${mail.tag}`).not.toContain('tetangga');
    }
  });

  it('the mail that asks for confirmation shows only the case number', async () => {
    const number = await desk.dispatched({ title: 'Lubang besar' });
    await following.ask(number, email);
    const [mail] = office.mails;
    expect(mail!.subject).toBe(`[${number}] Konfirmasi: ikuti laporan ini?`);
    expect(mail!.text).toContain('https://tanggap.example/klaten/ikuti?');
    expect(mail!.text).not.toContain('Lubang');
  });
});
