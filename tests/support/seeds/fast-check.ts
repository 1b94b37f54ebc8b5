import fc from 'fast-check';
import { seed } from './seed.ts';

fc.configureGlobal({ seed });

/** Properties try the same examples in each run with the same seed. */
export default fc;
