import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { contracts } from '#events/contracts.ts';
import { runCommand } from './run-command.ts';

/** Folder of the published JSON Schemas. */
export const schemaFolder = join(import.meta.dirname, '..', 'docs', 'events');

/** JSON Schemas (2020-12) with examples, by file name. */
export const schemaFiles = (): Map<string, string> =>
  new Map(
    Object.entries(contracts).map(([type, { contract, examples }]) => {
      const { $schema, ...schema } = z.toJSONSchema(contract);
      const described = { $schema, $id: `urn:tanggap:event:${type}`, title: type, ...schema, examples };
      return [`${type}.json`, `${JSON.stringify(described, null, 2)}\n`];
    }),
  );

async function writeSchemas(): Promise<undefined> {
  const files = schemaFiles();
  await mkdir(schemaFolder, { recursive: true });
  const stale = (await readdir(schemaFolder)).filter((name) => !files.has(name));
  await Promise.all(stale.map((name) => rm(join(schemaFolder, name))));
  await Promise.all([...files].map(([name, text]) => writeFile(join(schemaFolder, name), text)));
  console.log(`${files.size} schemas in docs/events`);
}

if (import.meta.main) await runCommand(writeSchemas);
