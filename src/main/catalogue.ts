import { EXAMPLES } from '../../catalogue/examples.ts';
import { HUNAN } from '../../catalogue/index.ts';
import { SAMPLES } from '../../catalogue/samples.ts';
import { Catalogue } from '../schema/catalogue.ts';
import type { Demonstration } from '../schema/example.ts';

/** The catalogue of this installation, built once. */
export const catalogue = new Catalogue(HUNAN);

export const DEMONSTRATION: Demonstration = { examples: EXAMPLES, samples: SAMPLES };
