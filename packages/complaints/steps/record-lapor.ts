import * as z from 'zod/mini';
import { longestAgo } from '#calendar/local-date.ts';
import { localDate } from '#calendar/zones.ts';
import { laporStates } from '#events/vocabulary.ts';
import type { Complaint, LaporReference } from '../model/complaint.ts';
import type { NewEvent } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import { line } from '../model/text-input.ts';
import { type StepDescription, step } from './step.ts';

/** `#1 234-567`, `No. 1234567` and `SP4N-LAPOR! 1234567` are the same number. */
export const normalizeLaporNumber = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/^(?:\s*(?:SP4N|LAPOR!?|TRACKING|ID|NOMOR|NO|NUMBER)\b[\s.:!#/-]*)+/, '')
    .replaceAll(/[\s.#/-]/g, '');

const laporNumber = line(60).check(
  z.overwrite(normalizeLaporNumber),
  z.refine((number) => /^(?=.*\d)[0-9A-Z]{4,20}$/.test(number), { params: { code: 'bad-lapor-number' } }),
);

export const isLaporNumber = (typed: string): boolean => z.safeParse(laporNumber, typed).success;

/** Recorded by hand until SP4N-LAPOR! offers an interface, so that statistics do not count a complaint twice. */
export const recordLapor = step({
  name: 'record-lapor',
  input: () =>
    z.strictObject({
      number: laporNumber,
      filedAt: z.iso.date(),
      state: z._default(z.enum(laporStates), 'in-process'),
    }),
  freeText: [],
  decide(complaint, reference, facts) {
    if (reference.filedAt > today(facts)) return { code: 'in-the-future', field: 'filedAt' };
    if (reference.filedAt < longestAgo(today(facts))) return { code: 'too-long-ago', field: 'filedAt' };
    const was = complaint.lapor;
    const same = (['number', 'filedAt', 'state'] as const).every(
      (field) => was?.[field] === reference[field],
    );
    return same ? [] : [{ type: 'lapor-recorded.v1', data: reference }];
  },
});

/** Returns nothing if the complaint already has that number. */
export const laporEvent = ({ lapor }: Complaint, filed: Omit<LaporReference, 'state'>): NewEvent[] =>
  lapor?.number === filed.number
    ? []
    : [{ type: 'lapor-recorded.v1', data: { ...filed, state: 'in-process' } }];

export const today = ({ calendar, now }: Facts): string => localDate(calendar.zone, now);

export const description: StepDescription = {
  summary:
    'The coordinator records number, date and state of the case in SP4N-LAPOR!; no two cases can have the same number',
  example: { number: '#10482215', filedAt: '2026-11-24', state: 'in-process' },
};
