import { HUNAN } from '../../catalogue/index.ts';
import { Catalogue } from '../../src/schema/catalogue.ts';

/** The catalogue of the province, as a program is given it. */
export const CATALOGUE = new Catalogue(HUNAN);
