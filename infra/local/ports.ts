import { createServer } from 'node:net';
import { SettingError, StageError } from './stage-errors.ts';

const listenOnce = (port: number, host = '127.0.0.1'): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, ipv6Only: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });

export const freePort = (): Promise<number> => listenOnce(0);

function portIn(variable: string, usual: number): number {
  const given = process.env[variable] || String(usual);
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port >= 1 && port <= 65_535) return port;
  throw new SettingError(`${variable} must be a port number from 1 to 65535, not ${given}`);
}

/** @throws SettingError for an invalid port */
export function stagePorts(): { frontPort: number; emulatorPort: number } {
  const frontPort = portIn('FRONT_PORT', 8080);
  const emulatorPort = portIn('EMULATOR_PORT', 4566);
  if (frontPort === emulatorPort) {
    throw new SettingError(`FRONT_PORT and EMULATOR_PORT must be two ports, not both ${frontPort}`);
  }
  return { frontPort, emulatorPort };
}

/** Browsers try `localhost` at ::1 first; not every machine has it. */
async function listenAsLocalhost(port: number): Promise<void> {
  await listenOnce(port);
  await listenOnce(port, '::1').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw error;
  });
}

/** Rejects with a `StageError` that names `variable`, the setting for another port. */
export async function needPort(port: number, variable: string): Promise<void> {
  try {
    await listenAsLocalhost(port);
  } catch (error) {
    const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    const why = inUse ? 'is in use by another program: end it, or' : 'is not for every program:';
    const other = port < 65_535 ? port + 1 : port - 1;
    throw new StageError(`Port ${port} ${why} choose another port: ${variable}=${other} npm start`);
  }
}
