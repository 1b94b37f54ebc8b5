import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { Notice } from './notice.ts';
import { resolvers } from './recipient-resolvers.ts';
import type { Occurrence, Resolved } from './recipient-roles.ts';
import { type NoticeRoute, routesOf, type Timing } from './routing.ts';

export interface Planned {
  readonly notice: Notice;
  readonly timing: Timing;
}

/** One notice per recipient. Pure. */
export function planNotices(occurrence: Occurrence): Planned[] {
  const planned = new Map<string, Planned>();
  for (const route of routesOf(occurrence.event))
    for (const resolved of resolvers[route.to](occurrence)) add(planned, occurrence.event, route, resolved);
  return [...planned.values()];
}

/** An office that must act does not get a copy as well. */
function add(
  planned: Map<string, Planned>,
  { tenant, number, sequence }: ComplaintEvent,
  { channel, template, timing }: NoticeRoute,
  { recipient, about, copy = false, actingFor = [], vacancies = [] }: Resolved,
): void {
  const known = planned.get(recipient);
  if (known) {
    const { notice } = known;
    const merged = {
      ...notice,
      copy: notice.copy && copy,
      actingFor: [...new Set([...notice.actingFor, ...actingFor])],
      vacancies: [...notice.vacancies, ...vacancies],
    };
    planned.set(recipient, { ...known, notice: merged });
    return;
  }
  const base = { tenant, number, sequence, recipient, channel, template, copy, actingFor, vacancies };
  planned.set(recipient, { notice: about ? { ...base, about } : base, timing });
}
