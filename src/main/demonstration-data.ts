import { EXAMPLES } from '../../examples/index.ts';
import { SAMPLES } from '../../examples/samples.ts';
import type { Demonstration } from '../schema/example.ts';

/** What the demonstration province is made of. */
export const DEMONSTRATION: Demonstration = { examples: EXAMPLES, samples: SAMPLES };
