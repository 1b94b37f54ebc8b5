import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { lifecycle } from '#complaints/lifecycle.ts';
import { lifecyclePage, pictureFile } from '../../commands/lifecycle-picture.ts';

describe('the picture of the life of a complaint', () => {
  it('is the one that the table gives (mend it by: npm run lifecycle)', async () => {
    expect(await readFile(pictureFile, 'utf8')).toBe(lifecyclePage());
  });

  it.each(Object.entries(lifecycle))('shows %s', (step, line) => {
    const page = lifecyclePage();
    expect(page).toContain(`| ${step} |`);
    if ('to' in line)
      for (const from of line.from) expect(page).toContain(`${from} --> ${line.to}: ${step} (`);
  });
});
