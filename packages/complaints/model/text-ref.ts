/** History and state hold only references, so that the text itself can be erased. */
export interface TextRef {
  /** Key of the stored text within its complaint, e.g. `0003-public`. */
  readonly id: string;
  /** HMAC-SHA-256 of the text under a salt that is stored with the text; meaningless once both are erased. */
  readonly hmac: string;
}
