import type { DeskFilter } from '#casework/views/list-desk.ts';
import { filterQuery } from '#pages/desk/inbox-filter.tsx';
import { filterIn } from './desk-filter.ts';

/** The list that the officer goes through, as addresses and forms of its cases carry it. */
export const queueQuery = (filter: DeskFilter): Record<string, string> => ({
  antrean: '1',
  ...filterQuery(filter),
});

/** Undefined for a case that was opened by itself. */
export const queueIn = (query: Readonly<Record<string, string>>): DeskFilter | undefined =>
  query.antrean === '1' ? filterIn(query) : undefined;
