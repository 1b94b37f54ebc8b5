import { beforeEach, describe, expect, it } from 'vitest';
import { MailNotAcceptedError, MailUndeliverableError } from '#mail/mailer.ts';
import { notifyAll } from '#notices/delivery/send-notices.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { leaseMs, noticesFixture } from '../../support/notices/notices-fixture.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

let desk: ReturnType<typeof caseworkFixture>;
let office: ReturnType<typeof noticesFixture>;
beforeEach(async () => {
  const tenant = await klaten();
  desk = caseworkFixture(tenant);
  office = noticesFixture(tenant, desk.store);
});

const event = async (number: string, sequence: number) =>
  (await desk.store.timeline(number, sequence - 1))[0]!;
const addresses = () => office.mails.map(({ to }) => to.address);
const said = () => office.mails.map(({ subject, text, html }) => `${subject}\n${text}\n${html}`);

describe('notices of an event', () => {
  it('complainant and coordinator are notified at once while the office is open', async () => {
    const number = await desk.submitted();
    await office.tellAll(number);
    expect(addresses()).toEqual(['warga@contoh.example', 'koordinator@klaten.example']);
    expect(office.mails.every(({ thread }) => thread === `${number}@klaten.example`)).toBe(true);
    expect(new Set(office.mails.map(({ tag }) => tag)).size).toBe(2);
    for (const { tag } of office.mails) expect(tag).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
  });

  it('at night the complainant is notified at once and the office in the morning, once each', async () => {
    const number = await desk.submitted();
    office.clock.now = wib('2026-11-24', '23:00');
    await office.tellAll(number);
    await office.tellAll(number);
    expect(addresses()).toEqual(['warga@contoh.example']);
    await office.sweepAt(wib('2026-11-25', '07:33'));
    await office.tellAll(number);
    expect(addresses()).toEqual(['warga@contoh.example', 'koordinator@klaten.example']);
  });

  it('an emergency notifies an office at night', async () => {
    const number = await desk.submitted();
    await desk.dispatch(number, { urgency: 'emergency' });
    office.clock.now = wib('2026-11-24', '23:00');
    await office.tellAll(number, 1);
    expect(addresses()).toEqual([
      'penghubung.dishub@klaten.example',
      'warga@contoh.example',
      'piket-1@klaten.example',
    ]);
    const [onDuty] = office.mailsTo('duty-1');
    expect(onDuty!.subject).toMatch(
      /Darurat, terima paling lambat Selasa, 24 November 2026 pukul 12\.00 WIB$/,
    );
    expect(onDuty!.text).toContain('Hubungi Dinas Perhubungan sekarang');
  });

  it('the complainant is notified in the language of the report', async () => {
    const number = await desk.submitted({}, { language: 'en' });
    await office.tellAll(number);
    const [mail, toOffice] = office.mails;
    expect(mail).toMatchObject({
      language: 'en',
      subject: expect.stringContaining('Report received, to be checked by Friday, 27'),
    });
    expect(toOffice).toMatchObject({ language: 'id' });
  });

  it('every event of a report’s life notifies its recipients', async () => {
    const number = await desk.dispatched();
    await desk.answer(number);
    const { complaint } = (await desk.store.load(number))!;
    const reply = complaint.assignments[0]!;
    await office.tellAll(number, 3);
    expect(office.mails[0]!.text).toContain('> Sudah ditambal.');
    await desk.escalate(number, reply.id, reply.deadlines[0]!.at);
    await office.tellAll(number, complaint.sequence);
    expect(office.mails.at(-1)!.subject).toContain(
      'ditutup, masa tanggapan berakhir Selasa, 8 Desember 2026',
    );
    for (const { text, html } of office.mails.filter(({ to }) => to.address === 'warga@contoh.example'))
      for (const body of [text, html])
        expect(body).toContain(`https://tanggap.example/klaten/lacak?nomor=${number}`);
  });

  it('an answer that the complainant has already rated notifies no recipient', async () => {
    const number = await desk.dispatched();
    await desk.answer(number);
    await desk.rate(number);
    await office.tellAll(number, 3);
    expect(office.mails).toEqual([]);
  });
});

describe('a secret case', () => {
  const words = [
    'Judul',
    'Isi laporan',
    'Jalan',
    'Perhubungan',
    'Inspektorat',
    'Sudah ditambal',
    'jalan rusak',
  ];

  it('a mail about a secret case tells the citizen only that there is news', async () => {
    const number = await desk.dispatched({ secret: true, title: 'Judul', publicText: 'Isi laporan' });
    await desk.answer(number);
    await office.tellAll(number);
    const toCitizen = office.mails.filter(({ to }) => to.address === 'warga@contoh.example');
    expect(toCitizen).toHaveLength(3);
    for (const { subject, text, html } of toCitizen) {
      expect(subject).toBe(`[${number}] Ada kabar tentang laporan Anda`);
      for (const word of words) expect(text + html).not.toContain(word);
      expect(text).not.toMatch(/2026/);
    }
  });

  it('a mail about a secret case tells an office only its number and deadlines', async () => {
    const number = await desk.submitted({ class: 'oversight' });
    await office.tellAll(number);
    await desk.dispatch(number, {
      class: 'oversight',
      lead: 'inspektorat',
      title: 'Judul',
      publicText: 'Isi laporan',
    });
    await office.tellAll(number, 1);
    const [toCoordinator] = office.mailsTo('coordinator');
    const [toInspector] = office.mailsTo('inspector');
    for (const mail of [toCoordinator!, toInspector!]) {
      expect(mail.text).toContain(number);
      expect(mail.text).toMatch(/Batas [^:]+: \w+, \d+ /);
      for (const word of words) expect(mail.subject + mail.text + mail.html).not.toContain(word);
      expect(mail.text).not.toMatch(/kategori|urgensi|jenis|judul/i);
    }
  });
});

describe('free text in mails', () => {
  it('free text is in no subject, and is escaped where a mail quotes it', async () => {
    const number = await desk.dispatched({ title: 'Lubang <b>besar</b> & dalam' });
    await desk.answer(number, { public: 'Selesai <script>x</script>\nTerima kasih' });
    await office.tellAll(number, 3);
    office.clock.now = tuesday;
    await desk.submitted();
    const [answer] = office.mails;
    expect(answer!.html).toContain('Selesai &lt;script>x&lt;/script><br/>Terima kasih');
    expect(answer!.html).not.toContain('<script>');
    const other = await desk.dispatched({ title: 'Lubang <b>besar</b> & dalam' });
    await office.tellAll(other, 1);
    const lead = office.mailsTo('dishub/liaison').at(-1)!;
    expect(lead.html).toContain('Lubang &lt;b>besar&lt;/b> &amp; dalam');
    expect(lead.subject).not.toContain('Lubang');
  });

  it('the receipt holds neither the report’s text nor the secret code', async () => {
    const { submitted } = await desk.submit({
      name: 'Budi',
      contact: { email: 'a@b.example', phone: '0812-3456-7890' },
    });
    await office.tellAll(submitted.number);
    for (const mail of said()) {
      expect(mail).not.toContain(submitted.code);
      expect(mail).not.toMatch(/Budi|0812|berlubang/);
    }
  });
});

describe('a mail and the worker that sends it', () => {
  const submitted = async () => event(await desk.submitted(), 1);
  const toCitizen = () => addresses().filter((address) => address === 'warga@contoh.example').length;

  it('a repeated message sends one mail', async () => {
    const message = await submitted();
    await notifyAll(office.post, message);
    await notifyAll(office.post, message);
    expect(toCitizen()).toBe(1);
    expect(office.metrics).toEqual({ MailSent: 2 });
  });

  it('two simultaneous workers send one mail; the second comes back and finds it sent', async () => {
    const message = await submitted();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    office.hooks.beforeSend = ({ to }) => (to.address === 'warga@contoh.example' ? held : undefined);
    const first = notifyAll(office.post, message);
    await expect(notifyAll(office.post, message)).rejects.toMatchObject({ name: 'SendInProgressError' });
    release();
    await first;
    await notifyAll(office.post, message);
    expect(addresses()).toHaveLength(2);
    expect(office.metrics.PossibleDuplicate).toBeUndefined();
  });

  it('a refused mail is sent later and is no possible duplicate', async () => {
    const message = await submitted();
    office.hooks.beforeSend = () => {
      throw new MailNotAcceptedError('Throttling');
    };
    await expect(notifyAll(office.post, message)).rejects.toThrow();
    office.hooks.beforeSend = undefined;
    await notifyAll(office.post, message);
    expect(addresses()).toHaveLength(2);
    expect(office.metrics).toEqual({ MailFailed: 2, MailSent: 2 });
  });

  it('an undeliverable mail is given up with its reason, and the other mails are sent', async () => {
    const message = await submitted();
    office.hooks.beforeSend = ({ to }) => {
      if (to.address === 'warga@contoh.example') throw new MailUndeliverableError('MessageRejected');
    };
    await notifyAll(office.post, message);
    await notifyAll(office.post, message);
    expect(addresses()).toEqual(['koordinator@klaten.example']);
    expect(office.kept.all()).toMatchObject([
      { recipient: 'complainant', state: 'undeliverable', reason: 'MessageRejected' },
      { recipient: 'coordinator', state: 'sent' },
    ]);
    expect(office.metrics).toEqual({ MailFailed: 1, MailSent: 1 });
  });

  it('a mail refused in office hours waits for the next opening once the office has closed', async () => {
    const message = await submitted();
    office.clock.now = wib('2026-11-24', '15:59');
    office.hooks.beforeSend = () => {
      throw new MailNotAcceptedError('Throttling');
    };
    await expect(notifyAll(office.post, message)).rejects.toThrow();
    office.hooks.beforeSend = undefined;
    office.clock.now = wib('2026-11-24', '16:01');
    await notifyAll(office.post, message);
    expect(addresses()).toEqual(['warga@contoh.example']);
    await office.sweepAt(wib('2026-11-25', '07:33'));
    expect(addresses()).toEqual(['warga@contoh.example', 'koordinator@klaten.example']);
  });

  it('a mail that may have been sent in office hours is tried again after the office closed', async () => {
    const message = await submitted();
    office.clock.now = wib('2026-11-24', '15:59');
    office.hooks.beforeSend = ({ to }) => {
      if (to.address === 'koordinator@klaten.example') throw new Error('timeout');
    };
    await expect(notifyAll(office.post, message)).rejects.toThrow('timeout');
    office.hooks.beforeSend = undefined;
    office.clock.now = wib('2026-11-24', '16:01');
    office.clock.real += leaseMs;
    await notifyAll(office.post, message);
    expect(addresses()).toEqual(['warga@contoh.example', 'koordinator@klaten.example']);
    expect(office.metrics.PossibleDuplicate).toBe(1);
  });

  it('after a hanging call the mail is sent again only after the lease, and marked as possible duplicate', async () => {
    const message = await submitted();
    office.hooks.beforeSend = ({ to }) => {
      if (to.address === 'warga@contoh.example') throw new Error('timeout');
    };
    await expect(notifyAll(office.post, message)).rejects.toThrow('timeout');
    office.hooks.beforeSend = undefined;
    await expect(notifyAll(office.post, message)).rejects.toMatchObject({ name: 'SendInProgressError' });
    expect(toCitizen()).toBe(0);
    office.clock.real += leaseMs;
    await notifyAll(office.post, message);
    expect(toCitizen()).toBe(1);
    expect(office.metrics.PossibleDuplicate).toBe(1);
    expect(office.kept.all().map(({ possibleDuplicate }) => possibleDuplicate)).toEqual([true, false]);
  });

  it('the lease uses real time, so that moving the stage’s clock sends no second mail', async () => {
    const message = await submitted();
    office.hooks.beforeSend = ({ to }) => {
      if (to.address === 'warga@contoh.example') throw new Error('timeout');
    };
    await expect(notifyAll(office.post, message)).rejects.toThrow('timeout');
    office.hooks.beforeSend = undefined;
    office.clock.now = wib('2026-11-26', '10:00');
    await expect(notifyAll(office.post, message)).rejects.toMatchObject({ name: 'SendInProgressError' });
    expect(toCitizen()).toBe(0);
  });

  it('a worker killed at any call duplicates a mail only between mail service and record, and marks it', async () => {
    const outcomes = new Map<string, { mails: number; marked: boolean }>();
    for (const name of ['begin', 'send', 'markSent'] as const)
      for (const when of ['before', 'after'] as const) {
        const fresh = noticesFixture(desk.tenant, desk.store);
        const message = await submitted();
        const target = name === 'send' ? fresh.post.mailer : fresh.post.notices;
        const calls = target as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
        const real = calls[name]!;
        calls[name] = async (...given) => {
          if (when === 'after') await real.apply(target, given);
          throw new Error('killed');
        };
        await expect(notifyAll(fresh.post, message)).rejects.toThrow();
        calls[name] = real;
        fresh.clock.real += leaseMs;
        await notifyAll(fresh.post, message);
        const mails = fresh.mails.filter(({ to }) => to.address === 'warga@contoh.example').length;
        outcomes.set(`${when} ${name}`, { mails, marked: (fresh.metrics.PossibleDuplicate ?? 0) > 0 });
      }
    expect(Object.fromEntries(outcomes)).toEqual({
      'before begin': { mails: 1, marked: false },
      'after begin': { mails: 1, marked: true },
      'before send': { mails: 1, marked: true },
      'after send': { mails: 2, marked: true },
      'before markSent': { mails: 2, marked: true },
      'after markSent': { mails: 1, marked: false },
    });
  });
});
