import { markedCase } from '../casework/marked-case.ts';
import type { Life } from '../casework/marked-lives.ts';
import { chooseInformationLaw } from '../stage/information-law.ts';

/** A request for information whose answer was extended; starts when the law applies at the stage. */
export function informed(secret: boolean): Life {
  const marked = markedCase({ lead: ['liaison', 'dpupr'], head: ['head', 'dpupr'] }, secret);
  const { by, mark, hand, sending } = marked;
  return { name: secret ? 'a request in secret' : 'a request that was extended', marked, turns: turns() };

  async function* turns() {
    await (await chooseInformationLaw())();
    const key = await hand();
    yield;
    await by('coordinator', key, 'dispatch', sending('dpupr', { class: 'information' }));
    yield;
    await by('lead', key, 'accept', {});
    await by('lead', key, 'extend', { reason: mark('extend reason') });
    yield;
  }
}
