import { addDays, type LocalDate } from '#calendar/local-date.ts';
import { sopInForce } from '#sop/sop-in-force.ts';
import { type Sop, sopSchema } from '#sop/sop-schema.ts';
import { fieldChanges } from './tenant-changes.ts';

type Sops = readonly Sop[];

export interface SopVersionChange {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export class ChangedSopVersionsError extends Error {
  override readonly name = 'ChangedSopVersionsError';
  readonly changes: readonly SopVersionChange[];
  constructor(changes: readonly SopVersionChange[]) {
    super(changes.map(({ message }) => message).join('; '));
    this.changes = changes;
  }
}

/** The first version also covers complaints received before its day. */
const isUsed = (sops: Sops, sop: Sop, today: LocalDate): boolean =>
  sop.effectiveFrom <= today || sopInForce(sops, today).version === sop.version;

/** `today` is the stage's local day; new or moved versions apply from tomorrow. @throws ChangedSopVersionsError */
export function checkKeptSops(before: Sops, after: Sops, today: LocalDate): void {
  const changes = after.flatMap((sop, n): SopVersionChange[] => {
    const stored = before.find(({ version }) => version === sop.version);
    if (stored && isUsed(before, stored, today)) return changesOf(stored, sop, n);
    if (sop.effectiveFrom > today) return [];
    const message = `${stored?.effectiveFrom ?? '(none)'} -> ${sop.effectiveFrom}: complaints received since then run by another version; let it hold from ${addDays(today, 1)} or later`;
    return [{ path: [n, 'effectiveFrom'], message: `${message}, or say ${flag}` }];
  });
  if (changes.length > 0) throw new ChangedSopVersionsError(changes);
}

const flag = '--change-sop-versions';

function changesOf(stored: Sop, sop: Sop, n: number): SopVersionChange[] {
  const { version, effectiveFrom } = stored;
  const why = `complaints follow version ${version} since ${effectiveFrom}; restore it and add a version with a future date, or pass ${flag}`;
  return fieldChanges(withDefaults(stored), sop).map(({ field, was, becomes, path }) => ({
    path: [n, ...path],
    message: `${path.length > 0 ? '' : `${field}: `}${was} -> ${becomes}: ${why}`,
  }));
}

const withDefaults = (stored: Sop): Sop => sopSchema.safeParse(stored).data ?? stored;

export const keepUsedSops = (before: Sops, after: Sops, today: LocalDate): Sop[] =>
  after.map((sop) => {
    const stored = before.find(({ version }) => version === sop.version);
    return stored && isUsed(before, stored, today) ? stored : sop;
  });
