import type { caseworkFixture } from '../casework/casework-fixture.ts';
import { coordinator, liaisonOf } from '../complaints/actors.ts';
import { answerInput, dispatchInput } from '../complaints/cases.ts';
import { wib } from '../sop/calendars.ts';
import type { noticesFixture } from './notices-fixture.ts';

export async function mergedCaseMails(
  desk: ReturnType<typeof caseworkFixture>,
  office: ReturnType<typeof noticesFixture>,
  name: (...names: string[]) => void,
): Promise<void> {
  for (const language of ['id', 'en'] as const) {
    const named = (...mails: string[]) =>
      name(...mails.map((mail) => (mail && language === 'en' ? `${mail}-en` : mail)));
    const now = wib('2026-11-25', '09:00');
    office.clock.now = now;
    const [into, duplicate] = [
      await desk.submitted({}, { language, now }),
      await desk.submitted({}, { language, now }),
    ];
    const told = async (number: string, act: Promise<unknown>, ...mails: string[]) => {
      const { complaint } = (await desk.store.load(number))!;
      await act;
      await office.tellAll(number, complaint.sequence);
      named(...mails);
    };
    const reason = { reason: 'Lubang yang sama sudah dilaporkan.' };
    await told(into, desk.take(into, 'dispatch', dispatchInput(), coordinator, { now }), '', '');
    const merging = desk.take(duplicate, 'merge', { into, ...reason }, coordinator, { now });
    await told(duplicate, merging, 'merged');
    await office.tellAll(into, 2);
    named('joined');
    await told(
      into,
      desk.take(into, 'answer', answerInput(), liaisonOf('dishub'), { now }),
      '',
      'common-news',
    );
    const parting = desk.take(duplicate, 'unmerge', { reason: 'Lubang di jalan lain.' }, coordinator, {
      now,
    });
    await told(duplicate, parting, 'unmerged');
  }
}
