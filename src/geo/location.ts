import type { JsonObject } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FieldDeclaration, LocationDeclaration } from '../schema/declaration.ts';
import type { Position, Province } from '../schema/province.ts';

type Titles = Readonly<Record<string, Pick<FieldDeclaration, 'title'>>>;

/** Degrees as decimal text, or as a sheet or an interface gives them. */
function degrees(content: JsonObject, field: string): number | null {
  const value = content[field];
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d{1,3}(\.\d+)?$/.test(value) ? Number(value) : null;
}

/** Where a record says that it is; null when it does not say, or not wholly. */
export function positionOf(location: LocationDeclaration, content: JsonObject): Position | null {
  const longitude = degrees(content, location.longitude);
  const latitude = degrees(content, location.latitude);
  return longitude === null || latitude === null ? null : { longitude, latitude };
}

const degree = (value: number): string => value.toFixed(2);

/**
 * A position is told wholly and lies in the province; what is no number at all the fields themselves refuse. Paths are
 * `/field`.
 */
export function locationRefusals(
  location: LocationDeclaration,
  content: JsonObject,
  titles: Titles,
  province: Pick<Province, 'box'>,
): readonly Refusal[] {
  const { west, east, south, north } = province.box;
  const title = (field: string): string => titles[field]?.title ?? field;
  const sides = [
    { field: location.longitude, other: location.latitude, minimum: west, maximum: east },
    { field: location.latitude, other: location.longitude, minimum: south, maximum: north },
  ];
  return sides.flatMap(({ field, other, minimum, maximum }) => {
    const own = degrees(content, field);
    const told = content[field] !== undefined && content[field] !== null && content[field] !== '';
    if (!told && degrees(content, other) !== null)
      return [
        problem('location-incomplete', { field: title(field), other: title(other) }, { path: `/${field}` }),
      ];
    if (own === null || (own >= minimum && own <= maximum)) return [];
    return [
      problem(
        'location-outside-province',
        { field: title(field), value: own, minimum: degree(minimum), maximum: degree(maximum) },
        { path: `/${field}` },
      ),
    ];
  });
}
