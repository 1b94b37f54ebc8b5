// Written by `npm run registries` from the events of a complaint; a test keeps it current.

/** Events that are only recorded: the complaint stays as it was, except for its assignments. */
export const recordOnlyEvents = [
  'answer-confirmed.v1',
  'assignment-ranked.v1',
  'contribution-given.v1',
  'head-asked.v1',
  'interim-reply-sent.v1',
  'oral-reprimand-recorded.v1',
  'reply-period-ended.v1',
  'reply-received.v1',
  'vacancy-ended.v1',
  'vacancy-held.v1',
] as const;
