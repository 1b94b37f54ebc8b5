import { beforeEach, describe, expect, it } from 'vitest';
import { MailNotAcceptedError, MailUndeliverableError } from '#mail/mailer.ts';
import { sendDigestBatch } from '#notices/delivery/send-digest-batch.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { leaseMs, noticesFixture } from '../../support/notices/notices-fixture.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

/** Dispatched on Tuesday 24 November 10:00: to be accepted by Thursday 16:00, answered first by Tuesday 1 December. */
const breachAt = wib('2026-11-26', '16:00');
const friday = wib('2026-11-27', '07:33');

let desk: ReturnType<typeof caseworkFixture>;
let office: ReturnType<typeof noticesFixture>;
beforeEach(async () => {
  const tenant = await klaten();
  desk = caseworkFixture(tenant);
  office = noticesFixture(tenant, desk.store);
});

/** Cases not accepted in time; their breaches are in one digest. */
async function breached(count: number, sent: object = {}) {
  const numbers: string[] = [];
  for (let n = 1; n <= count; n++) {
    const number = await desk.dispatched({ title: `Kasus ${n}`, ...sent });
    const { sequence } = (await desk.store.load(number))!.complaint;
    await desk.escalate(number, 'lead-2', breachAt);
    office.clock.now = breachAt;
    await office.tellAll(number, sequence);
    numbers.push(number);
  }
  return numbers;
}

/** Moves time on; the levels are found only then. */
async function climbed(number: string, at: string, assignment = 'lead-2'): Promise<void> {
  const { sequence } = (await desk.store.load(number))!.complaint;
  await desk.escalate(number, assignment, at);
  office.clock.now = at;
  await office.tellAll(number, sequence);
}

/** Only breaches: the reminders were found too late to be sent. */
const states = (template = 'breach') =>
  office.kept
    .all()
    .filter((one) => one.template === template)
    .map(({ recipient, state }) => `${recipient} ${state}`);

describe('a batch for an office', () => {
  it('a batch is not sent before the office opens', async () => {
    await breached(2);
    expect(office.mails).toEqual([]);
    await office.sweepAt(wib('2026-11-27', '07:32'));
    expect(office.mails).toEqual([]);
  });

  it('a batch with one breach sends a mail of its own to each recipient', async () => {
    const [number] = await breached(1);
    await office.sweepAt(friday);
    expect(office.mails.map(({ to, subject }) => `${to.address} ${subject}`)).toEqual([
      `penghubung.dishub@klaten.example [${number}] Batas penerimaan oleh instansi terlampaui: Kamis, 26 November 2026 pukul 16.00 WIB`,
      `kepala.dishub@klaten.example [${number}] Batas penerimaan oleh instansi terlampaui: Kamis, 26 November 2026 pukul 16.00 WIB`,
    ]);
    expect(states()).toEqual(['dishub/liaison sent', 'dishub/head sent']);
  });

  it('a batch with several notices sends one digest with every case', async () => {
    const numbers = await breached(3);
    await office.sweepAt(friday);
    expect(office.mails).toHaveLength(2);
    const [digest] = office.mailsTo('dishub/liaison');
    expect(digest!.subject).toBe(
      `[${numbers[0]}, ${numbers[1]} +1] 3 batas terlampaui: Jumat, 27 November 2026`,
    );
    for (const [n, number] of numbers.entries()) {
      expect(digest!.text).toContain(`- ${number} Kasus ${n + 1}`);
      expect(digest!.html).toContain(`https://tanggap.example/klaten/petugas/laporan/${number}`);
    }
    expect(digest!.thread).toBeUndefined();
    expect(states().every((state) => state.endsWith(' sent'))).toBe(true);
    expect(office.metrics).toEqual({ MailSent: 2 });
  });

  it('breaches of the night and reminders of the morning share one mail', async () => {
    const [first] = await breached(1);
    const number = await desk.submitted({}, { now: wib('2026-11-25', '09:00') });
    await desk.dispatch(number, { title: 'Kasus baru' }, { now: wib('2026-11-26', '09:00') });
    const opening = wib('2026-11-27', '07:30');
    await desk.escalate(number, 'lead-2', opening);
    office.clock.now = wib('2026-11-27', '07:31');
    await office.tellAll(number, 2);
    await office.sweepAt(friday);
    const [digest, ...more] = office.mailsTo('dishub/liaison');
    expect(more).toEqual([]);
    expect(digest!.subject).toBe(
      `[${first}, ${number}] 1 batas terlampaui, 1 segera jatuh tempo: Jumat, 27 November 2026`,
    );
    expect(digest!.text.indexOf(first!)).toBeLessThan(digest!.text.indexOf(number));
  });

  it('of breach and follow-up for one deadline only the follow-up is sent, as a mail of its own', async () => {
    const number = await desk.dispatched();
    // Days passed without a sweep.
    await climbed(number, wib('2026-11-30', '07:31'));
    await office.sweepAt(wib('2026-11-30', '07:33'));
    const [mail, ...more] = office.mailsTo('dishub/head');
    expect(more).toEqual([]);
    expect(mail!.subject).toContain(`[${number}] Keterlambatan penerimaan`);
    expect(states().filter((state) => state.includes('head'))).toEqual(['dishub/head skipped']);
  });

  it('a digest counts each deadline once and names the number of cases', async () => {
    const numbers = [await desk.dispatched(), await desk.dispatched()];
    // Both deadlines of each case are breached and followed up.
    for (const number of numbers) await climbed(number, wib('2026-12-03', '07:31'));
    await office.sweepAt(wib('2026-12-03', '07:33'));
    const [digest, ...more] = office.mailsTo('dishub/head');
    expect(more).toEqual([]);
    expect(digest!.subject).toBe(`[${numbers.join(', ')}] 4 batas terlampaui: Kamis, 3 Desember 2026`);
    expect(digest!.text).toContain('4 hal dari 2 laporan memerlukan tindakan Anda.');
    expect(digest!.text.match(/^- KLT/gm)).toHaveLength(4);
  });

  it('an owner is asked to act even where the escalation level also sends it a copy', async () => {
    const numbers = [await desk.submitted(), await desk.submitted()];
    for (const number of numbers) await climbed(number, wib('2026-12-01', '07:31'), 'verify-1');
    await office.sweepAt(wib('2026-12-01', '07:33'));
    const [digest] = office.mailsTo('coordinator');
    expect(digest!.text).toContain('2 hal memerlukan tindakan Anda.');
  });

  it('a batch with a single notice sends the same mail as in office hours', async () => {
    const number = await desk.submitted();
    office.clock.now = wib('2026-11-24', '21:00');
    await office.tellAll(number);
    await office.sweepAt(wib('2026-11-25', '07:33'));
    const [mail, ...more] = office.mailsTo('coordinator');
    expect(more).toEqual([]);
    expect(mail!.subject).toMatch(new RegExp(`^\\[${number}\\] Laporan baru, verifikasi paling lambat `));
  });

  it('a sent batch is no longer due, and no notice can be added to it', async () => {
    await breached(2);
    await office.sweepAt(friday);
    expect(office.kept.due(friday)).toEqual([]);
    office.clock.now = breachAt;
    await breached(1);
    expect(office.kept.due(friday)).toEqual([]);
    await office.sweepAt(wib('2026-11-27', '07:34'));
    expect(office.mailsTo('dishub/liaison')).toHaveLength(2);
  });
});

describe('a batch that falls due while its office is closed', () => {
  const monday = wib('2026-11-30', '07:33');

  it('its notices join the mail of the next opening', async () => {
    await breached(2);
    await office.sweepAt(wib('2026-11-27', '16:30'));
    expect(office.mails).toEqual([]);
    expect(office.kept.due(wib('2026-11-30', '07:32'))).toEqual([]);
    office.clock.now = wib('2026-11-28', '10:00');
    const third = await desk.dispatched();
    await desk.escalate(third, 'lead-2', breachAt);
    await office.tellAll(third, 2);
    await office.sweepAt(monday);
    expect(office.mailsTo('dishub/liaison')).toHaveLength(1);
    expect(office.mailsTo('dishub/liaison')[0]!.text).toContain(third);
    expect(new Set(states())).toEqual(new Set(['dishub/liaison sent', 'dishub/head sent']));
  });

  it('its notices join a later batch when the next one is already being sent', async () => {
    await breached(1);
    const { addToBatch, moveToBatch } = office.post.notices;
    const asked: string[] = [];
    Object.assign(office.post.notices, {
      addToBatch,
      moveToBatch: async (...given: Parameters<typeof moveToBatch>) => {
        asked.push(given[2]);
        return asked.length === 1 ? 'closed' : moveToBatch(...given);
      },
    });
    office.clock.now = wib('2026-11-27', '16:30');
    await sendDigestBatch(office.post, office.kept.due(friday)[0]!);
    expect(asked).toEqual([monday, wib('2026-11-30', '07:34')]);
  });

  it('a case that became an emergency is sent at once, the others wait', async () => {
    const [urgent, waiting] = [await desk.submitted(), await desk.submitted()];
    office.clock.now = wib('2026-11-24', '21:00');
    for (const number of [urgent, waiting]) await office.tellAll(number);
    const { load } = office.post.complaints;
    Object.assign(office.post.complaints, {
      load: async (...given: Parameters<typeof load>) => {
        const file = await load(...given);
        const emergency = given[0] === urgent;
        return file && emergency
          ? { ...file, complaint: { ...file.complaint, urgency: 'emergency' as const } }
          : file;
      },
    });
    await office.sweepAt(wib('2026-11-25', '16:01'));
    const numbers = () => office.mailsTo('coordinator').map(({ subject }) => subject.slice(1, 14));
    expect(numbers()).toEqual([urgent]);
    await office.sweepAt(wib('2026-11-26', '07:33'));
    expect(numbers()).toEqual([urgent, waiting]);
  });

  it('a mail that may have been sent in office hours is tried again', async () => {
    await breached(2);
    office.hooks.beforeSend = () => {
      throw new Error('timeout');
    };
    await expect(office.sweepAt(friday)).rejects.toThrow();
    office.hooks.beforeSend = undefined;
    office.clock.real += leaseMs;
    await office.sweepAt(wib('2026-11-27', '16:31'));
    expect(office.mailsTo('dishub/liaison')).toHaveLength(1);
    expect(office.metrics.PossibleDuplicate).toBe(1);
  });
});

describe('a notice that no longer applies', () => {
  it('a notice that no longer applies is dropped, and one remaining notice is no digest', async () => {
    const [answered, late] = await breached(2);
    await desk.answer(answered!, { obstacle: 'no-staff' }, { now: breachAt });
    await office.sweepAt(friday);
    const [mail, ...more] = office.mailsTo('dishub/liaison');
    expect(more).toEqual([]);
    expect(mail!.subject).toContain(late);
    expect(states()).toEqual([
      'dishub/liaison skipped',
      'dishub/head skipped',
      'dishub/liaison sent',
      'dishub/head sent',
    ]);
  });

  it('no mail is sent when no notice of a batch applies any more', async () => {
    const numbers = await breached(2);
    for (const number of numbers) await desk.accept(number, { now: breachAt });
    await office.sweepAt(friday);
    expect(office.mails).toEqual([]);
    expect(office.kept.due(friday)).toEqual([]);
  });

  it('a reminder is dropped after its deadline', async () => {
    const number = await desk.dispatched();
    const reminding = wib('2026-11-25', '07:30');
    await desk.escalate(number, 'lead-2', reminding);
    office.clock.now = reminding;
    await office.tellAll(number, 2);
    expect(states('reminder')).toEqual(['dishub/liaison planned']);
    await office.sweepAt(breachAt);
    expect(office.mails).toEqual([]);
    expect(states('reminder')).toEqual(['dishub/liaison skipped']);
  });
});

describe('a secret case in a digest', () => {
  it('a digest shows only number and deadlines of a secret case', async () => {
    const [number] = await breached(2, { secret: true, title: 'Judul rahasia', publicText: 'Isi rahasia' });
    await office.sweepAt(friday);
    for (const { subject, text, html } of office.mails) {
      expect(subject + text + html).not.toMatch(/rahasia|Perhubungan|Jalan/i);
      expect(text).toContain(number);
      expect(text).toContain('Kamis, 26 November 2026 pukul 16.00 WIB');
    }
  });
});

describe('two workers, or one that dies', () => {
  const collection = () => office.kept.due(friday).find((one) => one.office === 'dishub/liaison')!;
  const liaisonGot = () => office.mailsTo('dishub/liaison').length;

  it('two workers send a batch once, and the second has to come back', async () => {
    await breached(2);
    office.clock.now = friday;
    const both = await Promise.allSettled([
      sendDigestBatch(office.post, collection()),
      sendDigestBatch(office.post, collection()),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(liaisonGot()).toBe(1);
  });

  it('after a worker died before the mail service, the next one sends once the lease has expired', async () => {
    await breached(2);
    office.clock.now = friday;
    const due = collection();
    const { load } = office.post.complaints;
    Object.assign(office.post.complaints, {
      load: async () => {
        throw new Error('dead');
      },
    });
    await expect(sendDigestBatch(office.post, due)).rejects.toThrow();
    Object.assign(office.post.complaints, { load });
    await expect(sendDigestBatch(office.post, due)).rejects.toMatchObject({ name: 'SendInProgressError' });
    office.clock.real += leaseMs;
    await sendDigestBatch(office.post, due);
    expect(liaisonGot()).toBe(1);
    expect(office.metrics.PossibleDuplicate).toBeUndefined();
  });

  it('after a worker died between mail service and record, the same digest is sent again as possible duplicate', async () => {
    const [first, second] = await breached(2);
    office.clock.now = friday;
    const due = collection();
    const { markSent } = office.post.notices;
    Object.assign(office.post.notices, {
      markSent: async () => {
        throw new Error('dead');
      },
    });
    await expect(sendDigestBatch(office.post, due)).rejects.toThrow('dead');
    Object.assign(office.post.notices, { markSent });
    await desk.accept(first!, { now: friday });
    office.clock.real += leaseMs;
    await sendDigestBatch(office.post, due);
    expect(liaisonGot()).toBe(2);
    const again = office.mailsTo('dishub/liaison')[1]!;
    expect(again.subject, 'still a digest: the first one may have come').toMatch(
      /^\[\S{13}\] 1 batas terlampaui: /,
    );
    expect(again.text).toContain(second);
    expect(office.metrics.PossibleDuplicate).toBe(1);
    office.clock.real += leaseMs;
    await sendDigestBatch(office.post, due);
    expect(liaisonGot()).toBe(2);
  });

  it('after a worker died between recording the digest and its notices, no mail is sent twice', async () => {
    await breached(3);
    office.clock.now = friday;
    const due = collection();
    const { markCarried } = office.post.notices;
    Object.assign(office.post.notices, {
      markCarried: async () => {
        throw new Error('dead');
      },
    });
    await expect(sendDigestBatch(office.post, due)).rejects.toThrow();
    Object.assign(office.post.notices, { markCarried });
    office.clock.real += leaseMs;
    await sendDigestBatch(office.post, due);
    expect(liaisonGot()).toBe(1);
    expect(states().filter((state) => state === 'dishub/liaison sent')).toHaveLength(3);
  });

  it('an undeliverable digest is given up with its notices', async () => {
    await breached(2);
    office.hooks.beforeSend = () => {
      throw new MailUndeliverableError('bad-address');
    };
    await office.sweepAt(friday);
    expect(new Set(states())).toEqual(new Set(['dishub/liaison undeliverable', 'dishub/head undeliverable']));
    expect(office.kept.due(friday)).toEqual([]);
    expect(office.metrics).toEqual({ MailFailed: 2 });
  });

  it('a digest that was certainly not sent is tried again whole', async () => {
    const numbers = await breached(3);
    office.hooks.beforeSend = () => {
      throw new MailNotAcceptedError('Throttling');
    };
    await expect(office.sweepAt(friday)).rejects.toThrow();
    office.hooks.beforeSend = undefined;
    office.clock.real += leaseMs;
    await office.sweepAt(wib('2026-11-27', '07:40'));
    const [digest, ...more] = office.mailsTo('dishub/liaison');
    expect(more).toEqual([]);
    for (const number of numbers) expect(digest!.text).toContain(number);
    expect(office.metrics).toEqual({ MailFailed: 1, MailSent: 2 });
  });
});
