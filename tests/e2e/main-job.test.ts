import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '#calendar/working-days.ts';
import { localDate } from '#calendar/zones.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import { klaten } from '../support/sop/klaten.ts';
import { eventually } from '../support/stage/eventually.ts';
import {
  addressOf,
  awaitMailsTo,
  client,
  dispatching,
  mailsAbout,
  newReport,
  receivers,
  submitNewReport,
} from '../support/stage/new-report.ts';
import { stageInstant, time } from '../support/stage/stage.ts';

/** The nth office day after the day of an instant. */
async function officeDayAfter(at: string, n: number) {
  const calendar = tenantCalendar(await klaten());
  const day = localDate(calendar.zone, new Date(at).toISOString());
  return calendar.officeDay(addWorkingDays(calendar, day, n))!;
}

/** The stage's clock, moved to an instant unless it is past it. */
async function moveTo(instant: string, plusMs = 0): Promise<void> {
  const target = new Date(Date.parse(instant) + plusMs).toISOString();
  if (target > (await stageInstant())) await time(target);
}

describe('the main course of a complaint', () => {
  test('the liaison officer and then the head get one mail each about a missed deadline, when the office opens', async () => {
    const { email, report } = newReport();
    const { number, code, promised, next } = await submitNewReport(report);
    expect(promised.provisional).toBe(true);
    expect(next.kind).toBe('verify');

    const [confirmation] = await awaitMailsTo(email, number);
    expect(confirmation!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(confirmation!.text).not.toContain(code);

    const coordinator = await client.officer('coordinator');
    const triaged = await eventually(async () => {
      const { body } = await coordinator.open(number);
      expect(body.proposal).toEqual({ agency: 'dishub', urgency: 'normal' });
      return body;
    });
    expect(triaged.report.text).toBe(report.text);
    expect(triaged.reporter.email).toBe(email);

    const dispatched = await coordinator.step(number, 'dispatch', dispatching('dishub'));
    expect(dispatched.status).toBe(200);
    const accept = dispatched.body.deadlines.find(({ kind }: { kind: string }) => kind === 'accept');

    const liaison = await client.officer('liaison', 'dishub');
    await eventually(async () => {
      const { body } = await liaison.assignments('?kind=lead');
      expect(body.items.map((row: { number: string }) => row.number)).toContain(number);
    });

    const misspelt = await liaison.assignments('?kind=leads');
    expect(misspelt.status).toBe(422);
    expect(misspelt.body.errors).toMatchObject([{ field: 'kind', code: 'bad-value' }]);

    await moveTo(accept.at, 1000);
    const breached = (await client.follow({ number, code })).body;
    expect(breached.deadlines.find(({ kind }: { kind: string }) => kind === 'accept')).toMatchObject({
      step: 1,
      breached: true,
    });
    const toLiaison = async () =>
      (await mailsAbout(number)).filter(
        (mail) =>
          receivers(mail).includes(addressOf('liaison', 'dishub')) &&
          /terlampaui/i.test(mail.subject + mail.text!),
      );
    expect(await toLiaison(), 'no notice before the office opens').toHaveLength(0);

    const { opens } = await officeDayAfter(accept.at, 1);
    await moveTo(opens);
    const notices = await eventually(async () => {
      const found = await toLiaison();
      expect(found.length).toBeGreaterThan(0);
      return found;
    });
    expect(notices).toHaveLength(1);
    const copies = (await mailsAbout(number)).filter((mail) =>
      receivers(mail).includes(addressOf('head', 'dishub')),
    );
    expect(copies, 'the copy to the head').toHaveLength(1);

    await moveTo((await officeDayAfter(accept.at, 2)).opens);
    const toHead = (await mailsAbout(number)).filter((mail) =>
      receivers(mail).includes(addressOf('head', 'dishub')),
    );
    expect(toHead, 'the copy of the breach, then the follow-up').toHaveLength(2);
    for (const mail of await mailsAbout(number))
      expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('a complainant’s rating closes an answered report, and no escalation follows', async () => {
    const { report } = newReport();
    const key = await submitNewReport(report);
    const coordinator = await client.officer('coordinator');
    expect((await coordinator.step(key.number, 'dispatch', dispatching('dpupr'))).status).toBe(200);
    const liaison = await client.officer('liaison', 'dpupr');
    expect((await liaison.step(key.number, 'accept', {})).body.stage).toBe('accepted');
    const answered = await liaison.step(key.number, 'answer', {
      kind: 'done',
      public: 'Lampu sudah menyala.',
    });
    expect(answered.body.stage).toBe('answered');

    const followed = (await client.follow(key)).body;
    expect(followed.possible).toContain('rate');
    expect(followed.timeline.at(-1).text).toContain('Lampu sudah menyala.');
    const rated = await client.my(key, 'rate', { stars: 5, text: 'Terima kasih' });
    expect(rated.body).toMatchObject({ stage: 'closed', deadlines: [] });

    await time('+30d');
    const after = (await client.follow(key)).body;
    expect(after.timeline.filter(({ type }: { type: string }) => type === 'ladder-step-reached.v1')).toEqual(
      [],
    );
    expect(after.holder).toBe('');
  });

  test('an answered report is closed when its complainant does not reply in time', async () => {
    const key = await submitNewReport(newReport().report);
    const coordinator = await client.officer('coordinator');
    await coordinator.step(key.number, 'dispatch', dispatching('dlh'));
    const liaison = await client.officer('liaison', 'dlh');
    const answered = await liaison.step(key.number, 'answer', {
      kind: 'explanation',
      public: 'Sudah dijadwalkan.',
    });
    const reply = answered.body.deadlines.find(({ kind }: { kind: string }) => kind === 'reply');
    await moveTo(reply.at, 1000);
    await eventually(async () => expect((await client.follow(key)).body.stage).toBe('closed'));
  });

  test('a citizen who repeats a submission gets the same number and code, and another text under its key is refused', async () => {
    const key = randomUUID();
    const { report } = newReport();
    const first = await client.submit(report, key);
    const again = await client.submit(report, key);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const other = await client.submit({ ...report, text: 'Lain.' }, key);
    expect(other.status).toBe(422);
    expect(other.body.type).toContain('key-reused');
  });

  test('an officer gets the overdue notices of two cases in one mail', async () => {
    const agency = 'disdukcapil';
    const keys = [await submitNewReport(newReport().report), await submitNewReport(newReport().report)];
    const coordinator = await client.officer('coordinator');
    let at = '';
    for (const { number } of keys) {
      const { body } = await coordinator.step(number, 'dispatch', dispatching(agency));
      at = body.deadlines.find(({ kind }: { kind: string }) => kind === 'accept').at;
    }
    await moveTo((await officeDayAfter(at, 1)).opens);
    await eventually(async () => {
      const both = await Promise.all(keys.map(({ number }) => mailsAbout(number)));
      const toLiaison = both.map((mails) =>
        mails.filter((mail) => receivers(mail).includes(addressOf('liaison', agency))),
      );
      const digests = toLiaison[0]!.filter(({ text }) => text!.includes(keys[1]!.number));
      expect(digests.length).toBeGreaterThan(0);
    });
  });
});
