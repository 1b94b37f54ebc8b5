import { eventually } from './eventually.ts';
import type { SubmittedReport } from './new-report.ts';
import { signIn, stage, time } from './stage.ts';

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

async function draftNaming(letters: Letters, { number }: SubmittedReport) {
  const { items } = (await letters.json('?state=draft')).body;
  for (const { letter } of items) {
    const { body } = await letters.json(`/${letter}`);
    if (body.cases.some((one: { number: string }) => one.number === number)) return body;
  }
  return undefined;
}

/** Waits until the run has drafted the letter. */
export const letterNaming = (letters: Letters, report: SubmittedReport) =>
  eventually(async () => {
    const draft = await draftNaming(letters, report);
    if (!draft) throw new Error(`no draft names ${report.number}`);
    return draft;
  });

const maxSilentDays = 60;

/** Moves the clock until a run drafts the letter: the holidays decide after how many days that is. */
export async function draftAfterSilence(letters: Letters, report: SubmittedReport) {
  await time('+13d');
  for (let days = 13; days < maxSilentDays; days += 4) {
    await time('+4d');
    const draft = await draftNaming(letters, report);
    if (draft) return draft;
  }
  return letterNaming(letters, report);
}
