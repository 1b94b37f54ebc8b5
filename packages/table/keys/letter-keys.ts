import { indexes, indexKey, padded } from './case-keys.ts';
import type { Key } from './key.ts';

export const letterPrefix = (tenant: string): string => `T#${tenant}#L#`;
export const letterInKey = (tenant: string, pk: string): string => pk.slice(letterPrefix(tenant).length);
const ofLetter = (tenant: string, letter: string): string => `${letterPrefix(tenant)}${letter}`;
export const letterKey = (tenant: string, letter: string): Key => ({
  pk: ofLetter(tenant, letter),
  sk: 'LETTER',
});
export const letterEntryKey = (tenant: string, letter: string, sequence: number): Key => ({
  pk: ofLetter(tenant, letter),
  sk: `E#${padded(sequence)}`,
});
export const letterEntryRange = (tenant: string, letter: string, after: number) => ({
  pk: ofLetter(tenant, letter),
  from: `E#${padded(after + 1)}`,
  to: 'E#~',
});
export const letterTextKey = (tenant: string, letter: string, id: string): Key => ({
  pk: ofLetter(tenant, letter),
  sk: `W#${id}`,
});

/** A mail about a letter, or about a run of letters by its instant. */
export const letterMailKey = (tenant: string, about: string, mail: string): Key => ({
  pk: ofLetter(tenant, about),
  sk: `N#${mail}`,
});

/** Reprimands that no signed letter covers yet, by agency and level. */
export const pendingReprimandsPartition = (tenant: string): string => `T#${tenant}#MARKS`;
export const pendingReprimandKey = (tenant: string, of: readonly string[]): Key => ({
  pk: pendingReprimandsPartition(tenant),
  sk: of.join('#'),
});

/** The last number that a tenant's register gave in a year. */
export const registerKey = (tenant: string, year: string): Key => ({
  pk: `T#${tenant}#REGISTER`,
  sk: year,
});

/** One item for each used number, from our register or typed in, so that no two letters share it. */
export const letterNumberKey = (tenant: string, number: string): Key => ({
  pk: `T#${tenant}#REGISTER`,
  sk: `N#${number}`,
});

export const letterRunKey = (tenant: string, runAt: string): Key => ({
  pk: `T#${tenant}#LETTERRUN`,
  sk: runAt,
});

/** All letters of a tenant by id, which begins with the day, in *inbox*; those of an agency in *received*. */
export const lettersPartition = (tenant: string, agency?: string): string =>
  `T#${tenant}#LETTERS${agency ? `#${agency}` : ''}`;
export const lettersKey = (tenant: string, agency: string, letter: string) => ({
  ...indexKey(indexes.inbox, lettersPartition(tenant), letter),
  ...indexKey(indexes.received, lettersPartition(tenant, agency), letter),
});
