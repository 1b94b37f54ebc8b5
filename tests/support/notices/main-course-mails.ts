import type { caseworkFixture } from '../casework/casework-fixture.ts';
import { complainant, coordinator, liaisonOf } from '../complaints/actors.ts';
import { answerInput, dispatchInput } from '../complaints/cases.ts';
import { wib } from '../sop/calendars.ts';
import { branchHistory } from './branch-mails.ts';
import type { noticesFixture } from './notices-fixture.ts';

/** An English complainant's case from report to erasure, and a secret case. */
export async function mainCourseMails(
  desk: ReturnType<typeof caseworkFixture>,
  office: ReturnType<typeof noticesFixture>,
  name: (...names: string[]) => void,
): Promise<void> {
  const life = await branchHistory(desk, office, 'en');
  await life('dispatch', dispatchInput(), coordinator, ['2026-11-25', '08:20']);
  name('', 'dispatched-en');
  await life('answer', answerInput(), liaisonOf('dishub'), ['2026-11-25', '11:00']);
  name('answered-en');
  await life('fall-due', 'reply-3', undefined, ['2026-12-31', '10:00']);
  name('lapsed-en');
  await life('ask-erasure', {}, complainant, ['2027-01-04', '09:00']);
  name('erasure-asked');

  office.clock.now = wib('2026-11-24', '10:00');
  const secret = await desk.submitted({ class: 'oversight' }, { language: 'en' });
  await office.tellAll(secret);
  name('secret-news-en', '');
}
