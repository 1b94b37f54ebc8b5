import type { SimulatedDeadline } from './simulate-sop.ts';

export interface AgencySimulation {
  readonly agency: string;
  readonly complaints: number;
  /** Complaints with at least one missed deadline: simulated, and actual. */
  readonly late: number;
  readonly lateBefore: number;
  /** Sum of the working days by which each complaint's worst simulated deadline was missed. */
  readonly days: number;
}

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

  rows(): AgencySimulation[] {
    return [...this.#agencies.values()].sort((a, b) => (a.agency < b.agency ? -1 : 1));
  }
}
