import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProgramError, runProgram } from '../../../infra/local/run-program.ts';
import type { CfnTemplate, CfnTemplates } from './template.ts';

const requirements = join(import.meta.dirname, 'cfn-lint-requirements.txt');
const venv = join(import.meta.dirname, '../../../.local/cfn-lint');
const bin = join(venv, process.platform === 'win32' ? 'Scripts' : 'bin');

export interface Finding {
  readonly rule: string;
  readonly message: string;
  /** E.g. `Resources/x/Properties/y`. */
  readonly place: string;
}

/** From PyPI, once per content of the requirements. */
async function install(): Promise<void> {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  const mark = join(venv, 'installed.sha256');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  rmSync(venv, { recursive: true, force: true });
  mkdirSync(venv, { recursive: true });
  await runProgram('python -m venv', 'python3', ['-m', 'venv', venv]);
  const pip = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '--require-hashes'];
  await runProgram('pip install cfn-lint', join(bin, 'python'), [...pip, '-r', requirements]);
  writeFileSync(mark, wanted);
}

export async function findings({ data, app }: CfnTemplates, region: string): Promise<Finding[]> {
  await install();
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-cfn-lint-'));
  const files = (
    [
      ['data', data],
      ['app', app],
    ] as [string, CfnTemplate][]
  ).map(([name, template]) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(template));
    return file;
  });
  try {
    return parse(await runLint(['--format', 'json', '--regions', region, '--', ...files]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** cfn-lint exits with a code above zero if it finds something. */
async function runLint(args: string[]): Promise<string> {
  try {
    return await runProgram('cfn-lint', join(bin, 'cfn-lint'), args);
  } catch (error) {
    if (error instanceof ProgramError && error.output.trimStart().startsWith('[')) return error.output;
    throw error instanceof ProgramError ? new Error(`${error.message}: ${error.output}`) : error;
  }
}

function parse(output: string): Finding[] {
  // biome-ignore lint/suspicious/noExplicitAny: cfn-lint's own JSON
  return JSON.parse(output || '[]').map(({ Rule, Message, Location }: any) => ({
    rule: Rule.Id,
    message: Message,
    place: Location.Path.join('/'),
  }));
}
