import { stage } from './stage.ts';

/** A browser without pages: keeps the cookies of one desk, and follows no redirect. */
export function deskBrowser(tenant = stage.tenant) {
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${stage.front}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...(cookie ? { cookie } : {}), ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/max-age=0/i.test(line)) cookies.delete(name!);
      else cookies.set(name!, value!);
    }
    return answer;
  }

  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    send(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  const signIn = (email: string, password: string, fields: Record<string, string> = {}) =>
    post(`/${tenant}/petugas/masuk`, { email, password, ...fields });
  /** The hidden token of a page's forms. */
  const formTokenOf = async (path: string): Promise<string> =>
    /name="csrf" value="([^"]+)"/.exec(await (await send(path)).text())![1]!;
  return { cookies, send, post, signIn, formTokenOf };
}
