import { describe, expect, it } from 'vitest';
import { listDesk } from '#casework/views/list-desk.ts';
import { openCase } from '#casework/views/open-case.ts';
import { openDeskCase } from '#casework/views/open-desk-case.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { assignmentItem } from '#table/complaints/case-items.ts';
import { marshall } from '#table/engine/attribute-values.ts';
import { itemBytes, readUnits } from '../../../bench/read-units.ts';
import { coordinator, inspector, liaisonOf } from '../../support/complaints/actors.ts';
import { caseAt, tuesday } from '../../support/complaints/cases.ts';
import { deskFixture } from '../../support/desk/desk-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();

/**
 * The store as the network makes it: all calls of a wave are answered together, once nobody has anything else to do.
 * `waves` counts the round trips that follow each other.
 */
function inWaves<Port extends object>(port: Port, counted: { waves: number }): Port {
  let wave: Promise<void> | undefined;
  const nextWave = () => {
    wave ??= new Promise<void>((answered) =>
      setImmediate(() => {
        wave = undefined;
        counted.waves++;
        answered();
      }),
    );
    return wave;
  };
  return Object.fromEntries(
    Object.entries(port).map(([name, call]) => [
      name,
      async (...given: unknown[]) => {
        await nextWave();
        return (call as (...sent: unknown[]) => unknown)(...given);
      },
    ]),
  ) as Port;
}

describe('the round trips to the store', () => {
  const fixture = deskFixture(tenant);
  const { store, records } = fixture;

  async function wavesOf(open: typeof openCase | typeof openDeskCase, number: string, actor: Actor) {
    const counted = { waves: 0 };
    const both = inWaves({ ...store, ...records }, counted);
    const query = { number, actor, language: 'id', now: tuesday } as const;
    await open({ complaints: both, records: both }, tenant, query);
    return counted.waves;
  }

  it('are two for a case on the desk, so three with the session', async () => {
    const plain = await fixture.dispatched();
    const secret = await fixture.dispatched({ secret: true });
    const fresh = await fixture.submitted();
    expect(await wavesOf(openDeskCase, fresh, coordinator)).toBe(2);
    expect(await wavesOf(openDeskCase, plain, liaisonOf('dishub'))).toBe(2);
    expect(await wavesOf(openDeskCase, secret, inspector)).toBe(2);
  });

  it('are three for a case by the API, which shows the reporter after recording it', async () => {
    expect(await wavesOf(openCase, await fixture.dispatched(), coordinator)).toBe(3);
  });
});

describe('the read units of the list of work', () => {
  /** What the index carries of it. */
  const carried = ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'number', 'title', 'kind', 'owner', 'stage', 'urgency'];
  const more = ['rank', 'deadlines', 'tenant', 'category'];

  it('are at most ten for the first page, with the longest titles and all deadlines of a lead', async () => {
    const { complaint } = caseAt(tenant, 'accepted', { lead: 'dishub' });
    const lead = complaint.assignments.find(({ kind }) => kind === 'lead')!;
    const record = { complaint, codeHash: '', title: 'J'.repeat(120) };
    const item = marshall(assignmentItem(record, lead, undefined)) as Parameters<typeof itemBytes>[0];
    const row = Object.fromEntries(
      Object.entries(item).filter(([name]) => [...carried, ...more].includes(name)),
    );
    expect(Object.keys(row)).toHaveLength(carried.length + more.length);
    let units = 0;
    const inbox = {
      districts: async () => new Map(),
      // The first owners have nothing, the last one more than fits.
      page: async (owner: string, most: number) => {
        const isFull = owner === 'agency:dishub';
        const rows = isFull
          ? Array.from({ length: most }, () => ({ ...complaint, ...lead, rank: 3000 }))
          : [];
        units += readUnits(rows.length * itemBytes(row), false);
        return { rows, ...(isFull ? { after: { pk: 'x' } } : {}) };
      },
    };
    const owners = ['head:a', 'head:b', 'head:c', 'agency:dishub'] as const;
    const query = { filter: {}, language: 'id', now: tuesday } as const;
    const { rows } = await listDesk(inbox as never, tenant, { role: 'liaison', owners }, query);
    expect(rows).toHaveLength(40);
    expect(units).toBeLessThanOrEqual(10);
  });
});
