import { HUNAN } from '../../catalogue/index.ts';
import { Catalogue } from '../schema/catalogue.ts';

/** A catalogue for one server, whose calendar follows the notices in its database. */
export const newCatalogue = (): Catalogue => new Catalogue(HUNAN);

/** The catalogue as this version declares it. */
export const catalogue = newCatalogue();
