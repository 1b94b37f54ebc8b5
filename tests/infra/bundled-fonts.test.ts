import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundle } from '../../infra/bundle.ts';
import { readPdf } from '../support/pages/read-pdf.ts';

const root = join(import.meta.dirname, '../..');
mkdirSync(join(root, '.local'), { recursive: true });
const folder = mkdtempSync(join(root, '.local', 'fonts-test-'));
// Outside the tree: Lambda gets only the folder, without node_modules.
const elsewhere = mkdtempSync(join(tmpdir(), 'lambda-'));
afterAll(() => {
  for (const place of [folder, elsewhere]) rmSync(place, { recursive: true });
});

describe('a bundled function that renders documents', () => {
  let made: Bundle;
  beforeAll(async () => {
    const entry = join(folder, 'handler.ts');
    writeFileSync(
      entry,
      `import { renderPdf } from '../../packages/documents/render-pdf.ts';
       export const handler = () => renderPdf({
         title: 'Surat', author: 'Klaten', language: 'id', createdAt: new Date(0),
         content: [{ text: 'Teguran', bold: true }, { text: 'tertulis', italics: true }],
       });`,
    );
    const out = join(folder, 'out');
    made = await bundle(root, { name: 'under-test', entry, folder: out, movableClock: false });
    for (const file of readdirSync(out)) copyFileSync(join(out, file), join(elsewhere, file));
  });

  it('a bundled function that renders documents finds the fonts beside its code', async () => {
    const { handler } = await import(join(elsewhere, 'index.js'));
    expect((await readPdf(await handler())).words).toMatch(/Teguran\s+tertulis/);
  });

  it('the bundle has the four font faces as files, which a cold start does not parse', () => {
    const fonts = readdirSync(elsewhere).filter((file) => file.endsWith('.ttf'));
    expect(fonts).toHaveLength(4);
    for (const font of fonts) expect(statSync(join(elsewhere, font)).size).toBeGreaterThan(100_000);
    expect(made.size).toBeLessThan(1_500_000);
  });
});
