import { positionOf } from '../geo/location.ts';
import { OUTLINES, prefectureAt } from '../geo/province.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { RegisterDeclaration } from '../schema/declaration.ts';
import { textIn } from './change.ts';

/** The facet of lines on the map, by which a list of places is narrowed to a prefecture. Fields have no dot in their names. */
export const PREFECTURE_FACET = 'map.prefecture';

/** A division on record says it; else the outlines do. */
function prefectureOf(register: RegisterDeclaration, fields: JsonObject): string | null {
  for (const name of register.divisions) {
    const code = `${textIn(fields, name).slice(0, 4)}00`;
    if (OUTLINES.some((outline) => outline.code === code)) return code;
  }
  const position = register.map === null ? null : positionOf(register.map, fields);
  return position === null ? null : prefectureAt(position);
}

export function placeFacets(register: RegisterDeclaration, fields: JsonObject): readonly string[] {
  const prefecture = register.map === null ? null : prefectureOf(register, fields);
  return prefecture === null ? [] : [`${PREFECTURE_FACET}=${prefecture}`];
}
