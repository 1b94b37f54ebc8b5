/** A place where what is written stays as it was: nobody can change or delete it for years. Texts under keys. */
export interface WormStore {
  /** Writes under a key, unless something stands there already; gives back what stands there now. */
  keep(key: string, text: string): Promise<string>;
  /** Every key that begins so, in the order of keys. */
  keys(prefix: string): Promise<string[]>;
  /** What was written first under a key, whatever was put over it since. */
  read(key: string): Promise<string>;
}
