import type { WaitingNotice } from '../compose/compose-digest.ts';
import type { Notice } from '../plan/notice.ts';
import { isOfLadder } from '../plan/routing.ts';
import type { TemplateName } from '../plan/template-names.ts';

/** The ladder's notices from its lowest step on. */
const levels: readonly TemplateName[] = ['reminder', 'breach', 'follow-up'];

/** Of several notices on one deadline the one of the highest step: what went before it, it says itself. */
export function latestLevels(waiting: readonly WaitingNotice[]): WaitingNotice[] {
  const highest = new Map<string, WaitingNotice>();
  for (const one of waiting) {
    const name = deadlineOf(one.notice);
    const known = highest.get(name);
    if (!known || levels.indexOf(known.notice.template) < levels.indexOf(one.notice.template))
      highest.set(name, one);
  }
  return waiting.filter((one) => highest.get(deadlineOf(one.notice)) === one);
}

/** What a notice of the ladder is about; every other is about itself. */
const deadlineOf = ({ number, sequence, template, about }: Notice): string =>
  isOfLadder(template)
    ? [number, about?.assignment, about?.deadline, about?.deadlineAt].join(' ')
    : `${number} ${sequence}`;
