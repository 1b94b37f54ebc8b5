import type { SimulatedDeadline } from './simulate-sop.ts';

/** What an agency would have been late with. */
export interface AgencySimulation {
  readonly agency: string;
  /** Complaints on which it owed something. */
  readonly complaints: number;
  /** Complaints on which it would have missed at least one deadline, and on which it did. */
  readonly late: number;
  readonly lateBefore: number;
  /** Working days late under the other procedure, of each complaint's worst deadline, added up. */
  readonly days: number;
}

/** Adds complaint after complaint up, by agency. */
export class SimulationTotals {
  readonly #agencies = new Map<string, AgencySimulation>();

  add(owed: readonly SimulatedDeadline[]): void {
    for (const agency of new Set(owed.map((one) => one.agency))) {
      const theirs = owed.filter((one) => one.agency === agency);
      const days = theirs.flatMap(({ late }) => late ?? []);
      const known = this.#agencies.get(agency) ?? { agency, complaints: 0, late: 0, lateBefore: 0, days: 0 };
      this.#agencies.set(agency, {
        agency,
        complaints: known.complaints + 1,
        late: known.late + (days.length > 0 ? 1 : 0),
        lateBefore: known.lateBefore + (theirs.some(({ lateBefore }) => lateBefore !== undefined) ? 1 : 0),
        days: known.days + Math.max(0, ...days),
      });
    }
  }

  /** In the order of the agencies' ids. */
  rows(): AgencySimulation[] {
    return [...this.#agencies.values()].sort((a, b) => (a.agency < b.agency ? -1 : 1));
  }
}
