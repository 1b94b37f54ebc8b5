import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * After a restart the emulator remembers how far each mapping had read, but not the stream itself, and would skip as
 * many records of the new stream. So every mapping starts at the beginning.
 */
export function rewindStreams(state: string): void {
  const file = join(state, 'lambda.json');
  if (!existsSync(file)) return;
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  const positions = kept.payload?.dynamodb_stream_positions?.data ?? {};
  for (const mapping of Object.keys(positions)) positions[mapping] = 0;
  writeFileSync(file, JSON.stringify(kept));
}
