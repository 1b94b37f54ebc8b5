import { beforeEach, describe, expect, it } from 'vitest';
import { tagOf } from '#mail/mail-tag.ts';
import { MailUndeliverableError } from '#mail/mailer.ts';
import { notifyReachable, notifyUnreachable } from '#notices/delivery/office-reachability.ts';
import { MailNotYetRecordedError } from '#notices/suppression/delivery-events.ts';
import { failureFrom } from '../../support/casework/casework-fixture.ts';
import { coordinator } from '../../support/complaints/actors.ts';
import { citizen, deliveryFixture, morning } from '../../support/notices/delivery-fixture.ts';
import { wib } from '../../support/sop/calendars.ts';

const liaison = 'penghubung.dishub@klaten.example';
const head = 'kepala.dishub@klaten.example';

type Room = Awaited<ReturnType<typeof deliveryFixture>>;
let desk: Room['desk'];
let office: Room['office'];
let lost: Room['lost'];
let statuses: Room['statuses'];
let hear: Room['hear'];
let caseOf: Room['caseOf'];
let menders: Room['menders'];
let addresses: Room['addresses'];
let receipt: Room['receipt'];
beforeEach(async () => {
  ({ desk, office, lost, statuses, hear, caseOf, menders, addresses, receipt } = await deliveryFixture());
});

describe('the complainant’s address', () => {
  it.each(['bounce-permanent', 'complaint'] as const)(
    'an address gets no mail after a %s, and the coordinator must find another',
    async (kind) => {
      const number = await receipt();
      await hear(kind, 'ses-1', citizen);
      expect(await menders(number)).toMatchObject([{ owner: 'coordinator' }]);
      const { sequence } = await caseOf(number);
      office.mails.length = 0;
      await office.tellAll(number, sequence - 1);
      expect(addresses()).toEqual(['koordinator@klaten.example']);
      expect(office.mails[0]!.subject).toMatch(/^\[KLT-.*Alamat pelapor bermasalah.*26 November 2026/);
      await desk.dispatch(number);
      office.mails.length = 0;
      await office.tellAll(number, sequence);
      expect(addresses()).toEqual([liaison]);
      expect(office.kept.all()).toContainEqual(
        expect.objectContaining({
          template: 'dispatched',
          state: 'undeliverable',
          reason: 'address-stopped',
        }),
      );
    },
  );

  it.each(['bounce-transient', 'delivery', 'delivery-delay', 'reject'] as const)(
    'an address stays in use after a %s',
    async (kind) => {
      const number = await receipt();
      await hear(kind, 'ses-1', citizen);
      expect(await menders(number)).toEqual([]);
      await desk.dispatch(number);
      await office.tellAll(number, 1);
      expect(addresses()).toContain(citizen);
      expect(statuses).toHaveLength(1);
    },
  );

  it('repeated and unordered delivery events ask for a new address once', async () => {
    const number = await receipt();
    for (const kind of ['complaint', 'bounce-permanent', 'delivery', 'bounce-permanent'] as const)
      await hear(kind, 'ses-1', citizen);
    expect((await desk.store.timeline(number)).map(({ type }) => type)).toEqual([
      'complaint-submitted.v1',
      'address-bounced.v1',
    ]);
  });

  it('an address is corrected on each of its cases when a mail is due there', async () => {
    await receipt();
    const other = await desk.submitted();
    await hear('bounce-permanent', 'ses-1', citizen);
    expect(await menders(other)).toEqual([]);
    await office.tellAll(other);
    expect(await menders(other)).toHaveLength(1);
  });

  it('a corrected address is not suppressed by a late event about the old one', async () => {
    const number = await receipt();
    await hear('bounce-permanent', 'ses-1', citizen);
    const same = desk.take(number, 'mend-address', { email: citizen.toUpperCase() }, coordinator);
    expect(await failureFrom(same)).toMatchObject({
      fields: [{ field: 'email', code: 'address-comes-back' }],
    });
    await desk.take(number, 'mend-address', { email: 'baru@contoh.example' }, coordinator, { now: morning });
    office.mails.length = 0;
    await office.tellAll(number, 2);
    expect(addresses()).toEqual(['baru@contoh.example']);
    expect(office.mails[0]!.subject).toContain('kini ke alamat ini');
    await hear('bounce-permanent', 'ses-1', citizen);
    expect(await menders(number)).toEqual([]);
    await hear('complaint', 'ses-1', 'baru@contoh.example');
    expect(await menders(number), 'the new one may be wrong too').toHaveLength(1);
  });

  it('an address that takes mail again first gets the current state', async () => {
    const number = await receipt();
    await hear('bounce-permanent', 'ses-1', citizen);
    const later = wib('2026-11-25', '10:00');
    await desk.take(number, 'mend-address', { again: 'was-full' }, coordinator, { now: later });
    office.mails.length = 0;
    await office.tellAll(number, 2);
    expect(addresses()).toEqual([citizen]);
    expect(office.mails[0]!.subject).toContain('kembali ke alamat ini');
    expect(office.mails[0]!.text).toContain('sempat tidak sampai');
    await hear('bounce-permanent', 'ses-1', citizen);
    expect(await menders(number), 'the old bounce again').toEqual([]);
    await desk.dispatch(number);
    await office.tellAll(number, 3);
    expect(addresses().filter((one) => one === citizen)).toHaveLength(2);
  });

  it('an address that bounces again is suppressed again, even when the lifting event is repeated', async () => {
    const number = await receipt();
    await hear('bounce-permanent', 'ses-1', citizen);
    const before = wib('2026-11-25', '07:34');
    await desk.take(number, 'mend-address', { again: 'was-full' }, coordinator, { now: before });
    await office.tellAll(number, 2);
    await hear('complaint', 'ses-2', citizen);
    expect(await menders(number)).toHaveLength(1);
    await office.tellAll(number, 2);
    expect(await office.post.suppressions.find(citizen)).toMatchObject({ why: 'complained' });
  });

  it('a complainant without any address gets no mail and no further request', async () => {
    const number = await receipt();
    await hear('bounce-permanent', 'ses-1', citizen);
    await desk.take(number, 'mend-address', { none: true }, coordinator, { now: morning });
    office.mails.length = 0;
    await desk.dispatch(number);
    await office.tellAll(number, 2);
    expect(addresses()).toEqual([liaison]);
    expect(await menders(number)).toEqual([]);
  });

  it('an address that SES refuses must be corrected as well, and that is recorded before the mail is given up', async () => {
    const number = await desk.submitted();
    office.hooks.beforeSend = ({ to }) => {
      if (to.address === citizen) throw new MailUndeliverableError('InvalidParameterValue');
    };
    await office.tellAll(number);
    expect(await menders(number)).toHaveLength(1);
    await office.tellAll(number);
    expect(await menders(number)).toHaveLength(1);
  });

  it('the address of a closed case is suppressed without a request for another', async () => {
    const number = await receipt();
    await desk.take(number, 'withdraw', {}, { role: 'complainant', owners: ['complainant'] });
    await hear('bounce-permanent', 'ses-1', citizen);
    expect(await menders(number)).toEqual([]);
    expect(await office.post.suppressions.find(citizen)).toMatchObject({ why: 'bounced' });
  });
});

describe('an officer who sets an address', () => {
  it('an officer who sets an address is recorded, and the complainant’s contact changes', async () => {
    const number = await receipt();
    await hear('bounce-permanent', 'ses-1', citizen);
    const contact = { email: 'baru@contoh.example', phone: '0812 3456 7890' };
    await desk.take(number, 'mend-address', contact, coordinator, { now: morning });
    expect(await desk.store.reporter(number)).toMatchObject(contact);
    expect(desk.memory.records).toEqual([
      expect.objectContaining({
        number,
        office: 'coordinator',
        why: 'mend-address',
        fields: ['email', 'phone'],
      }),
    ]);
    expect(JSON.stringify(await desk.store.timeline(number))).not.toMatch(/baru@|0812/);
  });
});

describe('an office’s address', () => {
  /** The mail to the liaison officer bounced. */
  async function bounced() {
    const number = await desk.dispatched();
    await office.tellAll(number, 1);
    const at = office.mails.findIndex(({ to }) => to.address === liaison);
    await hear('bounce-permanent', `ses-${at + 1}`, liaison);
    office.mails.length = 0;
    return number;
  }

  it('coordinator and operator are notified once about an office whose mail bounces, the office itself never', async () => {
    await bounced();
    expect(lost).toMatchObject([{ office: 'dishub/liaison', why: 'bounced' }]);
    for (const message of [...lost, ...lost]) await notifyUnreachable(office.post, message);
    expect(addresses()).toEqual(['koordinator@klaten.example', 'operator@klaten.example']);
    const [mail] = office.mails;
    expect(mail!.subject).toMatch(/Dinas Perhubungan.*tidak sampai sejak Rabu, 25 November 2026/);
    expect(mail!.text).toContain('Suratnya sementara dikirim kepada: Kepala Dinas Perhubungan');
  });

  it('mails to an office whose address bounces go to the next in line with the reason', async () => {
    await bounced();
    const next = await desk.dispatched();
    await office.tellAll(next, 1);
    const mail = office.mails.find(({ to }) => to.address === head)!;
    expect(mail.text).toMatch(/karena surat kepada .*Dinas Perhubungan tidak sampai/);
    expect(addresses()).not.toContain(liaison);
  });

  it.each(['complaint', 'bounce-permanent'] as const)(
    'a %s of a mail to complainants or followers never stops an office’s mail, whoever gave the address',
    async (kind) => {
      const number = await receipt({}, { email: liaison.toUpperCase() });
      for (const recipient of ['complainant', `merged:${number}`, 'follower:abc'])
        await hear(kind, 'ses-1', liaison.toUpperCase(), {
          tag: tagOf({ tenant: 'klaten', number, notice: `000001-${recipient}-mail` }),
        });
      expect(lost).toEqual([]);
      expect(await menders(number), 'the coordinator looks for another contact').toHaveLength(1);
      office.mails.length = 0;
      const next = await desk.dispatched();
      await office.tellAll(next, 1);
      expect(addresses()).toContain(liaison);
    },
  );

  it('an office’s address is no corrected address of a complainant', async () => {
    const number = await receipt();
    await hear('bounce-permanent', 'ses-1', citizen);
    const mended = desk.take(
      number,
      'mend-address',
      { email: 'penghubung.DISHUB+1@klaten.example' },
      coordinator,
    );
    expect(await failureFrom(mended)).toMatchObject({
      fields: [{ field: 'email', code: 'office-address' }],
    });
  });

  it('a bounce of an office’s address asks for no new address of the complainant', async () => {
    expect(await menders(await bounced())).toEqual([]);
  });

  it('the office, coordinator and operator are notified once when an office’s address takes mail again', async () => {
    await bounced();
    const at = '2026-11-26T01:10:00.000Z';
    const lifting = { why: 'was-full', at, by: 'operator' } as const;
    const stopped = await office.post.suppressions.lift(liaison, lifting);
    const told = { type: 'office-reachable.v1', tenant: 'klaten', office: 'dishub/liaison' } as const;
    for (let n = 0; n < 2; n++)
      await notifyReachable(office.post, { ...told, why: 'was-full', since: stopped!.at, at });
    expect(addresses()).toEqual(['koordinator@klaten.example', 'operator@klaten.example', liaison]);
    expect(office.mails[0]!.subject).toMatch(/Dinas Perhubungan dikirim lagi sejak Kamis, 26 November 2026/);
    expect(office.mails[0]!.text).toContain('Alasan disurati lagi: Kotak suratnya sempat penuh');
    expect(office.mails[2]!.text).toContain('Periksa daftar tugas Anda');
    office.mails.length = 0;
    const next = await desk.dispatched();
    await office.tellAll(next, 1);
    expect(addresses()).toContain(liaison);
  });

  it('the supervisor is notified when the coordinator’s address bounces', async () => {
    const since = '2026-11-25T00:33:46.669Z';
    await office.post.suppressions.suppress('koordinator@klaten.example', {
      why: 'bounced',
      at: since,
    });
    await notifyUnreachable(office.post, {
      type: 'office-unreachable.v1',
      tenant: 'klaten',
      office: 'coordinator',
      why: 'bounced',
      since,
    });
    expect(addresses().sort()).toEqual(['operator@klaten.example', 'sekda@klaten.example']);
  });

  it('a mail is given up where no office in line can be reached', async () => {
    for (const { email } of office.post.tenant.offices)
      await office.post.suppressions.suppress(email, { why: 'bounced', at: morning });
    const number = await desk.dispatched();
    await office.tellAll(number, 1);
    expect(addresses()).toEqual([citizen]);
    expect(office.kept.all()).toContainEqual(
      expect.objectContaining({ recipient: 'dishub/liaison', reason: 'address-stopped' }),
    );
  });
});

describe('a delivery event about an unknown mail', () => {
  it('an event about a mail sent moments ago comes back later', async () => {
    const at = '2026-11-25T00:34:00Z';
    await expect(hear('bounce-permanent', 'ses-none', citizen, { at })).rejects.toBeInstanceOf(
      MailNotYetRecordedError,
    );
  });

  it('an event about an unknown mail sent long ago is ignored', async () => {
    await hear('bounce-permanent', 'ses-none', citizen);
    expect(await office.post.suppressions.find(citizen)).toBeUndefined();
  });
});
