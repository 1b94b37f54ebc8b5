import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The emulator keeps how far each mapping has read a table's stream, but not the stream itself: after a restart it
 * would swallow as many entries as it had read before. So every mapping begins the new stream at its beginning.
 */
export function rewindStreams(state: string): void {
  const file = join(state, 'lambda.json');
  if (!existsSync(file)) return;
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  const positions = kept.payload?.dynamodb_stream_positions?.data ?? {};
  for (const mapping of Object.keys(positions)) positions[mapping] = 0;
  writeFileSync(file, JSON.stringify(kept));
}
