// Runs a command: `node run.mjs commands/start.ts ...`. Plain JavaScript without dependencies, so that any Node from
// 20 on can install the packages and start the pinned Node 24, which runs TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const windows = process.platform === 'win32';
const pinnedName = `node-${windows ? 'win' : process.platform}-${process.arch}`;
const pinnedNode = join(root, 'node_modules', pinnedName, 'bin', windows ? 'node.exe' : 'node');

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Packages in a lock file by folder; undefined if it is missing or unreadable. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm writes its own list last, so a matching list means a complete installation. */
function installed() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const found = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !found) return false;
  const needed = Object.entries(wanted).filter(([path, entry]) => {
    const elsewhere = (entry.optional || entry.devOptional || entry.peer) && !found[path];
    return path !== '' && !elsewhere;
  });
  if (wanted[`node_modules/${pinnedName}`] && !existsSync(pinnedNode)) return false;
  // SST is installed without saving and may bring newer versions, which `npm ci` would remove.
  const asListed = !found['node_modules/sst'];
  return needed.every(([path, { version }]) =>
    asListed ? found[path]?.version === version : found[path] !== undefined,
  );
}

function install() {
  console.error('Installing packages (about a minute where they download fast) ...');
  const npm = process.env.npm_execpath ?? '';
  const [command, before] = npm.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const started = Date.now();
  const done = spawnSync(command, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows && command === 'npm',
  });
  if (done.error?.code === 'ENOENT') fail('npm was not found; install it with Node.js (https://nodejs.org).');
  if (done.status !== 0)
    fail('The packages could not be installed: see the lines of npm above, then try again.');
  console.error(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

const versionOf = (node) =>
  spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout?.trim();

function findNode24() {
  if (existsSync(pinnedNode)) return pinnedNode;
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const places = ['/opt/homebrew/opt/node@24/bin/node', '/usr/local/opt/node@24/bin/node'];
  const place = places.find((path) => existsSync(path) && versionOf(path)?.startsWith('24.'));
  return (
    place ??
    fail(
      `Node.js 24 is needed on ${process.platform} ${process.arch}: install it (macOS: brew install node@24).`,
    )
  );
}

function runWith(node, args) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, args, { stdio: 'inherit', env: { ...process.env, PATH: path, Path: undefined } });
  // A terminal sends Ctrl-C to the child too; other signals reach only this process.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm does not forward SIGTERM.
  const npm = process.ppid;
  const orphaned = () => process.ppid !== npm && child.kill('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500);
  child.on('error', (error) => fail(`${node} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

const [command, ...args] = process.argv.slice(2);
if (!command) {
  console.error('Usage: node run.mjs commands/NAME.ts [ARGUMENT ...]');
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node.js 20 or later is needed; this is ${process.versions.node} (https://nodejs.org).`);
}
if (!installed()) install();
const loader = pathToFileURL(join(root, 'commands', 'load-jsx.ts')).href;
runWith(findNode24(), ['--import', loader, join(root, command), ...args]);
