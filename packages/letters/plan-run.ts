import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { assessCase } from './assess-case.ts';
import type { DraftLetter, LetterCase, LetterForm } from './letter.ts';
import { levelsIn, worstFirst } from './letter.ts';
import { hasFirstReprimand, type PendingReprimand } from './pending-reprimand.ts';

/** A transaction allows 100 writes: each level, a check of each complaint, and five of the letter. */
export const maxCases = 47;

export interface Allocation {
  readonly agency: string;
  readonly form: LetterForm;
  readonly draft?: DraftLetter;
  readonly cases: readonly LetterCase[];
}

export interface LetterRunPlan {
  readonly allocations: readonly Allocation[];
  readonly gone: readonly PendingReprimand[];
}

interface Group {
  readonly agency: string;
  readonly form: LetterForm;
  readonly complaint: Complaint;
  readonly reprimands: readonly PendingReprimand[];
}

/** One letter per agency and form, open drafts first. A second one without a signed first joins the first letter. */
export function planRun(
  reprimands: readonly PendingReprimand[],
  complaints: ReadonlyMap<string, Complaint>,
  drafts: readonly DraftLetter[],
  now: Instant,
): LetterRunPlan {
  const free = reprimands.filter(({ draft }) => draft === undefined);
  const groups = groupsOf(free, complaints);
  const weighed = groups.map((group) => ({ group, ...assessCase(group.complaint, group.reprimands, now) }));
  const lists = new Map<string, { agency: string; form: LetterForm; cases: LetterCase[] }>();
  for (const { group, owed } of weighed) {
    if (!owed) continue;
    const { agency, form } = group;
    const list = lists.get(`${agency} ${form}`) ?? { agency, form, cases: [] };
    lists.set(`${agency} ${form}`, list);
    list.cases.push(owed);
  }
  return {
    allocations: [...lists.values()].flatMap((list) => allocate(list, drafts)),
    gone: weighed.flatMap(({ gone }) => gone),
  };
}

function groupsOf(
  reprimands: readonly PendingReprimand[],
  complaints: ReadonlyMap<string, Complaint>,
): Group[] {
  const groups = new Map<string, Group>();
  for (const reprimand of reprimands) {
    const complaint = complaints.get(reprimand.number);
    if (!complaint) continue;
    const { agency } = reprimand;
    const form = hasFirstReprimand(complaint, agency) ? reprimand.form : 'reprimand-1';
    const key = `${agency} ${form} ${reprimand.number}`;
    const known = groups.get(key) ?? { agency, form, complaint, reprimands: [] };
    groups.set(key, { ...known, reprimands: [...known.reprimands, reprimand] });
  }
  return [...groups.values()];
}

function allocate(
  { agency, form, cases }: { agency: string; form: LetterForm; cases: readonly LetterCase[] },
  drafts: readonly DraftLetter[],
): Allocation[] {
  const open = drafts
    .filter((draft) => draft.agency === agency && draft.form === form)
    .map((draft) => ({ draft, room: maxCases - levelsIn(draft).length, cases: [] as LetterCase[] }));
  const letters: { draft?: DraftLetter; room: number; cases: LetterCase[] }[] = open;
  for (const one of cases.toSorted(worstFirst)) {
    const size = one.reached.length;
    const fits = letters.filter(({ room }) => room >= size);
    const home =
      fits.find(({ draft }) => draft?.cases.some(({ number }) => number === one.number)) ?? fits[0];
    const letter = home ?? { room: maxCases, cases: [] };
    if (!home) letters.push(letter);
    letter.room -= size;
    letter.cases.push(letter.draft ? mergeCase(letter.draft, one) : one);
  }
  return letters
    .filter((letter) => letter.cases.length > 0)
    .map((letter) => ({
      agency,
      form,
      cases: letter.cases,
      ...(letter.draft ? { draft: letter.draft } : {}),
    }));
}

function mergeCase({ cases }: DraftLetter, one: LetterCase): LetterCase {
  const known = cases.find(({ number }) => number === one.number);
  if (!known) return one;
  const worse = known.deadlineAt <= one.deadlineAt ? known : one;
  return { ...worse, reached: [...known.reached, ...one.reached] };
}
