import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { lifecycle } from '#complaints/lifecycle.ts';
import { lifecyclePage, pictureFile } from '../../commands/lifecycle-picture.ts';

describe('the picture of the lifecycle', () => {
  it('the picture is generated from the lifecycle table (run npm run lifecycle to update it)', async () => {
    expect(await readFile(pictureFile, 'utf8')).toBe(lifecyclePage());
  });

  it.each(Object.entries(lifecycle))('the picture shows the step %s with its stages', (step, line) => {
    const page = lifecyclePage();
    expect(page).toContain(`| ${step} |`);
    const state = (stage: string) => stage.replaceAll('-', '_');
    const ends: readonly string[] = 'to' in line ? line.to : [];
    for (const end of ends) expect(page).toContain(` --> ${state(end)}: ${step} (`);
    // Only time depends on the stage; other steps lead to each end from each of their stages.
    if (ends.length > 0 && step !== 'fall-due')
      for (const from of line.from)
        expect(page).toContain(`${state(from)} --> ${state(ends[0]!)}: ${step} (`);
  });
});
