export type SubscriberQueue =
  | 'triage'
  | 'notices'
  | 'urgent-notices'
  | 'letters'
  | 'erasures'
  | 'mail-events';

/** Notices of an emergency go to `urgent-notices` instead of `notices`. */
export type Subscribers = readonly Exclude<SubscriberQueue, 'urgent-notices'>[];
