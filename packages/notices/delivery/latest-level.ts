import type { WaitingNotice } from '../compose/compose-digest.ts';
import type { Notice } from '../plan/notice.ts';
import { isOfLadder } from '../plan/routing.ts';
import type { TemplateName } from '../plan/template-names.ts';

/** Templates of the escalation levels, lowest first. */
const levels: readonly TemplateName[] = ['reminder', 'breach', 'follow-up'];

/** The notice of the highest level per deadline already mentions the lower ones. */
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

/** Escalation notices compete by deadline; every other notice stands alone. */
const deadlineOf = ({ number, sequence, template, about }: Notice): string =>
  isOfLadder(template)
    ? [number, about?.assignment, about?.deadline, about?.deadlineAt].join(' ')
    : `${number} ${sequence}`;
