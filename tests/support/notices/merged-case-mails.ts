import type { caseworkFixture } from '../casework/casework-fixture.ts';
import { complainant, coordinator, liaisonOf } from '../complaints/actors.ts';
import { answerInput, dispatchInput, givenTo } from '../complaints/cases.ts';
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
    await actsOfAll(desk, office, { language, named });
  }
}

interface InLanguage {
  readonly language: 'id' | 'en';
  readonly named: (...mails: string[]) => void;
}

/** A common case that none completes in time, then another complainant; whom that one reopens, and all rate. */
async function actsOfAll(
  desk: ReturnType<typeof caseworkFixture>,
  office: ReturnType<typeof noticesFixture>,
  { language, named }: InLanguage,
): Promise<void> {
  const dishub = liaisonOf('dishub');
  const officeMail = (mail: string) => (language === 'id' ? mail : '');
  let now = wib('2026-11-25', '09:00');
  const at = (date: string, time: string) => {
    now = wib(date, time);
    office.clock.now = now;
  };
  const [into, duplicate] = [
    await desk.submitted({}, { language, now }),
    await desk.submitted({}, { language, now }),
  ];
  const told = async (act: () => Promise<unknown>, ...mails: string[]) => {
    const { complaint } = (await desk.store.load(into))!;
    await act();
    await office.tellAll(into, complaint.sequence);
    named(...mails);
  };
  at('2026-11-25', '09:00');
  await told(() => desk.take(into, 'dispatch', dispatchInput(), coordinator, { now }), '', '');
  await told(
    () => desk.take(duplicate, 'merge', { into, reason: 'Lubang yang sama.' }, coordinator, { now }),
    '',
  );
  await told(
    () => desk.take(into, 'ask-completion', givenTo.askCompletion(), dishub, { now }),
    '',
    'common-completion-asked',
  );
  at('2026-12-10', '09:00');
  const { assignments } = (await desk.store.load(into))!.complaint;
  const { id } = assignments.find(({ kind }) => kind === 'complete')!;
  await told(
    () => desk.escalate(into, id, now),
    officeMail('not-completed'),
    'completion-lapsed',
    'common-news-lapsed',
    '',
  );
  at('2026-12-11', '09:00');
  await told(
    () => desk.take(duplicate, 'complete', { text: 'Di depan pasar.' }, complainant, { now }),
    '',
    'completed-by-another',
    '',
  );
  await told(() => desk.take(into, 'answer', answerInput(), dishub, { now }), '', '');
  await told(
    () => desk.take(duplicate, 'reopen', { reason: 'Masih berlubang.' }, complainant, { now }),
    '',
    'reopened-by-another',
  );
  await told(() => desk.take(into, 'answer', answerInput(), dishub, { now }), '', '');
  await told(() => desk.take(into, 'rate', { stars: 5 }, complainant, { now }));
  await told(() => desk.take(duplicate, 'rate', { stars: 4 }, complainant, { now }), 'closed-by-rating');
}
