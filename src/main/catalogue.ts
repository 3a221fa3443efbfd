import { HUNAN } from '../../catalogue/index.ts';
import { Catalogue } from '../schema/catalogue.ts';

/** The catalogue of this installation, built once. */
export const catalogue = new Catalogue(HUNAN);
