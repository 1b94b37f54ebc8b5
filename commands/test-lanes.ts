/** Seconds of stage tests with unusual durations, on two quiet cores. */
export const knownSeconds: Readonly<Record<string, number>> = {
  'tests/e2e/faults.test.ts': 132,
  'tests/integration/local-machine.test.ts': 130,
  'tests/e2e/faults-of-followers.test.ts': 125,
  'tests/e2e/faults-of-files.test.ts': 115,
  'tests/e2e/erased-lives.test.ts': 110,
  'tests/e2e/bounces.test.ts': 99,
  'tests/integration/killed-while-writing-letters.test.ts': 98,
  'tests/e2e/markers.test.ts': 95,
  'tests/integration/any-hour.test.ts': 71,
  'tests/e2e/main-job.test.ts': 67,
  'tests/e2e/inside-the-agency.test.ts': 65,
  'tests/integration/killed-while-mailing.test.ts': 57,
  'tests/e2e/person.test.ts': 51,
  'tests/e2e/odd-input.test.ts': 47,
  'tests/e2e/observed.test.ts': 41,
  'tests/e2e/letters-in-the-way.test.ts': 37,
  'tests/integration/steps-at-once.test.ts': 36,
  'tests/e2e/attachments.test.ts': 31,
  'tests/integration/killed-at-every-call.test.ts': 31,
  'tests/integration/sweep-and-escalate.test.ts': 31,
  'tests/e2e/odd-requests.test.ts': 30,
  'tests/e2e/sop.test.ts': 30,
};
const usualSeconds = 15;

export const secondsOf = (file: string): number => knownSeconds[file] ?? usualSeconds;

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
