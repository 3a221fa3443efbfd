import { HUNAN } from '../../catalogue/index.ts';
import type { CivilDate } from '../../src/kernel/civil-date.ts';
import { Catalogue } from '../../src/schema/catalogue.ts';
import type { TypeDeclaration } from '../../src/schema/declaration.ts';
import type { DossierKind } from '../../src/schema/dossier-kind.ts';

/** The catalogue of the province, as a program is given it. */
export const CATALOGUE = new Catalogue(HUNAN);

export const typeOf = (key: string, version: number): TypeDeclaration => CATALOGUE.typeOf(key, version);
export const currentType = (key: string): TypeDeclaration => CATALOGUE.currentType(key);
export const currentTypes = CATALOGUE.currentTypes;
export const kindOf = (key: string, version: number): DossierKind => CATALOGUE.kindOf(key, version);
export const kindOn = (key: string, on: CivilDate): DossierKind => CATALOGUE.kindOn(key, on);
export const kindKeyOfType = (type: string): string => CATALOGUE.kindKeyOfType(type);
export const currentKinds = CATALOGUE.currentKinds;
export const collectedKinds = CATALOGUE.collectedKinds;
