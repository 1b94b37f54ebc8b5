export type QueueName = 'triage' | 'notices' | 'urgent-notices' | 'letters' | 'erasures' | 'mail-events';

/** The queues that listen to an event, none where nobody does; `urgent-notices` takes an emergency's in place of `notices`. */
export type Subscribers = readonly Exclude<QueueName, 'urgent-notices'>[];
