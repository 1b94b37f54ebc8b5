import { expect, it } from 'vitest';
import type { Actor } from '#complaints/model/facts.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { openWholeCase } from '../../support/casework/open-whole-case.ts';
import { coordinator, inspector, system } from '../../support/complaints/actors.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { memoryAccessRecords } from '../../support/memory/memory-lists.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const unknown = 'KLT-0000-0000';

const oversight = { class: 'oversight', lead: 'inspektorat' } as const;
/** By hand, from domain.md sections 2 and 3: a kind of case, and whether the coordinator reads it. */
const kinds = {
  'an ordinary case': [{}, true],
  'a request for information': [{ class: 'information' }, true],
  'an aspiration': [{ class: 'aspiration' }, true],
  'a secret case': [{ secret: true }, true],
  'a dispatched oversight case': [oversight, false],
} as const;
type Kind = keyof typeof kinds;
const pairs = (Object.keys(kinds) as Kind[]).flatMap((own) =>
  (Object.keys(kinds) as Kind[]).map((other) => ({ own, other })),
);
const actors: readonly (readonly [string, Actor])[] = [
  ['the coordinator', coordinator],
  ['the inspectorate', inspector],
];

it.each(pairs.flatMap((pair) => actors.map(([who, actor]) => ({ ...pair, who, actor }))))(
  'to $who a case that it may not read is as unknown as no case: merging $own into $other',
  async ({ own, other, actor }) => {
    const desk = caseworkFixture(tenant);
    const [number, into] = [await desk.dispatched(kinds[own][0]), await desk.dispatched(kinds[other][0])];
    const tried = (target: string) => failureFrom(desk.take(number, 'merge', { into: target }, actor));
    const readsOwn = actor.role === 'inspector' || kinds[own][1];
    const isOversight = (kind: Kind) => kind === 'a dispatched oversight case';
    // Only the inspectorate merges oversight cases, and only the coordinator all others.
    if (!readsOwn) expect(await tried(into)).toEqual({ failure: 'not-found' });
    else if ((actor.role === 'inspector') !== isOversight(own))
      expect(await tried(into)).toMatchObject({ failure: 'not-yours', rule: 'not-your-role' });
    else if (isOversight(own) !== isOversight(other)) {
      const refused = { failure: 'fields', fields: [{ field: 'into', code: 'unknown-complaint' }] };
      for (const target of [into, unknown]) expect(await tried(target)).toEqual(refused);
    } else if (other === 'a secret case' && own !== 'a secret case')
      expect(await tried(into)).toMatchObject({ fields: [{ code: 'secret-takes-secret' }] });
    else expect(await desk.take(number, 'merge', { into }, actor)).toHaveProperty('answer');
  },
);

it.each(Object.keys(kinds) as Kind[])(
  'a merged case is parted by the office that merges its class, never by the other: %s',
  async (kind) => {
    const desk = caseworkFixture(tenant);
    const [number, into] = [await desk.dispatched(kinds[kind][0]), await desk.dispatched(kinds[kind][0])];
    const [own, other] = kinds[kind][1] ? [coordinator, inspector] : [inspector, coordinator];
    await desk.take(number, 'merge', { into }, own);
    const part = (actor: Actor) => desk.take(number, 'unmerge', { reason: 'Lain.' }, actor);
    const refused = kinds[kind][1]
      ? { failure: 'not-yours', rule: 'not-your-role' }
      : { failure: 'not-found' };
    expect(await failureFrom(part(other))).toMatchObject(refused);
    expect((await part(own)).answer.stage).toBe('dispatched');
  },
);

it.each(Object.keys(kinds) as Kind[])(
  'the coordinator sees the number of a similar case only while it may read that case: %s',
  async (kind) => {
    const desk = caseworkFixture(tenant);
    const [number, similar] = [await desk.submitted(), await desk.submitted()];
    await desk.take(number, 'triage', { urgency: 'normal', sameAs: similar }, system);
    await desk.dispatch(similar, kinds[kind][0]);
    const sameAs = async (actor: Actor) => {
      const stores = { complaints: desk.store, records: memoryAccessRecords(desk.memory) };
      const opened = await openWholeCase(stores, tenant, { number, actor, language: 'id', now: tuesday });
      return opened.proposal?.sameAs;
    };
    expect(await sameAs(coordinator)).toBe(kinds[kind][1] ? similar : undefined);
    expect(await sameAs(inspector)).toBe(similar);
  },
);
