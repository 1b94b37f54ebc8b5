/** Stands in for `Sha256Js` of `@smithy/core`, which is for a Node without hashes of its own. */
export class Sha256Js {
  constructor() {
    throw new Error('this Node has no hashes of its own');
  }
}
