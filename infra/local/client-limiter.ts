import type { ClientLimit, ClientLimits } from '../stage.ts';
import { isSubmissionRequest } from '../submission-routes.ts';

/** Addresses counted at once; beyond, the oldest are forgotten. */
const maxClients = 10_000;

/** Counts the requests of one client in fixed windows, in real time. Returns the seconds to wait, or 0. */
function counter({ requests, seconds }: ClientLimit, now: () => number): (client: string) => number {
  const counts = new Map<string, { from: number; count: number }>();
  return (client) => {
    const at = now();
    const known = counts.get(client);
    const current = known && at < known.from + seconds * 1000 ? known : { from: at, count: 0 };
    if (current !== known) {
      counts.delete(client);
      counts.set(client, current);
      if (counts.size > maxClients) counts.delete(counts.keys().next().value!);
    }
    if (current.count >= requests) return Math.ceil((current.from + seconds * 1000 - at) / 1000);
    current.count++;
    return 0;
  };
}

export type ClientLimiter = (client: string, method: string | undefined, path: string) => number;

/** The seconds that a client must wait, or 0: the web ACL's rate-based rules on one machine. */
export function clientLimiter(limits: ClientLimits | undefined, now = Date.now): ClientLimiter {
  if (!limits) return () => 0;
  const [all, submissions] = [counter(limits.all, now), counter(limits.submissions, now)];
  return (client, method, path) =>
    all(client) || (isSubmissionRequest(method, path) ? submissions(client) : 0);
}
