import { createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { freePort, needPort, stagePorts } from '../../../infra/local/ports.ts';
import { SettingError } from '../../../infra/local/stage-errors.ts';

afterEach(() => vi.unstubAllEnvs());

test.each(['abc', '99999', '0', '-1', '80 80', '1e3'])('the port %s is refused', (given) => {
  for (const variable of ['FRONT_PORT', 'EMULATOR_PORT']) {
    vi.stubEnv(variable, given);
    expect(stagePorts).toThrow(SettingError);
    expect(stagePorts).toThrow(`${variable} must be a port number from 1 to 65535, not ${given}`);
    vi.unstubAllEnvs();
  }
});

test('ports are the defaults, or those of the environment', () => {
  vi.stubEnv('FRONT_PORT', '');
  vi.stubEnv('EMULATOR_PORT', undefined);
  expect(stagePorts()).toEqual({ frontPort: 8080, emulatorPort: 4566 });
  vi.stubEnv('FRONT_PORT', '4566');
  expect(stagePorts).toThrow(SettingError);
});

const listen = (host: string, port: number) =>
  new Promise<(() => void) | undefined>((resolve) => {
    const server = createServer().once('error', () => resolve(undefined));
    server.listen({ host, port, ipv6Only: true }, () => resolve(() => server.close()));
  });

test.each(['127.0.0.1', '::1'])('a port that a program on %s uses is taken', async (host) => {
  const port = await freePort();
  const close = await listen(host, port);
  // A machine without IPv6 has no listener at ::1.
  if (!close) return;
  await expect(needPort(port, 'FRONT_PORT')).rejects.toThrow(`Port ${port} is in use by another program`);
  close();
});
