import {
  type LetterStore,
  type LetterWrite,
  type PendingReprimandRef,
  pendingReprimandName,
} from '#casework/letters/letter-store.ts';
import { isExpired } from '#casework/records/complaint-store.ts';
import type { LetterEntry } from '#casework/records/hash-chain.ts';
import type { Letter } from '#letters/letter.ts';
import { plainNumber } from '#letters/letter-number.ts';
import type { PendingReprimand } from '#letters/pending-reprimand.ts';
import { caseKeyOf, copy, type TenantMemory } from './memory-table.ts';

interface KeptMark {
  mark: PendingReprimand;
  takenAt?: string;
}
interface KeptLetter {
  letter: Letter;
  readonly entries: LetterEntry[];
  readonly texts: Map<string, string>;
}

/** Run between a command's read and its write. */
export interface LetterHooks {
  beforeSave?: (saving: LetterWrite) => Promise<void>;
}

/** Uses the complaints of the same memory. */
export function memoryLetters(memory: TenantMemory, hooks: LetterHooks = {}) {
  const { tenant } = memory;
  const marks = new Map<string, KeptMark>();
  const letters = new Map<string, KeptLetter>();
  const registers = new Map<string, number>();
  const numbers = new Map<string, string>();
  const runs = new Set<string>();
  const nameOf = (mark: PendingReprimandRef): string =>
    caseKeyOf(tenant, pendingReprimandName(mark).join(' '));

  const isHeld = (id: string, mark: PendingReprimandRef): boolean => {
    const kept = marks.get(nameOf(mark));
    return kept?.mark.draft === id && kept.takenAt === undefined;
  };
  const isFree = (mark: PendingReprimandRef): boolean => {
    const kept = marks.get(nameOf(mark));
    return kept !== undefined && kept.mark.draft === undefined && kept.takenAt === undefined;
  };
  const mayWrite = (saving: LetterWrite): boolean => {
    const {
      before,
      after,
      claims = [],
      completes = [],
      unchangedCases = [],
      registerCount,
      idempotency,
    } = saving;
    const kept = idempotency && memory.markers.get(caseKeyOf(tenant, idempotency.keyHash));
    if (kept && !isExpired(kept, idempotency.at)) return false;
    if (letters.get(caseKeyOf(tenant, after.id))?.letter.sequence !== before?.sequence) return false;
    if (registerCount && (registers.get(caseKeyOf(tenant, registerCount.year)) ?? 0) !== registerCount.before)
      return false;
    return (
      claims.every((mark) => isFree(mark)) &&
      completes.every((mark) => isHeld(after.id, mark)) &&
      unchangedCases.every(
        ({ number, sequence }) =>
          memory.cases.get(caseKeyOf(tenant, number))?.file.complaint.sequence === sequence,
      )
    );
  };
  const moveMarks = ({ after, entry, claims = [], completes = [] }: LetterWrite) => {
    const change = (refs: readonly PendingReprimandRef[], with_: (kept: KeptMark) => void) => {
      for (const ref of refs) with_(marks.get(nameOf(ref))!);
    };
    change(claims, (kept) => Object.assign(kept, { mark: { ...kept.mark, draft: after.id } }));
    change(completes, (kept) => Object.assign(kept, { takenAt: entry.recordedAt }));
  };

  const store: LetterStore = {
    async addPending(mark, runAt) {
      if (marks.has(nameOf(mark))) return;
      marks.set(nameOf(mark), { mark });
      runs.add(caseKeyOf(tenant, runAt));
    },
    pending: async () =>
      [...marks]
        .filter(([key, { takenAt }]) => key.startsWith(caseKeyOf(tenant, '')) && takenAt === undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { mark }]) => copy(mark)),
    async drop(refs, at) {
      for (const ref of refs) {
        const kept = marks.get(nameOf(ref));
        if (kept && kept.mark.draft === undefined) kept.takenAt = at;
      }
    },
    async settleRun(runAt, next) {
      if (next) runs.add(caseKeyOf(tenant, next));
      runs.delete(caseKeyOf(tenant, runAt));
    },
    load: async (letter) => copy(letters.get(caseKeyOf(tenant, letter))?.letter),
    timeline: async (letter, after = 0) =>
      copy(
        (letters.get(caseKeyOf(tenant, letter))?.entries ?? []).filter(({ sequence }) => sequence > after),
      ),
    async texts(letter, ids) {
      const texts = letters.get(caseKeyOf(tenant, letter))?.texts;
      return new Map(ids.flatMap((id) => (texts?.has(id) ? [[id, texts.get(id)!] as const] : [])));
    },
    lastCount: async (year) => registers.get(caseKeyOf(tenant, year)) ?? 0,
    letterWithNumber: async (number) => numbers.get(caseKeyOf(tenant, plainNumber(number))),
    idempotencyRecord: async (keyHash) => copy(memory.markers.get(caseKeyOf(tenant, keyHash))),
    async save(saving) {
      await hooks.beforeSave?.(saving);
      if (!mayWrite(saving)) return 'changed';
      const { after, entry, texts = [], registerCount, letterNumber, idempotency } = copy(saving);
      if (letterNumber && numbers.has(caseKeyOf(tenant, plainNumber(letterNumber)))) return 'number-taken';
      const kept: KeptLetter = letters.get(caseKeyOf(tenant, after.id)) ?? {
        letter: after,
        entries: [],
        texts: new Map(),
      };
      kept.letter = after;
      kept.entries.push(entry);
      for (const { id, words } of texts) kept.texts.set(id, words);
      letters.set(caseKeyOf(tenant, after.id), kept);
      if (registerCount) registers.set(caseKeyOf(tenant, registerCount.year), registerCount.count);
      if (letterNumber) numbers.set(caseKeyOf(tenant, plainNumber(letterNumber)), after.id);
      if (idempotency) memory.markers.set(caseKeyOf(tenant, idempotency.keyHash), idempotency);
      moveMarks(saving);
      return 'saved';
    },
    async page(agency, max, before) {
      const all = [...letters]
        .filter(([key]) => key.startsWith(caseKeyOf(tenant, '')))
        .map(([, { letter }]) => letter)
        .filter((letter) => (!agency || letter.agency === agency) && (!before || letter.id < before))
        .sort((a, b) => (a.id < b.id ? 1 : -1));
      const page = all.slice(0, max);
      return { letters: copy(page), ...(all.length > max ? { next: page.at(-1)!.id } : {}) };
    },
  };
  return {
    store,
    runs: () =>
      [...runs]
        .filter((key) => key.startsWith(caseKeyOf(tenant, '')))
        .map((key) => key.slice(caseKeyOf(tenant, '').length))
        .sort(),
  };
}
