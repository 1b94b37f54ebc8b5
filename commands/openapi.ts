import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApiDocument } from '#api-description/document.ts';
import { runCommand } from './run-command.ts';

export const openApiFile = join(import.meta.dirname, '..', 'docs', 'openapi.json');

export const openApiText = (): string => `${JSON.stringify(openApiDocument(), null, 2)}\n`;

async function writeDocument(): Promise<undefined> {
  await writeFile(openApiFile, openApiText());
  console.log('docs/openapi.json written');
}

if (import.meta.main) await runCommand(writeDocument);
