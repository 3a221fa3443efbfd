import { AREAS, TYPES } from '../../catalogue/index.ts';
import type { AreaDeclaration, TypeDeclaration } from '../schema/declaration.ts';

const byKeyAndVersion = new Map(TYPES.map((type) => [`${type.key}@${type.version}`, type]));

const newest = new Map<string, TypeDeclaration>();
for (const type of TYPES) {
  const known = newest.get(type.key);
  if (!known || type.version > known.version) newest.set(type.key, type);
}

/** A type as it was at a version: old versions stay declared, because records published under them stay readable for ever. */
export function typeOf(key: string, version: number): TypeDeclaration {
  const type = byKeyAndVersion.get(`${key}@${version}`);
  if (!type) throw new Error(`type ${key} version ${version} is not declared`);
  return type;
}

/** The version that new records are made with; throws for a key that no item may name. */
export function currentType(key: string): TypeDeclaration {
  const type = newest.get(key);
  if (!type) throw new Error(`type ${key} is not declared`);
  return type;
}

/** Null for a key that came from outside. */
export const findCurrentType = (key: string): TypeDeclaration | null => newest.get(key) ?? null;

export const currentTypes: readonly TypeDeclaration[] = [...newest.values()];

/** The 24 areas of articles (三)–(二十六), in order. */
export const areas: readonly AreaDeclaration[] = AREAS;

const areasByCode = new Map(areas.map((area) => [area.code, area]));
export const findArea = (code: string): AreaDeclaration | null => areasByCode.get(code) ?? null;
