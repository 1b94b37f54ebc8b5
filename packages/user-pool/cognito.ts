import { CognitoJwtVerifier } from 'aws-jwt-verify';
import * as z from 'zod/mini';
import type {
  AuthAnswer,
  Challenge,
  IdentityFailure,
  IdentityProvider,
  Refused,
} from '#sign-in/identity-provider.ts';

export interface UserPool {
  readonly poolId: string;
  /** A client of its own, which takes passwords from IAM callers alone (ADMIN_USER_PASSWORD_AUTH). */
  readonly clientId: string;
  /** Of Cognito's API, without a slash at the end. */
  readonly endpoint: string;
  /** Signs a request by Signature Version 4 for `cognito-idp`; gives the headers to send. */
  sign(request: SignedRequest): Promise<Record<string, string>>;
}

export interface SignedRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const failures: Readonly<Record<string, IdentityFailure>> = {
  NotAuthorizedException: 'bad-credentials',
  // The pool hides whether a user exists; its administrative calls do not.
  UserNotFoundException: 'bad-credentials',
  UserNotConfirmedException: 'bad-credentials',
  CodeMismatchException: 'bad-code',
  EnableSoftwareTokenMFAException: 'bad-code',
  ExpiredCodeException: 'expired',
  InvalidPasswordException: 'weak-password',
  PasswordHistoryPolicyViolationException: 'weak-password',
  PasswordResetRequiredException: 'reset-required',
  TooManyRequestsException: 'too-many',
  TooManyFailedAttemptsException: 'too-many',
  LimitExceededException: 'too-many',
};

const challenges = { NEW_PASSWORD_REQUIRED: 'new-password', SOFTWARE_TOKEN_MFA: 'totp' } as const;
const answerNames = {
  'new-password': ['NEW_PASSWORD_REQUIRED', 'NEW_PASSWORD'],
  totp: ['SOFTWARE_TOKEN_MFA', 'SOFTWARE_TOKEN_MFA_CODE'],
} as const satisfies Record<Challenge['kind'], readonly [string, string]>;

const authAnswer = z.object({
  ChallengeName: z.optional(z.string()),
  Session: z.optional(z.string()),
  AuthenticationResult: z.optional(z.object({ IdToken: z.string(), AccessToken: z.string() })),
});

/** The user pool behind our own pages; SDK and tokens are kept off the path of other requests. */
export function cognitoProvider(pool: UserPool): IdentityProvider {
  const { poolId, clientId, endpoint } = pool;
  const of = { UserPoolId: poolId, ClientId: clientId };

  async function toAnswer(username: string, reply: Reply): Promise<AuthAnswer> {
    if ('kind' in reply) return reply;
    const { ChallengeName, Session = '', AuthenticationResult: tokens } = z.parse(authAnswer, reply.body);
    if (tokens) {
      const { sub } = await verifiedClaims(tokens.IdToken);
      return { kind: 'identified', subject: sub, accessToken: tokens.AccessToken };
    }
    const kind = challenges[ChallengeName as keyof typeof challenges];
    if (!kind) throw new Error(`the user pool asked for ${ChallengeName}, which no page can answer`);
    return { kind, username, continuation: Session };
  }

  /** The keys are read at each sign-in, which is rare, so that a rotation needs no cache to notice it. */
  async function verifiedClaims(idToken: string) {
    const verifier = CognitoJwtVerifier.create({ userPoolId: poolId, clientId, tokenUse: 'id' });
    const keys = await fetch(`${endpoint}/${poolId}/.well-known/jwks.json`, { signal: timeout() });
    verifier.cacheJwks(await keys.json());
    return verifier.verify(idToken);
  }

  return {
    async signIn(email, password) {
      const reply = await callUserPool(pool, 'AdminInitiateAuth', {
        ...of,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: email, PASSWORD: password },
      });
      return toAnswer(email, reply);
    },

    async answerChallenge({ kind, username, continuation }, answer) {
      const [ChallengeName, field] = answerNames[kind];
      const reply = await callUserPool(pool, 'AdminRespondToAuthChallenge', {
        ...of,
        ChallengeName,
        Session: continuation,
        ChallengeResponses: { USERNAME: username, [field]: answer },
      });
      return toAnswer(username, reply);
    },

    async beginSecondFactor(AccessToken) {
      const reply = await callUserPool(pool, 'AssociateSoftwareToken', { AccessToken });
      if ('kind' in reply) throw new Error(`the user pool gave no secret: ${reply.reason}`);
      return z.parse(z.object({ SecretCode: z.string() }), reply.body).SecretCode;
    },

    async confirmSecondFactor(AccessToken, UserCode) {
      const reply = await callUserPool(pool, 'VerifySoftwareToken', { AccessToken, UserCode });
      if ('kind' in reply) return reply;
      const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
      return refusalIn(
        await callUserPool(pool, 'SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings }),
      );
    },

    async sendPasswordCode(Username) {
      const reply = await callUserPool(pool, 'ForgotPassword', { ClientId: clientId, Username });
      const refusal = refusalIn(reply);
      return refusal?.reason === 'too-many' ? refusal : undefined;
    },

    async resetPassword(Username, ConfirmationCode, Password) {
      const input = { ClientId: clientId, Username, ConfirmationCode, Password };
      return refusalIn(await callUserPool(pool, 'ConfirmForgotPassword', input));
    },
  };
}

const refusalIn = (reply: Reply): Refused | undefined => ('kind' in reply ? reply : undefined);

const timeout = (): AbortSignal => AbortSignal.timeout(5000);

type Reply = Refused | { readonly body: unknown };

/** These act for IAM callers alone; the others prove themselves by a token or a code. */
const isSigned = (action: string): boolean => action.startsWith('Admin');

/** @throws Error for what the person cannot mend */
async function callUserPool({ endpoint, sign }: UserPool, action: string, input: object): Promise<Reply> {
  const url = new URL(endpoint);
  const body = JSON.stringify(input);
  const plain = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
  };
  const headers = isSigned(action) ? await sign({ url, body, headers: { host: url.host, ...plain } }) : plain;
  const answer = await fetch(url, { method: 'POST', headers, body, signal: timeout() });
  const reply: unknown = await answer.json();
  if (answer.ok) return { body: reply };
  const type = String((reply as { __type?: string }).__type ?? '')
    .split('#')
    .at(-1)!;
  const failure = failures[type];
  if (failure) return { kind: 'refused', reason: failure };
  throw new Error(`the user pool answered ${action} with ${answer.status} ${type}`);
}
