/** Replaces `Sha256Js` of `@smithy/core`: Node has its own hashes. */
export class Sha256Js {
  constructor() {
    throw new Error('this Node has no hashes of its own');
  }
}
