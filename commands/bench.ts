import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureBreaches } from '../bench/breaches/figure.ts';
import { measureColdStart } from '../bench/cold-start/figure.ts';
import { measureColdStarts } from '../bench/cold-starts/figure.ts';
import { type Figure, keepResult } from '../bench/figure.ts';
import { type FigureName, figureNames } from '../bench/figures.ts';
import { measureFindDue } from '../bench/find-due/figure.ts';
import { measureLocalStage } from '../bench/local-stage/figure.ts';
import { measureMailRate } from '../bench/mail-rate/figure.ts';
import { keptResults, performancePage } from '../bench/performance-page.ts';
import { measureRecompute } from '../bench/recompute/figure.ts';
import { measureDecisions } from '../bench/rules/decisions.ts';
import { measureSimulation } from '../bench/rules/simulation.ts';
import { measureSubmit } from '../bench/submit/figure.ts';
import { measureWholeLives } from '../bench/whole-lives/figure.ts';
import { runCommand, UsageError } from './run-command.ts';

const measure: Record<FigureName, (small: boolean) => Promise<Figure>> = {
  submit: measureSubmit,
  'cold-start': measureColdStart,
  'cold-starts': measureColdStarts,
  'find-due': measureFindDue,
  breaches: measureBreaches,
  recompute: measureRecompute,
  decisions: measureDecisions,
  replay: measureSimulation,
  'whole-lives': measureWholeLives,
  'mail-rate': measureMailRate,
  'local-stage': measureLocalStage,
};

const usage = `Usage: npm run bench [-- ${figureNames.join(' | ')} ...] [--small]`;
const page = join(import.meta.dirname, '../docs/performance.md');

function chosenFigures(): { names: readonly FigureName[]; small: boolean } {
  const small = process.argv.includes('--small');
  const named = process.argv.slice(2).filter((argument) => argument !== '--small');
  if (named.some((name) => !figureNames.includes(name as FigureName))) throw new UsageError(usage);
  return { names: named.length > 0 ? (named as FigureName[]) : figureNames, small };
}

/** Results of a small run are not stored. A missed target is a result, not a failure. */
async function bench(): Promise<number> {
  const { names, small } = chosenFigures();
  for (const name of names) {
    console.error(`${name} ...`);
    const figure = await measure[name](small);
    if (!small) keepResult(figure);
    for (const { what, target, measured, met } of figure.goals)
      console.log(`${name}: ${what}: ${measured} (${target}: ${met ? 'met' : 'missed'})`);
    console.error(JSON.stringify(figure.detail));
  }
  writeFileSync(page, performancePage(keptResults(figureNames)));
  return 0;
}

await runCommand(bench);
