import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../../infra/local/run-program.ts';

const root = join(import.meta.dirname, '../..');
const sst = join(root, 'node_modules/sst/cli/sst.js');
const reason = existsSync(sst) ? '' : ' (skipped: SST is not installed, npm run sst:install)';

/** SST calls AWS only for the caller's identity. */
const identity = createServer((_, response) => {
  response.setHeader('content-type', 'text/xml');
  response.end(`<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
    <Arn>arn:aws:iam::123456789012:user/test</Arn><UserId>AIDATEST</UserId><Account>123456789012</Account>
    </GetCallerIdentityResult></GetCallerIdentityResponse>`);
});

describe.skipIf(reason !== '')(`SST and the CDK's own command line${reason}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-sst-'));
  const environment = (): NodeJS.ProcessEnv => ({
    PATH: process.env.PATH,
    HOME: folder,
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(identity.address() as AddressInfo).port}`,
    AWS_REGION: 'ap-southeast-3',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    SST_TELEMETRY_DISABLED: '1',
    CI: 'true',
  });
  const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    runProgram(args.join(' '), process.execPath, args, { cwd: root, env: { ...environment(), ...env } });

  beforeAll(() => new Promise<void>((resolve) => identity.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    identity.close();
    rmSync(folder, { recursive: true });
  });

  it('SST and CDK give the same templates, code included', async () => {
    await run([join(root, 'infra/app.ts')], {
      CDK_OUTDIR: join(folder, 'cdk'),
      CDK_CONTEXT_JSON: JSON.stringify({ stage: 'dev' }),
    });
    await run([sst, 'build', '--stage', 'dev', '--to', join(folder, 'sst')]);
    for (const file of ['data.template.json', 'app.template.json']) {
      const template = (by: string) => JSON.parse(readFileSync(join(folder, by, file), 'utf8'));
      expect(template('sst')).toEqual(template('cdk'));
    }
  });
});
