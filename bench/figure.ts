import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** What one of the project's figures came to; kept in `bench/results/` and shown in `docs/performance.md`. */
export interface Figure {
  readonly name: string;
  readonly what: string;
  readonly goals: readonly Goal[];
  /** Against what it was measured, and how. */
  readonly how: string;
  /** What was tried to reach the target, or to go under it. */
  readonly tried: readonly string[];
  /** The numbers behind the goals. */
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface Goal {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly met: boolean;
}

/** A goal of at most so much; `unit` follows the numbers. */
export const atMost = (what: string, target: number, measured: number, unit = ''): Goal => ({
  what,
  target: `at most ${target}${unit}`,
  measured: `${measured}${unit}`,
  met: measured <= target,
});

/** A goal of at least so much; `unit` follows the numbers. */
export const atLeast = (what: string, target: number, measured: number, unit = ''): Goal => ({
  what,
  target: `at least ${target}${unit}`,
  measured: `${measured}${unit}`,
  met: measured >= target,
});

/** A goal of exactly this. */
export const exactly = (what: string, target: number | string, measured: number | string): Goal => ({
  what,
  target: String(target),
  measured: String(measured),
  met: measured === target,
});

export const results = join(import.meta.dirname, 'results');

/** The machine as the results tell it; nothing that changes with the tree. */
const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${process.arch}`,
  node: process.versions.node,
});

export interface Result extends Figure {
  readonly measuredOn: string;
  readonly machine: ReturnType<typeof machine>;
}

/** Keeps a figure's result. */
export function keepResult(figure: Figure): void {
  const result: Result = { ...figure, measuredOn: new Date().toISOString().slice(0, 10), machine: machine() };
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${figure.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
