/**
 * Every key pattern of the table is in this folder; nobody else writes `#`. Which read uses which, with its bound and
 * consistency: `../access-patterns.md`. Keys begin with the tenant, save those of the due index, cursors, subjects, SES
 * messages and send slots.
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}
