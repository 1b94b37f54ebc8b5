import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkInProcess } from '#attachments/check-in-process.ts';

/** The verdict on a file whose check is the given program, and the crashes that were reported. */
async function verdictOf(program: string, maxMs = 60_000) {
  const crashes: string[] = [];
  const verdict = await checkInProcess(new Uint8Array([1, 2, 3]), {
    file: join(import.meta.dirname, '../../support/pages/check-processes', `${program}.mjs`),
    maxMs,
    maxHeapMb: 64,
    onCrash: (error) => crashes.push(error.message),
  });
  return { verdict, crashes };
}

describe('the check of a file in a process', () => {
  it('returns what the process made of the bytes', async () => {
    const { verdict, crashes } = await verdictOf('answers');
    expect(verdict).toEqual({ type: 'image/png', bytes: new Uint8Array([3, 2, 1]) });
    expect(crashes).toEqual([]);
  });

  it('kills a process that takes too long, and says so', async () => {
    expect(await verdictOf('never-ends', 300)).toEqual({ verdict: { unfit: 'took-too-long' }, crashes: [] });
  });

  it('says of a file that needs too much memory that it is too complex', async () => {
    expect(await verdictOf('needs-too-much')).toEqual({ verdict: { unfit: 'too-complex' }, crashes: [] });
  });

  it('reports a crash, and has a verdict all the same', async () => {
    for (const program of ['throws', 'leaves', 'does-not-exist']) {
      const { verdict, crashes } = await verdictOf(program);
      expect(verdict, program).toEqual({ unfit: 'unreadable' });
      expect(crashes, program).toHaveLength(1);
    }
  });

  it('gives the process no environment, and so no credentials', async () => {
    expect(process.env).toHaveProperty('PATH');
    expect((await verdictOf('tells-environment')).verdict).toEqual({ unfit: '' });
  });
});
