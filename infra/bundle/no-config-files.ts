/** Replaces `fromSharedConfigFiles` of `@smithy/core`: a Lambda has no `~/.aws/config`. */
export const fromSharedConfigFiles = () => async (): Promise<never> => {
  // Tells the provider chain to ask the next source.
  throw Object.assign(new Error('no configuration files in a Lambda'), { tryNextLink: true });
};
