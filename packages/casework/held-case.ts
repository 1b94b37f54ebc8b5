import type { TenantScope } from '#access/tenant-scope.ts';
import type { CaseFile } from './complaint-store.ts';
import type { Entry } from './entry.ts';
import type { Text } from './seal-words.ts';

/** All that is held of one complaint, for whoever looks at it whole. `file` is missing when its state is gone. */
export interface HeldCase {
  readonly number: string;
  readonly file?: CaseFile;
  readonly entries: readonly Entry[];
  readonly texts: readonly Text[];
}

/** The complaints of a tenant as they lie in the store, past all rules. Reads are consistent. */
export interface CaseArchive {
  /** Every number under which anything is held, each once, in no order. Reads the whole table: for commands alone. */
  numbers(scope: TenantScope): AsyncIterable<string>;
  held(scope: TenantScope, number: string): Promise<HeldCase>;
}
