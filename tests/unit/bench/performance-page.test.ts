import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atMost, type Result } from '../../../bench/figure.ts';
import { figureNames } from '../../../bench/figures.ts';
import { keptResults, performancePage } from '../../../bench/performance-page.ts';

const result: Result = {
  name: 'speed',
  what: 'Speed of a thing',
  goals: [atMost('times the bare call', 1.15, 1.1), atMost('bundle', 75, 91, ' KB')],
  how: 'In turns.',
  tried: ['less of it'],
  detail: { ms: 3 },
  measuredOn: '2026-11-23',
  machine: { processor: 'CPU', cores: 2, memoryGb: 8, system: 'linux x64', node: '24.21.0' },
};

describe('the page of figures', () => {
  it('the page shows goals that were met and missed, with the attempts', () => {
    const page = performancePage([result]);
    expect(page).toContain('| **Speed of a thing** | times the bare call: at most 1.15 | 1.1 | met |');
    expect(page).toContain('|  | bundle: at most 75 KB | 91 KB | **missed** |');
    expect(page).toContain('- less of it');
    expect(page).toContain('CPU, 2 cores, 8 GB, linux x64, Node 24.21.0 (`npm run bench -- speed`)');
  });

  it('the page is the same as the one in docs, and every figure has a result', () => {
    const kept = keptResults(figureNames);
    expect(kept.map(({ name }) => name)).toEqual([...figureNames]);
    const page = readFileSync(join(import.meta.dirname, '../../../docs/performance.md'), 'utf8');
    expect(page).toBe(performancePage(kept));
  });
});
