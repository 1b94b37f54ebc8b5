import type { caseworkFixture } from '../casework/casework-fixture.ts';
import { complainant } from '../complaints/actors.ts';
import { wib } from '../sop/calendars.ts';
import { followingAt } from './follower-fixture.ts';
import type { noticesFixture } from './notices-fixture.ts';

/** The question, the news and the end. */
export async function followerMails(
  desk: ReturnType<typeof caseworkFixture>,
  office: ReturnType<typeof noticesFixture>,
  name: (...names: string[]) => void,
): Promise<void> {
  const now = wib('2026-12-18', '09:00');
  office.clock.now = now;
  const following = followingAt(office);
  for (const [language, end] of [
    ['id', ''],
    ['en', '-en'],
  ] as const) {
    const number = await desk.submitted({ contact: { phone: '0812 3456 7890' } }, { now });
    await desk.dispatch(number, {}, { now });
    await following.follow(number, 'tetangga@contoh.example', language);
    name(`follow-asked${end}`);
    const told = async (act: Promise<unknown>, mail: string) => {
      const { sequence } = (await desk.store.load(number))!.complaint;
      await act;
      await office.tellAll(number, sequence);
      name(mail);
    };
    await told(desk.answer(number, {}, { now }), `follower-news${end}`);
    await told(desk.take(number, 'rate', { stars: 5 }, complainant, { now }), `follower-news-closed${end}`);
  }
}
