import { positionOf } from '../geo/location.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import type { RegisterDeclaration } from '../schema/declaration.ts';
import type { Province } from '../schema/province.ts';
import { entryText } from './change.ts';

/**
 * The facet of lines on the map, by which a list of places is narrowed to a prefecture. Fields have no dot in their
 * names.
 */
export const PREFECTURE_FACET = 'map.prefecture';

/** A division on record says it; else the outlines do. */
function prefectureOf(register: RegisterDeclaration, fields: JsonObject, province: Province): string | null {
  for (const name of register.divisions) {
    const code = `${entryText(fields, name).slice(0, 4)}00`;
    if (province.outlines.some((outline) => outline.code === code)) return code;
  }
  const position = register.map === null ? null : positionOf(register.map, fields);
  return position === null ? null : province.prefectureAt(position);
}

/** One facet, `map.prefecture=430100`; none for a list without a map or an entry without a position. */
export function placeFacets(
  register: RegisterDeclaration,
  fields: JsonObject,
  province: Province,
): readonly string[] {
  const prefecture = register.map === null ? null : prefectureOf(register, fields, province);
  return prefecture === null ? [] : [`${PREFECTURE_FACET}=${prefecture}`];
}
