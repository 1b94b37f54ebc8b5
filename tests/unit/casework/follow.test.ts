import { beforeEach, describe, expect, it } from 'vitest';
import { askToFollow, maxFollowers, maxPerDay } from '#casework/following/ask-to-follow.ts';
import { unsubscribeFollower } from '#casework/following/confirm-or-leave.ts';
import { linkQuery, readLink } from '#casework/following/follow-links.ts';
import { confirm, pendingFollower } from '#casework/following/follower.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { complainant, liaisonOf } from '../../support/complaints/actors.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { followingAt } from '../../support/notices/follower-fixture.ts';
import { fixtureSecret, noticesFixture } from '../../support/notices/notices-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const email = 'tetangga@contoh.example';
const later = (days: number) => new Date(Date.parse(tuesday) + days * 86_400_000).toISOString();

let desk: ReturnType<typeof caseworkFixture>;
let office: ReturnType<typeof noticesFixture>;
let following: ReturnType<typeof followingAt>;
beforeEach(() => {
  desk = caseworkFixture(tenant);
  office = noticesFixture(tenant, desk.store);
  following = followingAt(office);
});

const kept = (number: string) => office.post.followers.all(number);

describe('whoever asks to follow a case', () => {
  it('is asked by mail, known by a hash alone in what goes to the queue', async () => {
    const number = await desk.dispatched();
    const hash = await following.ask(number, email);
    expect(await kept(number)).toMatchObject([{ hash, state: 'asked', email, language: 'id' }]);
    expect(office.mails.map(({ to }) => to.address)).toEqual([email]);
    expect(JSON.stringify(following.messages)).not.toContain('tetangga');
  });

  it.each([
    ['one that nobody has verified', () => desk.submitted()],
    ['a secret one', () => desk.dispatched({ secret: true })],
    ['one with an oversight element', () => desk.dispatched({ class: 'oversight', lead: 'inspektorat' })],
    [
      'an archived one',
      async () => {
        const number = await desk.dispatched();
        await desk.take(number, 'withdraw', {}, complainant);
        return number;
      },
    ],
    ['one that never was', async () => 'KLT-7F3K-9M2Q'],
  ])('is told of no case but a public one: %s is unknown', async (_, make) => {
    const number = await make();
    expect(await failureFrom(following.ask(number, email))).toEqual({ failure: 'not-found' });
    expect([await kept(number), following.messages]).toEqual([[], []]);
  });

  it('may type the number in any way', async () => {
    const number = await desk.dispatched();
    await following.ask(number.toLowerCase().replaceAll('-', ''), email);
    expect(await kept(number)).toHaveLength(1);
  });

  it('gets one mail, however often they ask in a day, and another the day after', async () => {
    const number = await desk.dispatched();
    await following.ask(number, email);
    await following.ask(number, email.toUpperCase());
    expect(office.mails).toHaveLength(1);
    office.clock.now = later(1);
    await following.ask(number, email);
    expect([office.mails.length, (await kept(number)).length]).toEqual([2, 1]);
  });

  it('is asked all the same whose message the queue did not take at first', async () => {
    const number = await desk.dispatched();
    const { complaints, followers } = office.post;
    const sendAsked = async () => {
      throw new Error('the queue is away');
    };
    const request = { number, email, language: 'id' } as const;
    const failed = askToFollow({ complaints, followers, sendAsked }, tenant, request, {
      secret: fixtureSecret,
      now: tuesday,
    });
    await expect(failed).rejects.toThrow('the queue is away');
    await following.ask(number, email);
    expect([office.mails.length, (await kept(number)).length]).toEqual([1, 1]);
  });

  it('is answered the same when they follow already, and gets no mail', async () => {
    const number = await desk.dispatched();
    await following.follow(number, email);
    await following.ask(number, email);
    expect(following.messages.map(({ type }) => type)).toEqual(['follow-asked.v1', 'follow-asked.v1']);
    expect(office.mails).toHaveLength(1);
    expect(await kept(number)).toMatchObject([{ state: 'confirmed' }]);
  });

  it('gets mail of five cases a day, over which the answer is the same', async () => {
    const numbers = [];
    for (let n = 0; n <= maxPerDay; n++) numbers.push(await desk.dispatched());
    for (const number of numbers) await following.ask(number, email);
    expect([office.mails.length, following.messages.length]).toEqual([maxPerDay, maxPerDay + 1]);
    expect(await kept(numbers.at(-1)!)).toEqual([]);
    await following.ask(numbers.at(-1)!, 'orang-lain@contoh.example');
    office.clock.now = later(1);
    await following.ask(numbers.at(-1)!, email);
    expect(office.mails).toHaveLength(maxPerDay + 2);
  });

  it('is refused by a case that a hundred follow, whoever they are', async () => {
    const number = await desk.dispatched();
    await following.follow(number, email);
    for (let n = 1; n < maxFollowers; n++) {
      const after = confirm(pendingFollower(`k1.${n}`, `${n}@contoh.example`, 'id', tuesday), tuesday);
      const place = { addressHash: `k1.${n}`, day: '2026-11-24', place: 1, until: tuesday };
      await office.post.followers.add(number, { before: undefined, after, place });
    }
    for (const address of ['baru@contoh.example', email])
      expect(await failureFrom(following.ask(number, address))).toMatchObject({ rule: 'followers-full' });
  });

  it('has another hash at every case, so that nobody sees who follows two', async () => {
    const [one, two] = [await desk.dispatched(), await desk.dispatched()];
    expect(await following.ask(one, email)).not.toBe(await following.ask(two, email));
  });
});

describe('the link of the mail', () => {
  it('confirms, once and again', async () => {
    const number = await desk.dispatched();
    const hash = await following.ask(number, email);
    expect([await following.confirm(number, hash), await following.confirm(number, hash)]).toEqual([
      true,
      true,
    ]);
    expect(await kept(number)).toMatchObject([{ state: 'confirmed', confirmedAt: tuesday, email }]);
    expect((await kept(number))[0]).not.toHaveProperty('until');
  });

  it('holds seven days', async () => {
    const number = await desk.dispatched();
    const hash = await following.ask(number, email);
    office.clock.now = later(7);
    expect(await following.confirm(number, hash)).toBe(false);
  });

  it('holds for no case that turned secret meanwhile', async () => {
    const number = await desk.dispatched();
    const hash = await following.ask(number, email);
    await desk.take(
      number,
      'return',
      { obstacle: 'no-authority', reason: 'Bukan kami.' },
      liaisonOf('dishub'),
    );
    await desk.dispatch(number, { secret: true, lead: 'dpupr' });
    expect(await following.confirm(number, hash)).toBe(false);
  });

  it('that leaves takes the address away and lets the rest expire; then they may ask anew', async () => {
    const number = await desk.dispatched();
    const hash = await following.follow(number, email);
    const followed = { tenant: tenant.id, number, hash };
    for (let n = 0; n < 2; n++) await unsubscribeFollower(office.post, followed, later(0.1));
    expect(await kept(number)).toEqual([
      { hash, state: 'left', askedAt: tuesday, language: 'id', until: later(0.1) },
    ]);
    office.clock.now = later(0.2);
    expect(await following.confirm(number, hash)).toBe(false);
    await following.follow(number, email);
    expect(await kept(number)).toMatchObject([{ state: 'confirmed', email }]);
  });

  it('is good for its own use, follower, case and tenant alone, and after the keys rotated', () => {
    const followed = { tenant: 'klaten', number: 'KLT-7F3K-9M2Q', hash: 'k1.abc' };
    const query = linkQuery(fixtureSecret, 'confirm', followed);
    const rotated = JSON.stringify({ ...JSON.parse(fixtureSecret), current: 'k2', k2: 'newer' });
    for (const secret of [fixtureSecret, rotated])
      expect(readLink(secret, 'confirm', 'klaten', query)).toEqual(followed);
    expect(readLink(fixtureSecret, 'leave', 'klaten', query)).toBeUndefined();
    expect(readLink(fixtureSecret, 'confirm', 'boyolali', query)).toBeUndefined();
    for (const name of ['nomor', 'pengikut', 'kunci'])
      expect(
        readLink(fixtureSecret, 'confirm', 'klaten', { ...query, [name]: `${query[name]}0` }),
      ).toBeUndefined();
    expect(readLink(fixtureSecret, 'confirm', 'klaten', {})).toBeUndefined();
  });
});
