import { createServer } from 'node:net';
import { Trouble } from './trouble.ts';

const listenOnce = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });

/** A port of 127.0.0.1 that nobody listens on now. */
export const freePort = (): Promise<number> => listenOnce(0);

/** Rejects with `Trouble` when the port is taken; `variable` names the setting that chooses another. */
export async function needPort(port: number, variable: string): Promise<void> {
  try {
    await listenOnce(port);
  } catch {
    throw new Trouble(
      `Port ${port} is in use by another program: end it, or choose another port: ${variable}=${port + 1} npm start`,
    );
  }
}
