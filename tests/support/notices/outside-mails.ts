import type { caseworkFixture } from '../casework/casework-fixture.ts';
import { complainant, coordinator } from '../complaints/actors.ts';
import { answerInput, givenTo } from '../complaints/cases.ts';
import { branchHistory } from './branch-mails.ts';
import type { noticesFixture } from './notices-fixture.ts';

export async function outsideMails(
  desk: ReturnType<typeof caseworkFixture>,
  office: ReturnType<typeof noticesFixture>,
  name: (...names: string[]) => void,
): Promise<void> {
  for (const language of ['id', 'en'] as const) {
    const named = (mail: string) => name(language === 'en' ? `${mail}-en` : mail);
    const life = await branchHistory(desk, office, language);
    const theft = givenTo.forward({ externalNumber: 'LP/B/214/XI/2026' });
    await life('forward', theft, coordinator, ['2026-11-25', '09:00']);
    named('forwarded');
    await life('forward', givenTo.forward(), coordinator, ['2026-12-08', '09:00']);
    named('forwarded-again');
    await life('record-outside', answerInput(), coordinator, ['2026-12-09', '09:00']);
    named('answered-from-outside');
    await life('reopen', { reason: 'Kabelnya dicuri lagi.' }, complainant, ['2026-12-10', '09:00']);
    name(language === 'en' ? '' : 'to-ask-outside');
  }
}
