import { randomUUID } from 'node:crypto';

/** Replaces `uuid/v4` of `@smithy/core`, which loads Node's Web Crypto by mentioning the global `crypto`. */
export const bindV4 = (): (() => string) => () => randomUUID();
