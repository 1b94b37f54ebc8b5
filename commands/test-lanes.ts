/** Seconds of stage tests with unusual durations, on two quiet cores. */
export const knownSeconds: Readonly<Record<string, number>> = {
  'tests/e2e/faults-of-files.test.ts': 289,
  'tests/e2e/markers.test.ts': 261,
  'tests/e2e/faults.test.ts': 236,
  'tests/e2e/bounces.test.ts': 196,
  'tests/e2e/faults-of-followers.test.ts': 195,
  'tests/e2e/sop.test.ts': 183,
  'tests/e2e/erased-lives.test.ts': 177,
  'tests/e2e/recompute.test.ts': 94,
};
const usualSeconds = 25;

const secondsOf = (file: string): number => knownSeconds[file] ?? usualSeconds;

/** Lanes of similar duration. Equal files give equal lanes, so a file always runs after the same others. */
export function divideIntoLanes(files: readonly string[], maxLanes: number): string[][] {
  const lanes = Array.from({ length: Math.min(maxLanes, files.length) }, () => ({
    seconds: 0,
    files: [] as string[],
  }));
  const longestFirst = [...files].sort((a, b) => secondsOf(b) - secondsOf(a) || (a < b ? -1 : 1));
  for (const file of longestFirst) {
    const lane = lanes.reduce((least, one) => (one.seconds < least.seconds ? one : least));
    lane.files.push(file);
    lane.seconds += secondsOf(file);
  }
  return lanes.map((lane) => lane.files);
}
