import { measureBreaches } from '../bench/breaches/figure.ts';
import { measureColdStart } from '../bench/cold-start/figure.ts';
import { type Figure, keepResult } from '../bench/figure.ts';
import { measureFindDue } from '../bench/find-due/figure.ts';
import { measureSubmit } from '../bench/submit/figure.ts';
import { runCommand, UsageError } from './run-command.ts';

const figures: Record<string, (small: boolean) => Promise<Figure>> = {
  submit: measureSubmit,
  'cold-start': measureColdStart,
  'find-due': measureFindDue,
  breaches: measureBreaches,
};

const usage = `Usage: npm run bench [-- ${Object.keys(figures).join(' | ')} ...] [--small]`;

/** Small runs show that all works; only a whole one is kept. */
async function bench(): Promise<number> {
  const small = process.argv.includes('--small');
  const named = process.argv.slice(2).filter((argument) => argument !== '--small');
  if (named.some((name) => !(name in figures))) throw new UsageError(usage);
  for (const name of named.length > 0 ? named : Object.keys(figures)) {
    console.error(`${name} ...`);
    const figure = await figures[name]!(small);
    if (!small) keepResult(figure);
    console.log(JSON.stringify(figure, null, 2));
  }
  return 0;
}

await runCommand(bench);
