/**
 * Stands in for `node:stream/web` where `@middy/core` asks for it: no function of ours answers by a stream, and loading
 * Node's takes three milliseconds of each start.
 */
export class ReadableStream {}
