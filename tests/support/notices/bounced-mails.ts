import { recordBounce } from '#casework/commands/record-bounce.ts';
import { notifyLost, notifyReachable, notifyUnreachable } from '#notices/delivery/office-reachability.ts';
import type { caseworkFixture } from '../casework/casework-fixture.ts';
import { coordinator } from '../complaints/actors.ts';
import { wib } from '../sop/calendars.ts';
import type { noticesFixture } from './notices-fixture.ts';

type Desk = ReturnType<typeof caseworkFixture>;
type Office = ReturnType<typeof noticesFixture>;

const now = wib('2026-11-24', '10:00');

export async function bouncedMails(
  desk: Desk,
  office: Office,
  name: (...names: string[]) => void,
): Promise<void> {
  office.clock.now = now;
  for (const language of ['id', 'en'] as const) {
    const suffix = language === 'en' ? '-en' : '';
    const number = await desk.submitted({}, { language });
    const why = suffix ? 'complained' : 'bounced';
    await recordBounce(office.post, { number, why, now });
    await office.tellAll(number, 1);
    name(suffix ? 'to-mend-after-complaint' : 'to-mend');
    await desk.take(number, 'mend-address', { email: 'warga.baru@contoh.example' }, coordinator, { now });
    await office.tellAll(number, 2);
    name(`address-mended${suffix}`);
  }
  const lost = { office: 'dishub/liaison', why: 'bounced', since: now } as const;
  await notifyUnreachable(office.post, { type: 'office-unreachable.v1', tenant: desk.tenant.id, ...lost });
  name('office-unreachable', '');
  await notifyLost(office.post, 'dishub/liaison', now);
  name('office-mail-lost', '');
  for (const language of ['id', 'en'] as const) {
    const number = await desk.submitted({}, { language });
    await recordBounce(office.post, { number, why: 'bounced', now });
    await desk.take(number, 'mend-address', { again: 'was-full' }, coordinator, { now });
    await office.tellAll(number, 2);
    name(`address-again${language === 'en' ? '-en' : ''}`);
  }
  const found = {
    office: 'dishub/liaison',
    why: 'was-full',
    since: now,
    at: wib('2026-11-25', '08:00'),
  } as const;
  await notifyReachable(office.post, { type: 'office-reachable.v1', tenant: desk.tenant.id, ...found });
  name('office-reachable', '', 'office-reachable-itself');
}
