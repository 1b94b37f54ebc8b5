import { askToFollow } from '#casework/following/ask-to-follow.ts';
import { confirmFollower } from '#casework/following/confirm-or-leave.ts';
import type { FollowAsked } from '#events/messages/follow-asked.v1.ts';
import { askFollower } from '#notices/delivery/ask-follower.ts';
import { fixtureSecret, type noticesFixture } from './notices-fixture.ts';

/** What is queued is delivered at once. */
export function followingAt({ post, clock }: ReturnType<typeof noticesFixture>) {
  const { complaints, followers, tenant } = post;
  const messages: FollowAsked[] = [];
  const ask = async (number: string, email: string, language: 'id' | 'en' = 'id'): Promise<string> => {
    const desk = {
      complaints,
      followers,
      sendAsked: async (message: FollowAsked) => void messages.push(message),
    };
    await askToFollow(desk, tenant, { number, email, language }, { secret: fixtureSecret, now: clock.now });
    const asked = messages.at(-1)!;
    await askFollower(post, asked);
    return asked.follower;
  };
  const confirm = (number: string, hash: string) =>
    confirmFollower({ complaints, followers }, { tenant: tenant.id, number, hash }, clock.now);
  /** Asks, and confirms by the link in the mail. */
  const follow = async (number: string, email: string, language: 'id' | 'en' = 'id'): Promise<string> => {
    const hash = await ask(number, email, language);
    await confirm(number, hash);
    return hash;
  };
  return { ask, confirm, follow, messages };
}
