import { caseWithMarkers } from '../casework/case-with-markers.ts';
import type { ComplaintHistory } from '../casework/complaint-histories.ts';
import { chooseInformationLaw } from '../stage/information-law.ts';

/** A request for information whose answer was extended; starts when the law applies at the stage. */
export function informationHistory(secret: boolean): ComplaintHistory {
  const marked = caseWithMarkers({ lead: ['liaison', 'dpupr'], head: ['head', 'dpupr'] }, secret);
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
