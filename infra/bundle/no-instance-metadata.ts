/** Stands in for `getInstanceMetadataRegion` of `@smithy/core`: Lambda names its region in the environment. */
export const getInstanceMetadataRegion = async (): Promise<undefined> => undefined;
