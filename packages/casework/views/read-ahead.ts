import type { ComplaintStore } from '../records/complaint-store.ts';

/**
 * The store, with what every view of this case reads asked for at once: the case, its history and its files take one
 * round trip instead of three. A later read of the case repeats the first one's answer.
 */
export function readAhead(store: ComplaintStore, number: string): ComplaintStore {
  const first = {
    load: store.load(number),
    timeline: store.timeline(number),
    attachments: store.attachments(number),
  };
  // Without this, a view that returns early would leave an unhandled rejection.
  for (const one of Object.values(first)) one.catch(() => undefined);
  return {
    ...store,
    load: (other) => (other === number ? first.load : store.load(other)),
    timeline: (other, after) =>
      other === number && after === undefined ? first.timeline : store.timeline(other, after),
    attachments: (other) => (other === number ? first.attachments : store.attachments(other)),
  };
}
