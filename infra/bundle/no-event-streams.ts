/** Stands in for `@smithy/core/event-streams`: no call of ours sends or answers a stream of events. */
export class EventStreamSerde {
  constructor() {
    throw new Error('event streams are not in this bundle');
  }
}

export const eventStreamSerdeProvider = () => undefined;
