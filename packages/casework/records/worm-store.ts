/** Write-once storage: nobody can change or delete a text for years. */
export interface WormStore {
  /** Writes unless the key exists; returns the text stored there. */
  put(key: string, text: string): Promise<string>;
  keys(prefix: string): Promise<string[]>;
  /** The first text, whatever was written over it since. */
  read(key: string): Promise<string>;
}
