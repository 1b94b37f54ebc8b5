import { seed } from './seed.ts';

/** A run with the printed seed draws the same values. */
export default function printSeed(): void {
  console.error(`Seed ${seed} (TANGGAP_TEST_SEED)`);
}
