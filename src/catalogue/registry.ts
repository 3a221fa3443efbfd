import { HUNAN } from '../../catalogue/index.ts';
import { Catalogue } from '../schema/catalogue.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';

export const catalogue = new Catalogue(HUNAN);

export const typeOf = (key: string, version: number): TypeDeclaration => catalogue.typeOf(key, version);
export const currentType = (key: string): TypeDeclaration => catalogue.currentType(key);
export const currentTypes = catalogue.currentTypes;
