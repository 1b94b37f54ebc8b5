import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cognitoProvider } from '#user-pool/cognito.ts';

interface Call {
  readonly action: string;
  readonly signature: string | undefined;
  readonly input: Record<string, unknown>;
}

const calls: Call[] = [];
let answers: [status: number, body: object][] = [];

/** Answers as Cognito does, by its documented error types. */
const server = createServer(async (request, response) => {
  const action = String(request.headers['x-amz-target']).split('.')[1]!;
  const { authorization } = request.headers;
  calls.push({ action, signature: authorization, input: JSON.parse((await text(request)) || '{}') });
  const [status, body] = answers.shift()!;
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());
beforeEach(() => {
  calls.length = 0;
  answers = [];
});

const pool = () =>
  cognitoProvider({
    poolId: 'ap-southeast-3_example',
    clientId: 'desk',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sign: async ({ headers: { host: _, ...headers } }) => ({
      ...headers,
      authorization: 'AWS4-HMAC-SHA256 Credential=x',
    }),
  });
const error = (type: string): [number, object] => [400, { __type: type, message: '…' }];

describe('the user pool', () => {
  it('a sign-in asks by a signed call, and a challenge keeps what continues it', async () => {
    answers = [[200, { ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 'continued', ChallengeParameters: {} }]];
    expect(await pool().signIn('a@klaten.example', 'x')).toEqual({
      kind: 'totp',
      username: 'a@klaten.example',
      continuation: 'continued',
    });
    expect(calls).toEqual([
      {
        action: 'AdminInitiateAuth',
        signature: expect.stringContaining('AWS4-HMAC-SHA256'),
        input: {
          UserPoolId: 'ap-southeast-3_example',
          ClientId: 'desk',
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'a@klaten.example', PASSWORD: 'x' },
        },
      },
    ]);
  });

  it.each([
    ['NotAuthorizedException', 'bad-credentials'],
    ['UserNotFoundException', 'bad-credentials'],
    ['PasswordResetRequiredException', 'reset-required'],
    ['TooManyRequestsException', 'too-many'],
    ['com.amazonaws.cognito#NotAuthorizedException', 'bad-credentials'],
  ])('a sign-in that the pool refuses with %s is refused as %s', async (type, reason) => {
    answers = [error(type)];
    expect(await pool().signIn('a@klaten.example', 'x')).toEqual({ kind: 'refused', reason });
  });

  it.each([
    ['CodeMismatchException', 'bad-code'],
    ['ExpiredCodeException', 'expired'],
    ['InvalidPasswordException', 'weak-password'],
    ['LimitExceededException', 'too-many'],
  ])('a new password that the pool refuses with %s is refused as %s', async (type, reason) => {
    answers = [error(type)];
    expect(await pool().resetPassword('a@klaten.example', '000000', 'x')).toEqual({
      kind: 'refused',
      reason,
    });
    expect(calls[0]).toMatchObject({ action: 'ConfirmForgotPassword', signature: undefined });
  });

  it('whether an account exists is not told by a request for a code', async () => {
    answers = [error('UserNotFoundException'), [200, {}], error('LimitExceededException')];
    const ask = () => pool().sendPasswordCode('a@klaten.example');
    expect(await ask()).toEqual(await ask());
    expect(await ask()).toEqual({ kind: 'refused', reason: 'too-many' });
  });

  it('an outage and an unknown challenge are errors, and no wrong password', async () => {
    answers = [
      [500, { __type: 'InternalErrorException' }],
      [200, { ChallengeName: 'SMS_MFA', Session: 's' }],
    ];
    await expect(pool().signIn('a@klaten.example', 'x')).rejects.toThrow('500 InternalErrorException');
    await expect(pool().signIn('a@klaten.example', 'x')).rejects.toThrow('SMS_MFA');
  });

  it('a token that the pool did not sign identifies nobody', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = `${part({ alg: 'RS256', kid: 'x' })}.${part({ sub: 'x', token_use: 'id' })}.c2ln`;
    answers = [
      [200, { AuthenticationResult: { IdToken: forged, AccessToken: 'x' } }],
      [200, { keys: [] }],
    ];
    await expect(pool().signIn('a@klaten.example', 'x')).rejects.toThrow();
  });
});
