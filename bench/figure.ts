import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

/** Stored in `bench/results/` and shown in `docs/performance.md`. */
export interface Figure {
  readonly name: string;
  readonly what: string;
  readonly goals: readonly Goal[];
  readonly how: string;
  /** Attempts to reach or beat the target. */
  readonly tried: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface Goal {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly met: boolean;
}

/** A maximum; `unit` follows the numbers. */
export const atMost = (what: string, target: number, measured: number, unit = ''): Goal => ({
  what,
  target: `at most ${target}${unit}`,
  measured: `${measured}${unit}`,
  met: measured <= target,
});

/** A minimum; `unit` follows the numbers. */
export const atLeast = (what: string, target: number, measured: number, unit = ''): Goal => ({
  what,
  target: `at least ${target}${unit}`,
  measured: `${measured}${unit}`,
  met: measured >= target,
});

export const exactly = (what: string, target: number | string, measured: number | string): Goal => ({
  what,
  target: String(target),
  measured: String(measured),
  met: measured === target,
});

export const results = join(import.meta.dirname, 'results');

/** Nothing that changes with the sources. */
const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${process.arch}`,
  node: process.versions.node,
});

export interface Result extends Figure {
  readonly measuredOn: string;
  readonly machine: ReturnType<typeof machine> & {
    /** Processes that ran or waited for a core, averaged over the last minute of the measurement. */
    readonly load?: number;
  };
}

export function keepResult(figure: Figure): void {
  const load = Math.round(loadavg()[0]! * 10) / 10;
  const measuredOn = new Date().toISOString().slice(0, 10);
  const result: Result = { ...figure, measuredOn, machine: { ...machine(), load } };
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${figure.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
