import type { LetterStores } from '#casework/letters/draft-letters.ts';
import type { LetterFiles } from '#casework/letters/letter-files.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { NoticeDependencies } from '../delivery/notice-dependencies.ts';

/** Everything that drafting, signing and mailing one tenant's letters depends on. */
export interface LetterDependencies extends LetterStores, Omit<NoticeDependencies, 'complaints'> {
  readonly files: LetterFiles;
  readonly tenant: TenantConfig;
}
