import {
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, describe, expect, it } from 'vitest';
import { awsClient } from '../../infra/local/aws-environment.ts';
import { anotherTenant } from '../support/stage/another-tenant.ts';
import { deskBrowser } from '../support/stage/desk-browser.ts';
import { officersPool } from '../support/stage/officers-pool.ts';
import { runOnStage } from '../support/stage/run-on-stage.ts';
import { stage } from '../support/stage/stage.ts';

const client = new CognitoIdentityProviderClient(awsClient(stage.emulator));
const office = 'dishub/liaison';
const password = 'Kata-sandi-sendiri-123!';
let there: Awaited<ReturnType<typeof anotherTenant>>;
let email = '';

beforeAll(async () => {
  there = await anotherTenant(['coordinator'], () => {});
  email = there.config.offices.find(({ id }) => id === office)!.email;
});

const officer = async (action: string, ...more: string[]) => {
  const { code, stdout, stderr } = await runOnStage('officer', action, '--tenant', there.config.id, ...more);
  return { code, said: stdout + stderr };
};

/** As the officer does at the first sign-in. */
async function choosePassword() {
  const UserPoolId = await officersPool();
  const input = { UserPoolId, Username: email, Password: password, Permanent: true };
  await client.send(new AdminSetUserPasswordCommand(input));
}

const signIn = async () => {
  const browser = deskBrowser(there.config.id);
  const { status } = await browser.signIn(email, password);
  return { status, open: async () => (await browser.send(`/${there.config.id}/petugas`)).status };
};

describe('the command for officers', () => {
  it('lists each office with what it lacks', async () => {
    const { code, said } = await officer('list');
    expect(code).toBe(0);
    expect(said).toContain(`${office}  ${email}  has no account: invite it`);
    expect(said).toMatch(/^coordinator {2}\S+ {2}can sign in$/m);
  });

  it('invites an officer who then signs in, and a repeated invitation changes nothing', async () => {
    expect(await officer('link', '--office', office)).toMatchObject({ code: 1 });
    expect((await officer('invite', '--office', office)).said).toContain('invited: the first password');
    expect((await officer('list', '--office', office)).said).toContain('has not signed in yet');
    expect((await officer('invite', '--office', office, '--again')).said).toContain('invited again');
    await choosePassword();
    expect((await officer('invite', '--office', office)).said).toContain('nothing to do');
    expect((await signIn()).status).toBe(303);
  });

  it('a changed address ends the old sign-in, and an invitation makes a new one', async () => {
    const before = await signIn();
    expect(await before.open()).toBe(200);
    const one = there.config.offices.find(({ id }) => id === office)!;
    one.email = email = `baru.${email}`;
    await there.apply();
    expect(await before.open()).toBe(303);
    expect((await officer('invite', '--office', office)).said).toContain('invited');
    await choosePassword();
    expect(await (await signIn()).open()).toBe(200);
  });

  it('a revoked officer is out at the next click, and cannot sign in', async () => {
    const { open } = await signIn();
    expect(await open()).toBe(200);
    expect((await officer('revoke', '--office', office)).said).toContain('revoked');
    expect(await open()).toBe(303);
    expect((await signIn()).status).toBe(403);
    expect((await officer('revoke', '--office', office)).said).toContain('nothing to do');
    expect((await officer('list', '--office', office)).said).toContain('has no account');
  });

  it('refuses what is not clear, above all to revoke a whole regency', async () => {
    for (const wrong of [['revoke'], ['list', '--again'], ['list', '--office', 'x'], ['x']])
      expect((await officer(wrong[0]!, ...wrong.slice(1))).code, wrong.join(' ')).toBe(2);
    const { code } = await runOnStage('officer', 'list', '--tenant', 'tidak-ada');
    expect(code).toBe(2);
  });
});
