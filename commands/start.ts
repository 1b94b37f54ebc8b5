import { stagePorts } from '../infra/local/ports.ts';
import { runAttached } from '../infra/local/run-detached.ts';
import { runningStage } from '../infra/local/running.ts';
import { readStageFile } from '../infra/local/stage-file.ts';
import { startDetached } from '../infra/local/start-detached.ts';
import { runCommand, UsageError } from './run-command.ts';
import { stageSummary } from './stage-summary.ts';

const begun = Date.now();

function readArguments(): { detach: boolean } {
  const [first, ...others] = process.argv.slice(2);
  if (others.length > 0 || (first && first !== '--detach')) {
    throw new UsageError('Usage: npm start [-- --detach]');
  }
  return { detach: first === '--detach' };
}

function ready(howToEnd: string): void {
  console.error(`Ready in ${Math.round((Date.now() - begun) / 1000)} s. ${howToEnd}; the data are kept.`);
  console.log(stageSummary(readStageFile()));
}

async function start(): Promise<number> {
  const { detach } = readArguments();
  stagePorts();
  const progress = (line: string) => console.error(line);
  if (await runningStage()) {
    console.error('Tanggap is already running; npm stop ends it.');
    console.log(stageSummary(readStageFile()));
  } else if (detach) {
    await startDetached({ progress, ready: () => ready('npm stop ends it') });
  } else {
    await runAttached({ progress, ready: () => ready('Ctrl-C ends it') });
  }
  return 0;
}

await runCommand(start);
process.exit();
