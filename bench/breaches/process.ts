import { createRequire } from 'node:module';

/**
 * A Lambda as a process: loads a bundle, answers each event that the parent sends, and tells what it has used of the
 * processor; often, because it may be killed at any moment.
 */
const [bundle] = process.argv.slice(2);
const { handler } = createRequire(import.meta.url)(bundle!);

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
setInterval(() => process.send!({ cpuMs: cpuMs() }), 50);

process.on('message', async ({ event }: { event: object }) => {
  const answer = await handler(event, {});
  process.send!({ answer, cpuMs: cpuMs() });
});
