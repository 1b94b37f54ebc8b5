/** Replaces `getInstanceMetadataRegion` of `@smithy/core`: Lambda sets the region in the environment. */
export const getInstanceMetadataRegion = async (): Promise<undefined> => undefined;
