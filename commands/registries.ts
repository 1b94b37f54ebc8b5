import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  complaintUnion,
  contractTable,
  letterUnion,
  recordOnlyTable,
  subscriberTable,
} from './registries/event-tables.ts';
import { root } from './registries/folder-members.ts';
import { missingFiles } from './registries/missing-files.ts';
import { mailTable, narrationTable, templateNames } from './registries/narration-and-mail-tables.ts';
import { descriptionTable, stepTable } from './registries/step-tables.ts';
import { runCommand } from './run-command.ts';

/** By the path from the root. */
export const registries = (): Map<string, string> =>
  new Map([
    ['packages/complaints/steps/registry.ts', stepTable()],
    ['packages/api-description/step-descriptions.ts', descriptionTable()],
    ['events/complaint/union.ts', complaintUnion()],
    ['events/letter/union.ts', letterUnion()],
    ['events/contracts.ts', contractTable()],
    ['events/record-events.ts', recordOnlyTable()],
    ['events/subscribers.ts', subscriberTable()],
    ['packages/narration/registry.ts', narrationTable()],
    ['packages/notices/mails/registry.ts', mailTable()],
    ['packages/notices/plan/template-names.ts', templateNames()],
  ]);

/** Resolves with 1 if something is missing. */
async function writeRegistries(): Promise<number> {
  const files = registries();
  await Promise.all([...files].map(([path, text]) => writeFile(join(root, path), text)));
  console.log(`${files.size} registries written`);
  const missing = missingFiles();
  for (const one of missing) console.error(one);
  return missing.length > 0 ? 1 : 0;
}

if (import.meta.main) await runCommand(writeRegistries);
