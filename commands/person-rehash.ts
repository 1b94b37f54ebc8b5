import { hashOfContact } from '#casework/commands/triage-complaint.ts';
import type { TenantTable } from '#table/engine/table.ts';
import { filedContacts, refileContact } from '#table/personal-data/filed-contacts.ts';
import type { RehashRequest } from './person-request.ts';
import { stageSecret } from './stage-secret.ts';

/**
 * Files every reporter under the hash of the contact as it is written canonically now, by the current key of the secret.
 * Idempotent: ended at any point, it goes on from there. Prints counts and the complaints whose phone number cannot be
 * read, never a contact.
 */
export async function rehashContacts(table: TenantTable, request: RehashRequest): Promise<void> {
  const secret = await stageSecret(request.stage);
  let checked = 0;
  let moved = 0;
  const unreadable: string[] = [];
  for await (const filed of filedContacts(table)) {
    checked++;
    if (!filed.readable) unreadable.push(filed.number);
    const hash = hashOfContact(secret, { id: request.tenant }, filed.contact);
    if (hash === filed.hash) continue;
    if (request.dryRun || (await refileContact(table, filed, hash))) moved++;
  }
  console.log(`${checked} contacts checked, ${moved} ${request.dryRun ? 'would be moved' : 'moved'}`);
  if (unreadable.length > 0)
    console.log(`the phone number cannot be read in ${unreadable.sort().join(', ')}`);
}
