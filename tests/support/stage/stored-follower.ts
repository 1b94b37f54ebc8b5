import { randomUUID } from 'node:crypto';
import { confirm, pendingFollower } from '#casework/following/follower.ts';
import type { TenantTable } from '#table/engine/table.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import { tuesday } from '../complaints/cases.ts';

/** Stored directly; no other test uses the address. */
export async function storeFollower(table: TenantTable, number: string, state: 'asked' | 'confirmed') {
  const email = `${randomUUID()}@contoh.example`;
  const asked = pendingFollower(`k1.${randomUUID()}`, email, 'id', tuesday);
  const after = state === 'asked' ? asked : confirm(asked, tuesday);
  const place = { addressHash: asked.hash, day: '2026-11-24', place: 1, until: asked.until! };
  await dynamoFollowers(table).add(number, { before: undefined, after, place });
  return { ...after, email };
}
