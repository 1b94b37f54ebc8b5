import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { crashingPorts, untilCompleted } from '../../support/casework/crashing-ports.ts';
import { firstRun, lettersFixture } from '../../support/casework/letters-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const dishub1 = '2026-12-03-dishub-1';
type Desk = ReturnType<typeof lettersFixture>;

/** The lease of the dead worker has expired. */
const minutesLater = (n: number) => new Date(Date.parse(firstRun) + n * 60_000).toISOString();

interface Scene {
  readonly of: string;
  readonly prepare: (desk: Desk) => Promise<unknown>;
  readonly act: (desk: Desk, key: string, now: string) => Promise<unknown>;
  readonly mails: number;
  readonly expectWhole: (desk: Desk) => Promise<void>;
}

const drafted = async (desk: Desk) => {
  for (let n = 0; n < 2; n++) await desk.reprimanded();
  await desk.run(firstRun);
};

const scenes: Scene[] = [
  {
    of: 'a run',
    prepare: async (desk) => {
      for (let n = 0; n < 2; n++) await desk.reprimanded();
      await desk.reprimanded({ lead: 'dlh' });
    },
    act: (desk, _, now) => desk.run(firstRun, now),
    mails: 1,
    async expectWhole(desk) {
      expect((await desk.all()).map(({ id, cases }) => `${id} ${cases.length}`)).toEqual([
        '2026-12-03-dlh-1 1',
        `${dishub1} 2`,
      ]);
      expect(desk.runs()).toEqual([]);
    },
  },
  {
    of: 'a signature',
    prepare: drafted,
    act: (desk, key) => desk.sign(dishub1, { key }),
    mails: 0,
    async expectWhole(desk) {
      expect(await desk.load(dishub1)).toMatchObject({
        state: 'signed',
        signed: { number: '700/001/XII/2026' },
      });
      expect(await desk.letters.lastCount('2026')).toBe(1);
      expect(await desk.letters.pending()).toEqual([]);
    },
  },
  {
    of: 'what follows from a signature',
    prepare: async (desk) => {
      await desk.reprimanded();
      await desk.run(firstRun);
      await desk.sign(dishub1);
    },
    act: (desk) => desk.deliver(dishub1),
    mails: 2,
    async expectWhole(desk) {
      for (const { number } of (await desk.load(dishub1)).cases) {
        const { complaint } = (await desk.complaints.load(number))!;
        expect(complaint.reprimands).toHaveLength(1);
      }
      expect([...desk.files.keys()]).toEqual([`klaten/${dishub1}/letter`]);
    },
  },
];

describe.each(scenes)('$of whose worker is killed', ({ prepare, act, mails, expectWhole }) => {
  /** A worker dies at that call; then others finish the work twice. */
  async function play(crashPoint: { call: number; when: 'before' | 'after' }) {
    const { port, live, calls } = crashingPorts();
    const desk = lettersFixture(tenant, {}, port);
    await prepare(desk);
    desk.sent.length = 0;
    const key = randomUUID();
    live(crashPoint);
    const lived = await untilCompleted(act(desk, key, firstRun));
    const made = calls();
    for (const later of [1, 2]) {
      live();
      desk.at(minutesLater(later));
      await act(desk, key, minutesLater(later));
    }
    return { desk, lived, made };
  }

  it('a command killed before or after any call is complete after it is repeated', async () => {
    const { made } = await play({ call: 0, when: 'before' });
    expect(made).toBeGreaterThan(3);
    let doubled = 0;
    for (let call = 1; call <= made; call++)
      for (const when of ['before', 'after'] as const) {
        const { desk, lived } = await play({ call, when });
        expect(lived, `${when} ${call}`).toBe(false);
        await expectWhole(desk);
        expect(desk.sent.length - mails, `${when} ${call}`).toBeLessThanOrEqual(1);
        expect(desk.sent.length, `${when} ${call}`).toBeGreaterThanOrEqual(mails);
        doubled += desk.sent.length - mails;
      }
    // If the worker dies between SES and the mark as sent, the mail is sent twice and marked as a possible
    // duplicate.
    expect(doubled).toBe(2 * mails);
  }, 400_000);
});
