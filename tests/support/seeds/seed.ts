const usual = 20_260_707;

/** All random values in tests follow from this seed; TANGGAP_TEST_SEED sets another. */
export const seed: number = seedFrom(process.env.TANGGAP_TEST_SEED || String(usual));

function seedFrom(given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new Error(`TANGGAP_TEST_SEED must be a number of at most nine digits, not ${given}`);
}
