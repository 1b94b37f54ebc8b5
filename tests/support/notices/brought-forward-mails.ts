import type { Language } from '#calendar/zones.ts';
import { type caseworkFixture, commandsOn } from '../casework/casework-fixture.ts';
import { liaisonOf, system } from '../complaints/actors.ts';
import { givenTo } from '../complaints/cases.ts';
import { wib } from '../sop/calendars.ts';
import { withDays } from '../stage/changed-calendar.ts';
import type { noticesFixture } from './notices-fixture.ts';

/** A regency removes a day off, so deadlines move to earlier days. */
export async function broughtForwardMails(
  desk: ReturnType<typeof caseworkFixture>,
  office: ReturnType<typeof noticesFixture>,
  name: (...names: string[]) => void,
): Promise<void> {
  const days = { added: ['2026-11-27'] };
  const longer = commandsOn(desk.store, withDays(desk.tenant, days));
  for (const [language, suffix] of [
    ['id', ''],
    ['en', '-en'],
  ] as const satisfies [Language, string][]) {
    const now = (hour: string) => ({ now: wib('2026-11-25', hour) });
    office.clock.now = wib('2026-11-25', '10:00');
    const number = await desk.submitted({}, { language, ...now('08:10') });
    await desk.dispatch(number, { title: 'Rambu roboh' }, now('08:20'));
    const recounted = async (by: typeof longer, hour: string) => {
      const { sequence } = (await desk.store.load(number))!.complaint;
      await by.take(number, 'recompute', {}, system, now(hour));
      await office.tellAll(number, sequence);
    };
    await recounted(longer, '09:00');
    name();
    await recounted(desk, '09:10');
    name(suffix ? '' : 'nearer');
    await desk.take(number, 'ask-completion', givenTo.askCompletion(), liaisonOf('dishub'), now('09:20'));
    await recounted(longer, '09:30');
    name();
    await recounted(desk, '09:40');
    name(`period-nearer${suffix}`);
  }
}
