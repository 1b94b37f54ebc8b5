import { seed } from './seed.ts';

/** Says at the start of a run how to have its chance again. */
export default function printSeed(): void {
  console.error(`Seed ${seed} (TANGGAP_TEST_SEED)`);
}
