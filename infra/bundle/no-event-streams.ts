/** Replaces `@smithy/core/event-streams`: none of our calls uses event streams. */
export class EventStreamSerde {
  constructor() {
    throw new Error('event streams are not in this bundle');
  }
}

export const eventStreamSerdeProvider = () => undefined;
