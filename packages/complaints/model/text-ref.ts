/** What people wrote, kept apart from history: entries and state hold a reference, a text item holds the words. */
export interface TextRef {
  /** Name of the text item in its case, e.g. `0003-public`. */
  readonly id: string;
  /** HMAC-SHA-256 of the words under the salt kept in the text item; meaningless once salt and words are erased. */
  readonly hmac: string;
}
