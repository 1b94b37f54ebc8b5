import { eventually } from './eventually.ts';
import type { SubmittedReport } from './new-report.ts';
import { signIn, stage } from './stage.ts';

export const lettersOf = async (role: Parameters<typeof signIn>[0], agency?: string) => {
  const token = await signIn(role, agency);
  const call = (path: string, body?: object) =>
    fetch(`${stage.api}/api/v1/klaten/letters${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  return {
    call,
    json: async (path: string, body?: object) => {
      const answer = await call(path, body);
      return { status: answer.status, body: await answer.json() };
    },
  };
};
type Letters = Awaited<ReturnType<typeof lettersOf>>;

/** Waits until the run has drafted the letter. */
export const letterNaming = (letters: Letters, { number }: SubmittedReport) =>
  eventually(
    async () => {
      const { items } = (await letters.json('?state=draft')).body;
      for (const { letter } of items) {
        const { body } = await letters.json(`/${letter}`);
        if (body.cases.some((one: { number: string }) => one.number === number)) return body;
      }
      throw new Error(`no draft names ${number}`);
    },
    { withinMs: 60_000 },
  );
