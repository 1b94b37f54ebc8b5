import { beforeEach, describe, expect, it } from 'vitest';
import { askToFollow, maxPerDay } from '#casework/following/ask-to-follow.ts';
import { unsubscribeFollower } from '#casework/following/confirm-or-leave.ts';
import { linkQuery, readLink } from '#casework/following/follow-links.ts';
import { confirm, maxFollowers, pendingFollower } from '#casework/following/follower.ts';
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

describe('a neighbour who asks to follow a case', () => {
  it('a neighbour who asks to follow gets a confirmation mail, and the queue message contains only a hash of the address', async () => {
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
    ['one that does not exist', async () => 'KLT-7F3K-9M2Q'],
  ])('a neighbour can follow only public cases: %s is answered as unknown', async (_, make) => {
    const number = await make();
    expect(await failureFrom(following.ask(number, email))).toEqual({ failure: 'not-found' });
    expect([await kept(number), following.messages]).toEqual([[], []]);
  });

  it('a neighbour may type the tracking number in lower case and without hyphens', async () => {
    const number = await desk.dispatched();
    await following.ask(number.toLowerCase().replaceAll('-', ''), email);
    expect(await kept(number)).toHaveLength(1);
  });

  it('a neighbour who asks several times gets one confirmation mail a day', async () => {
    const number = await desk.dispatched();
    await following.ask(number, email);
    await following.ask(number, email.toUpperCase());
    expect(office.mails).toHaveLength(1);
    office.clock.now = later(1);
    await following.ask(number, email);
    expect([office.mails.length, (await kept(number)).length]).toEqual([2, 1]);
  });

  it('a neighbour who asks again after a failure of the queue gets the confirmation mail', async () => {
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

  it('a neighbour who already follows gets the same answer and no further mail', async () => {
    const number = await desk.dispatched();
    await following.follow(number, email);
    await following.ask(number, email);
    expect(following.messages.map(({ type }) => type)).toEqual(['follow-asked.v1', 'follow-asked.v1']);
    expect(office.mails).toHaveLength(1);
    expect(await kept(number)).toMatchObject([{ state: 'confirmed' }]);
  });

  it('an address gets confirmation mails for at most five cases a day, and the answer does not show the limit', async () => {
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

  it('nobody can follow a case that already has a hundred followers', async () => {
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

  it('requests that nobody confirms take no place of a case, and the hundred-and-first cannot confirm', async () => {
    const number = await desk.dispatched();
    const fill = async (isConfirmed: boolean, count: number, offset: number) => {
      for (let n = offset; n < offset + count; n++) {
        const asked = pendingFollower(`k1.${n}`, `${n}@contoh.example`, 'id', tuesday);
        const after = isConfirmed ? confirm(asked, tuesday) : asked;
        const place = { addressHash: `k1.${n}`, day: '2026-11-24', place: 1, until: tuesday };
        await office.post.followers.add(number, { before: undefined, after, place });
      }
    };
    await fill(false, maxFollowers, 0);
    const hash = await following.ask(number, email);
    expect(office.mails.map(({ to }) => to.address)).toEqual([email]);
    await fill(true, maxFollowers, maxFollowers);
    expect(await failureFrom(following.confirm(number, hash))).toMatchObject({ rule: 'followers-full' });
  });

  it('a follower has a different hash in each case, so that nobody sees who follows two cases', async () => {
    const [one, two] = [await desk.dispatched(), await desk.dispatched()];
    expect(await following.ask(one, email)).not.toBe(await following.ask(two, email));
  });
});

describe('the link in a mail to a follower', () => {
  it('a follower who opens the confirmation link twice is confirmed both times', async () => {
    const number = await desk.dispatched();
    const hash = await following.ask(number, email);
    expect([await following.confirm(number, hash), await following.confirm(number, hash)]).toEqual([
      true,
      true,
    ]);
    expect(await kept(number)).toMatchObject([{ state: 'confirmed', confirmedAt: tuesday, email }]);
    expect((await kept(number))[0]).not.toHaveProperty('until');
  });

  it('a confirmation link expires after seven days', async () => {
    const number = await desk.dispatched();
    const hash = await following.ask(number, email);
    office.clock.now = later(7);
    expect(await following.confirm(number, hash)).toBe(false);
  });

  it('a confirmation link does not work for a case that has become secret', async () => {
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

  it('a follower who unsubscribes loses the address at once, cannot reuse the old link, and can subscribe anew', async () => {
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

  it('a signed link works only for its own use, follower, case and tenant, and survives a rotation of the keys', () => {
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
