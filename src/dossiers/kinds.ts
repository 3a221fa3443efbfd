import { HUNAN } from '../../catalogue/index.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { Catalogue } from '../schema/catalogue.ts';
import type { DossierKind } from '../schema/dossier-kind.ts';

const catalogue = new Catalogue(HUNAN);

export const kindOf = (key: string, version: number): DossierKind => catalogue.kindOf(key, version);
export const kindOn = (key: string, on: CivilDate): DossierKind => catalogue.kindOn(key, on);
export const kindKeyOfType = (type: string): string => catalogue.kindKeyOfType(type);
export const currentKinds = catalogue.currentKinds;
export const collectedKinds = catalogue.collectedKinds;
