import type { LetterFiles } from '#casework/letters/letter-files.ts';
import type { LetterStores } from '#casework/letters/run-letters.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { PostOffice } from '../delivery/post-office.ts';

/** All that drafting, sending and announcing the letters of one tenant needs. */
export interface LetterPost extends LetterStores, Omit<PostOffice, 'complaints'> {
  readonly files: LetterFiles;
  readonly tenant: TenantConfig;
}
