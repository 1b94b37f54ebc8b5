import { randomUUID } from 'node:crypto';
import type { SignIn } from './sign-ins.ts';
import type { StageFile } from './stage-file.ts';

export interface ApiAnswer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: whoever calls an API over HTTP knows only its contract
  body: any;
}

export interface CaseKey {
  number: string;
  code: string;
}

/** Called with every answer of the API; the path has no query. */
type Seen = (method: string, path: string, answer: ApiAnswer) => void;

/** Uses HTTP only, as outsiders do. */
export function stageClient({ api, tenant, signIn, officers }: StageFile, seen: Seen = () => {}) {
  const base = `${api}/api/v1/${tenant}`;

  async function call(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<ApiAnswer> {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const { status, headers: said } = answer;
    const given: ApiAnswer = { status, headers: said, body: text ? JSON.parse(text) : undefined };
    seen(method, `/api/v1/${tenant}${path.replace(/\?.*$/, '')}`, given);
    return given;
  }

  const byCode = ({ code }: CaseKey) => ({ 'tanggap-code': code });

  async function token(role: SignIn['role'], agency?: string, unit?: string): Promise<string> {
    const officer = officers.find(
      (one) => one.role === role && (!agency || one.agency === agency) && one.unit === unit,
    );
    if (!officer) throw new Error(`no ${role} of ${agency ?? 'any agency'}`);
    const answer = await fetch(signIn.endpoint, {
      method: 'POST',
      headers: {
        'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
        'content-type': 'application/x-amz-json-1.1',
      },
      body: JSON.stringify({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: signIn.clientId,
        AuthParameters: { USERNAME: officer.address, PASSWORD: officer.password },
      }),
    });
    const { AuthenticationResult } = (await answer.json()) as { AuthenticationResult: { IdToken: string } };
    return AuthenticationResult.IdToken;
  }

  return {
    call,
    submit: (report: object, key: string = randomUUID()) =>
      call('POST', '/complaints', { 'idempotency-key': key }, report),
    follow: (key: CaseKey) => call('GET', `/complaints/${key.number}`, byCode(key)),
    my: (key: CaseKey, step: string, input: object, more: Record<string, string> = {}) =>
      call('POST', `/complaints/${key.number}/my/${step}`, { ...byCode(key), ...more }, input),
    attachMine: (key: CaseKey, request: object) =>
      call('POST', `/complaints/${key.number}/my/attachments`, byCode(key), request),
    myAttachment: (key: CaseKey, id: string) =>
      call('GET', `/complaints/${key.number}/my/attachments/${id}`, byCode(key)),

    /** Without a unit, the agency's own office. */
    async officer(role: SignIn['role'], agency?: string, unit?: string) {
      const headers = { authorization: `Bearer ${await token(role, agency, unit)}` };
      return {
        get: (path: string) => call('GET', path, headers),
        post: (path: string, body: object, more: Record<string, string> = {}) =>
          call('POST', path, { ...headers, ...more }, body),
        assignments: (query = '') => call('GET', `/assignments${query}`, headers),
        open: (number: string) => call('GET', `/complaints/${number}/case`, headers),
        attach: (number: string, request: object) =>
          call('POST', `/complaints/${number}/attachments`, headers, request),
        attachment: (number: string, id: string) =>
          call('GET', `/complaints/${number}/attachments/${id}`, headers),
        step: (number: string, step: string, input: object, more: Record<string, string> = {}) =>
          call('POST', `/complaints/${number}/steps/${step}`, { ...headers, ...more }, input),
      };
    },
  };
}
