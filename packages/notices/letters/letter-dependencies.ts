import type { LetterStores } from '#casework/letters/draft-letters.ts';
import type { LetterFiles } from '#casework/letters/letter-files.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { NoticeDependencies } from '../delivery/notice-dependencies.ts';

export interface LetterDependencies extends LetterStores, Omit<NoticeDependencies, 'complaints'> {
  readonly files: LetterFiles;
  readonly tenant: TenantConfig;
}
