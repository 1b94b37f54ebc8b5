import { nextOpening } from '#calendar/opening-times.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import { klaten } from '../sop/klaten.ts';
import { stageInstant, time } from './stage.ts';

/** To half an hour after the next opening, or half an hour on if the office is open: its mails are sent by then. */
export async function moveToOpening(): Promise<void> {
  const opens = nextOpening(tenantCalendar(await klaten()), await stageInstant());
  await time(new Date(Date.parse(opens) + 30 * 60_000).toISOString());
}
