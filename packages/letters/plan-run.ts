import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Draft, LetterCase, LetterForm } from './letter.ts';
import { reachedIn, worstFirst } from './letter.ts';
import { weigh } from './list-cases.ts';
import { hasFirst, type Mark } from './mark.ts';

/**
 * Steps that one letter holds. Signing writes each with a condition, holds each case to what was read, and adds letter,
 * entry, register, number and key: 100 writes are all that a transaction takes (design.md section 6 allows 50).
 */
export const maxCases = 47;

/** Cases for one letter: for a draft that is open already, or for a new one. */
export interface Share {
  readonly agency: string;
  readonly form: LetterForm;
  readonly draft?: Draft;
  readonly cases: readonly LetterCase[];
}

export interface RunPlan {
  readonly shares: readonly Share[];
  /** Marks of cases that moved on. */
  readonly gone: readonly Mark[];
}

/** The marks of one case for one letter. */
interface Group {
  readonly agency: string;
  readonly form: LetterForm;
  readonly complaint: Complaint;
  readonly marks: readonly Mark[];
}

/**
 * What a run writes: for each agency and step one letter, from the cases that reached it and stand in none, each once
 * with its worst deadline; a case that reached the second reprimand without a signed first joins the first; an open draft of the same agency and step takes them as long as it has room.
 */
export function planRun(
  marks: readonly Mark[],
  complaints: ReadonlyMap<string, Complaint>,
  drafts: readonly Draft[],
  now: Instant,
): RunPlan {
  const free = marks.filter(({ draft }) => draft === undefined);
  const groups = groupsOf(free, complaints);
  const weighed = groups.map((group) => ({ group, ...weigh(group.complaint, group.marks, now) }));
  const lists = new Map<string, { agency: string; form: LetterForm; cases: LetterCase[] }>();
  for (const { group, owed } of weighed) {
    if (!owed) continue;
    const { agency, form } = group;
    const list = lists.get(`${agency} ${form}`) ?? { agency, form, cases: [] };
    lists.set(`${agency} ${form}`, list);
    list.cases.push(owed);
  }
  return {
    shares: [...lists.values()].flatMap((list) => share(list, drafts)),
    gone: weighed.flatMap(({ gone }) => gone),
  };
}

function groupsOf(marks: readonly Mark[], complaints: ReadonlyMap<string, Complaint>): Group[] {
  const groups = new Map<string, Group>();
  for (const mark of marks) {
    const complaint = complaints.get(mark.number);
    if (!complaint) continue;
    const { agency } = mark;
    const form = hasFirst(complaint, agency) ? mark.form : 'reprimand-1';
    const key = `${agency} ${form} ${mark.number}`;
    const known = groups.get(key) ?? { agency, form, complaint, marks: [] };
    groups.set(key, { ...known, marks: [...known.marks, mark] });
  }
  return [...groups.values()];
}

/** Spreads cases over open drafts and new letters; a case stays with the draft that holds it already. */
function share(
  { agency, form, cases }: { agency: string; form: LetterForm; cases: readonly LetterCase[] },
  drafts: readonly Draft[],
): Share[] {
  const open = drafts
    .filter((draft) => draft.agency === agency && draft.form === form)
    .map((draft) => ({ draft, room: maxCases - reachedIn(draft).length, cases: [] as LetterCase[] }));
  const letters: { draft?: Draft; room: number; cases: LetterCase[] }[] = open;
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

/** A case that a draft holds already comes again with all that it reached, and the worse of both deadlines. */
function mergeCase({ cases }: Draft, one: LetterCase): LetterCase {
  const known = cases.find(({ number }) => number === one.number);
  if (!known) return one;
  const worse = known.deadlineAt <= one.deadlineAt ? known : one;
  return { ...worse, reached: [...known.reached, ...one.reached] };
}
