/** Stands in for `fromSharedConfigFiles` of `@smithy/core`: in a Lambda nobody has a home with `.aws/config`. */
export const fromSharedConfigFiles = () => async (): Promise<never> => {
  // As the chain of sources wants it: not here, ask the next.
  throw Object.assign(new Error('no configuration files in a Lambda'), { tryNextLink: true });
};
