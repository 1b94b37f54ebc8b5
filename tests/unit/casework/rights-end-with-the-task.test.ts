import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { showAttachment, showOwnAttachment } from '#casework/attachments/show-attachment.ts';
import { changesSince } from '#casework/commands/changes-since.ts';
import { loadForOfficer, loadToAct } from '#casework/rights/load-for-officer.ts';
import { openCase } from '#casework/views/open-case.ts';
import { takeStep } from '#casework/wiring.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import {
  complainant,
  coordinator,
  headOf,
  inspector,
  liaisonOf,
  supervisor,
  unitLiaisonOf,
} from '../../support/complaints/actors.ts';
import { givenTo, hurried, tuesday } from '../../support/complaints/cases.ts';
import { memoryAttachments, plainLinks } from '../../support/memory/memory-attachments.ts';
import { memoryAccessRecords } from '../../support/memory/memory-lists.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
let desk: ReturnType<typeof caseworkFixture>;
beforeEach(() => {
  desk = caseworkFixture(tenant);
});

/** Every free text of a case, each of which says whose it is. */
const texts = {
  report: 'Tulisan pelapor',
  title: 'Judul koordinator',
  public: 'Jawaban terbuka',
  private: 'Jawaban pribadi',
  support: 'Masukan dlh',
  unit: 'Masukan unit',
  interim: 'Tanggapan dishub',
  returned: 'Alasan dishub',
  remark: 'Catatan pengawas',
  again: 'Alasan koordinator',
} as const;
type Mark = keyof typeof texts;

const dishub = liaisonOf('dishub');
const dlh = liaisonOf('dlh');
const unit = unitLiaisonOf('dishub', 'uptd-terminal');

type Taken = (number: string) => Promise<unknown>;
const take =
  (step: Parameters<typeof desk.take>[1], input: object, actor: Actor): Taken =>
  (number) =>
    desk.take(number, step, input, actor);

const answered = take('answer', { kind: 'done', public: texts.public, private: texts.private }, dishub);
const answeredAlone = take(
  'answer',
  { kind: 'done', public: texts.public, private: texts.private, ...hurried },
  dishub,
);
const contributed = take('contribute', { text: texts.support }, dlh);
const passedDown = take('pass-down', givenTo.passDown(), dishub);
const unitContributed = take('contribute', { text: texts.unit }, unit);
const interim = take('interim-reply', { public: texts.interim }, dishub);
const returned = take('return', givenTo.giveBack({ reason: texts.returned }), dishub);
const rated = take('rate', { stars: 4 }, complainant);
const forwarded = take('forward', givenTo.forward(), coordinator);
const archived = take('archive', givenTo.archive(), coordinator);
const sentTo =
  (lead: string, changes: object = {}): Taken =>
  (number) =>
    desk.dispatch(number, { lead, title: texts.title, reason: texts.again, ...changes });
const becameOversight = sentTo('inspektorat', { class: 'oversight' });

/** `whole`: reads the case; marks: reads only its own texts; `unknown`: the case does not exist for it. */
type Expected = 'whole' | 'unknown' | readonly Mark[];

/** From domain.md, "Rights end with the task", by hand: what happened, and what each office may then read. */
const table: readonly (readonly [string, readonly Taken[], Readonly<Record<string, Expected>>])[] = [
  ['is with its lead and a supporting agency', [], { dishub: 'whole', dlh: 'whole', unit: 'unknown' }],
  ['got the contribution of the supporting agency', [contributed], { dishub: 'whole', dlh: ['support'] }],
  ['was answered without the supporting agency', [answeredAlone], { dishub: 'whole', dlh: 'unknown' }],
  ['was answered after the contribution', [contributed, answered], { dishub: 'whole', dlh: ['support'] }],
  ['was closed', [contributed, answered, rated], { dishub: 'whole', dlh: ['support'] }],
  ['has a task of a unit', [passedDown], { dishub: 'whole', dlh: 'whole', unit: 'whole' }],
  ['got what the unit was asked for', [passedDown, unitContributed], { dishub: 'whole', unit: ['unit'] }],
  ['was answered without the unit', [passedDown, answeredAlone], { dishub: 'whole', unit: 'unknown' }],
  [
    'was sent to another agency at once',
    [sentTo('dpupr')],
    { dishub: 'unknown', dlh: 'unknown', dpupr: 'whole' },
  ],
  [
    'was sent to another agency after an interim reply',
    [interim, sentTo('dpupr')],
    { dishub: ['interim'], dlh: 'unknown', dpupr: 'whole' },
  ],
  [
    'was sent to the supporting agency, which the former lead now supports',
    [sentTo('dlh', { support: ['dishub'] })],
    { dishub: 'whole', dlh: 'whole' },
  ],
  ['was returned', [returned], { dishub: ['returned'], dlh: 'unknown' }],
  ['came back to its lead', [returned, sentTo('dishub')], { dishub: 'whole', dlh: 'unknown' }],
  [
    'was returned and sent to another agency',
    [returned, sentTo('dpupr')],
    { dishub: ['returned'], dlh: 'unknown', dpupr: 'whole' },
  ],
  ['went to an outside body', [contributed, forwarded], { dishub: 'unknown', dlh: ['support'] }],
  ['was archived', [contributed, archived], { dishub: 'whole', dlh: ['support'] }],
  [
    'became an oversight matter',
    [contributed, passedDown, unitContributed, interim, becameOversight],
    { dishub: 'unknown', dlh: 'unknown', unit: 'unknown', coordinator: 'unknown', inspector: 'whole' },
  ],
];

const actors: Readonly<Record<string, readonly Actor[]>> = {
  dishub: [dishub, headOf('dishub')],
  dlh: [dlh, headOf('dlh')],
  dpupr: [liaisonOf('dpupr')],
  unit: [unit],
  coordinator: [coordinator],
  inspector: [inspector],
};

const reading = { language: 'id', now: tuesday } as const;
const file = 'o01-aaaaaaaaaaaa';

/** A report with a file, dispatched to dishub with the support of dlh, and a remark of the inspectorate. */
async function caseAfter(secret: boolean, steps: readonly Taken[]): Promise<string> {
  const number = await desk.submitted({ text: texts.report, name: 'Bu Sri' });
  const attachments = memoryAttachments(desk.memory);
  await attachments.expect(number, {
    ...{ id: file, by: 'complainant', state: 'expected', type: 'image/png', size: 7, at: tuesday },
    ...{ until: '2026-11-24T04:00:00.000Z', lapses: '2026-12-24T04:00:00.000Z' },
  });
  await attachments.settle(number, file, { state: 'ready', type: 'image/png', size: 7 });
  await desk.dispatch(number, { title: texts.title, secret, support: ['dlh'] });
  await desk.take(number, 'remark', { text: texts.remark }, inspector);
  for (const step of steps) await step(number);
  desk.memory.records.length = 0;
  return number;
}

const open = (number: string, actor: Actor) =>
  openCase({ complaints: desk.store, records: memoryAccessRecords(desk.memory) }, tenant, {
    number,
    actor,
    ...reading,
  });

const marksIn = (shown: unknown): Mark[] => {
  const json = JSON.stringify(shown);
  return (Object.keys(texts) as Mark[]).filter((mark) => json.includes(texts[mark]));
};

const rows = [false, true].flatMap((secret) =>
  table.flatMap(([what, steps, offices]) =>
    Object.entries(offices).map(([who, expected]) => ({
      ...{ secret, steps, expected, who },
      name: `${secret ? 'a secret' : 'an ordinary'} case that ${what}: ${who}`,
    })),
  ),
);
const those = (wanted: (expected: Expected) => boolean) => rows.filter(({ expected }) => wanted(expected));

describe('an office that may read a case', () => {
  it.each(those((expected) => expected === 'whole'))(
    'the office reads the whole case: $name',
    async ({ secret, steps, who }) => {
      const number = await caseAfter(secret, steps);
      for (const actor of actors[who]!) {
        expect(await open(number, actor)).toMatchObject({ report: { text: texts.report } });
        expect(await loadToAct(desk.store, tenant, { number, actor })).toHaveProperty('complaint');
      }
    },
  );
});

describe('an office whose task has ended', () => {
  it.each(those((expected) => Array.isArray(expected)))(
    'the office reads its own texts and nothing else: $name',
    async ({ secret, steps, who, expected }) => {
      const number = await caseAfter(secret, steps);
      for (const actor of actors[who]!) {
        const shown = await open(number, actor);
        expect(marksIn(shown).sort()).toEqual([...(expected as Mark[])].sort());
        expect(Object.keys(shown).sort()).toEqual(
          [
            'attachments',
            'number',
            'ownContributionsOnly',
            'possible',
            'stage',
            'stageText',
            'timeline',
          ].sort(),
        );
        expect(shown).toMatchObject({ number, possible: [], attachments: [] });
        expect(JSON.stringify(shown)).not.toMatch(/Sri|warga@|bayat|Inspek/);
      }
    },
  );

  it.each(those((expected) => Array.isArray(expected)))(
    'the office can do nothing more, and is told so: $name',
    async ({ secret, steps, who }) => {
      const number = await caseAfter(secret, steps);
      const refused = { failure: 'not-yours', rule: 'not-your-case' };
      for (const actor of actors[who]!) {
        expect(await failureFrom(desk.take(number, 'remark', { text: 'x' }, actor))).toEqual(refused);
        expect(await failureFrom(desk.take(number, 'answer', { kind: 'done' }, actor))).toEqual(refused);
        expect(await failureFrom(loadToAct(desk.store, tenant, { number, actor }))).toEqual(refused);
        const { complaint } = (await desk.store.load(number))!;
        expect(await changesSince(desk.store, tenant, complaint, { readSequence: 0, actor })).toEqual([]);
      }
    },
  );

  it.each([
    [true, [{ why: 'read-case', fields: ['case'], office: 'dlh/liaison' }]],
    [false, []],
  ] as const)('its reading of a case is recorded if the case is secret (%s)', async (secret, records) => {
    const number = await caseAfter(secret, [contributed]);
    await open(number, dlh);
    expect(desk.memory.records).toMatchObject(records.map((one) => ({ ...one, number })));
  });

  it('the former lead does not see the private part of its own answer again', async () => {
    const number = await caseAfter(false, [contributed, answered]);
    await desk.take(number, 'reopen', { reason: 'Belum selesai.' }, complainant);
    await sentTo('dpupr')(number);
    const shown = await open(number, dishub);
    expect(marksIn(shown)).toEqual(['public']);
    expect(JSON.stringify(shown)).not.toMatch(/Hanya untuk pelapor|telah dihapus/);
  });

  it('it still opens the files that it sent, and no others', async () => {
    const number = await caseAfter(true, []);
    const attachments = memoryAttachments(desk.memory);
    const sentFile = async (id: string, office: string) => {
      await attachments.expect(number, {
        ...{ id, office, by: 'office', state: 'expected', type: 'image/png', size: 7, at: tuesday },
        ...{ name: 'foto.png', until: '2026-11-24T04:00:00.000Z', lapses: '2026-12-24T04:00:00.000Z' },
      });
      await attachments.settle(number, id, { state: 'ready', type: 'image/png', size: 7 });
    };
    await sentFile('o02-bbbbbbbbbbbb', 'dlh/liaison');
    await sentFile('o03-cccccccccccc', 'dishub/liaison');
    await contributed(number);
    desk.memory.records.length = 0;
    const { attachments: shown } = await open(number, headOf('dlh'));
    expect(shown.map(({ id, name }) => [id, name])).toEqual([['o02-bbbbbbbbbbbb', 'foto.png']]);
    const known = await loadForOfficer(desk.store, tenant, { number, actor: dlh });
    if (!('own' in known)) throw new Error('dlh reads the whole case');
    const records = memoryAccessRecords(desk.memory);
    const stores = { complaints: desk.store, links: plainLinks(desk.memory), records };
    const asked = { actor: dlh, ...reading, realNow: tuesday };
    const own = await showOwnAttachment(stores, tenant, known.own, { ...asked, id: 'o02-bbbbbbbbbbbb' });
    expect(own).toHaveProperty('url');
    expect(desk.memory.records.map(({ why }) => why)).toEqual(['read-case', 'read-attachment']);
    for (const id of ['o03-cccccccccccc', file]) {
      const refused = showOwnAttachment(stores, tenant, known.own, { ...asked, id });
      expect(await failureFrom(refused)).toEqual({ failure: 'not-found' });
      const { complaint } = (await desk.store.load(number))!;
      const lead = { ...asked, actor: dishub, id };
      expect(await showAttachment(stores, tenant, complaint, lead)).toHaveProperty('url');
    }
  });
});

describe('an office that may not know of a case', () => {
  it.each([
    ...those((expected) => expected === 'unknown'),
    { secret: true, steps: [], who: 'supervisor', name: 'a secret case, the supervisor' },
  ])('every command answers as for an unknown number: $name', async ({ secret, steps, who }) => {
    const number = await caseAfter(secret, steps);
    for (const actor of who === 'supervisor' ? [supervisor] : actors[who]!)
      for (const asked of [number, 'KLT-0000-0000']) {
        const commands = [
          open(asked, actor),
          loadForOfficer(desk.store, tenant, { number: asked, actor }),
          loadToAct(desk.store, tenant, { number: asked, actor }),
          desk.take(asked, 'remark', { text: 'x' }, actor),
          desk.take(asked, 'remark', { text: 'x' }, actor, { ifMatch: 1, key: randomUUID() }),
        ];
        for (const command of commands) expect(await failureFrom(command)).toEqual({ failure: 'not-found' });
      }
    expect(desk.memory.records).toEqual([]);
  });

  it('the store is asked for the same things about a hidden case as about an unknown number', async () => {
    const number = await caseAfter(true, []);
    const actor = liaisonOf('disdik');
    const callsFor = async (about: string) => {
      const calls: string[] = [];
      const store = new Proxy(desk.store, {
        get(target, name) {
          calls.push(String(name));
          return Reflect.get(target, name);
        },
      });
      const remark = { step: 'remark', input: { text: 'x' }, key: randomUUID(), now: tuesday } as const;
      await failureFrom(loadForOfficer(store, tenant, { number: about, actor }));
      await failureFrom(takeStep(store, tenant, { ...remark, number: about, actor }));
      return calls;
    };
    const calls = await callsFor(number);
    expect(calls).toContain('idempotencyRecord');
    expect(calls).toEqual(await callsFor('KLT-0000-0000'));
  });
});
