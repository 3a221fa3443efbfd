import type { AreaDeclaration, ItemDeclaration } from '../src/catalogue/declaration.ts';
import { DECLARED_AREAS } from './areas/index.ts';

export { TYPES } from './types/index.ts';

export const AREAS: readonly AreaDeclaration[] = DECLARED_AREAS.map((declared) => declared.area);
export const ITEMS: readonly ItemDeclaration[] = DECLARED_AREAS.flatMap((declared) => declared.items);
