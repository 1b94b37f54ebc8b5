import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** After a restart the emulator knows each mapping's position in the old stream and would skip new records. */
export function rewindStreams(state: string): void {
  const file = join(state, 'lambda.json');
  if (!existsSync(file)) return;
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  const positions = kept.payload?.dynamodb_stream_positions?.data ?? {};
  for (const mapping of Object.keys(positions)) positions[mapping] = 0;
  writeFileSync(file, JSON.stringify(kept));
}
