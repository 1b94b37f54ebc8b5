import { createRequire } from 'node:module';

/** A Lambda as a process. Reports its processor time often, because it may be killed at any moment. */
const [bundle] = process.argv.slice(2);
const { handler } = createRequire(import.meta.url)(bundle!);

/** Milliseconds. */
const callMs = Number(process.env.CALL_MS ?? 30_000);

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
setInterval(() => process.send!({ cpuMs: cpuMs() }), 50);

process.on('message', async ({ event }: { event: object }) => {
  const end = Date.now() + callMs;
  const answer = await handler(event, { getRemainingTimeInMillis: () => end - Date.now() });
  process.send!({ answer, cpuMs: cpuMs() });
});
