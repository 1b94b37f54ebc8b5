/** Write-once storage: nobody can change or delete a text for years. */
export interface WormStore {
  /** Writes unless the key exists; returns the text stored there. */
  keep(key: string, text: string): Promise<string>;
  /** In the order of keys. */
  keys(prefix: string): Promise<string[]>;
  /** The first text written under a key, whatever was written over it since. */
  read(key: string): Promise<string>;
}
