import { randomUUID } from 'node:crypto';
import type { TenantScope } from '#access/tenant-scope.ts';
import { asking, confirmed } from '#casework/following/follower.ts';
import type { Table } from '#table/engine/table.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import { tuesday } from '../complaints/cases.ts';

/** Somebody who follows a case, or asked to, as the store has them; nobody shares the address. */
export async function aFollowerOf(
  table: Table,
  scope: TenantScope,
  number: string,
  state: 'asked' | 'confirmed',
) {
  const email = `${randomUUID()}@contoh.example`;
  const asked = asking(`k1.${randomUUID()}`, email, 'id', tuesday);
  const after = state === 'asked' ? asked : confirmed(asked, tuesday);
  const place = { addressHash: asked.hash, day: '2026-11-24', place: 1, until: asked.until! };
  await dynamoFollowers(table).add(scope, number, { before: undefined, after, place });
  return { ...after, email };
}
