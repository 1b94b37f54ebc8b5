/** Where an erasure is kept outside the table, so that a table restored to an earlier moment can be erased again. */
export const erasureKey = (tenant: string, number: string, sequence: number): string =>
  `${tenant}/erasures/${number}-${String(sequence).padStart(6, '0')}.json`;
