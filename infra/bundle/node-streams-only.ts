import { Readable } from 'node:stream';

/**
 * Replaces the checks of `@smithy/core` for streams: our bodies are bytes, strings or streams of Node, and the mere
 * mention of the global `ReadableStream` loads Node's web streams, which takes 2 to 3 ms per start.
 */
export const isReadableStream = (): boolean => false;

export const isBlob = (body: unknown): body is Blob => body instanceof Blob;

export const isStreamingPayload = (request?: { readonly body?: unknown }): boolean =>
  request?.body instanceof Readable;
