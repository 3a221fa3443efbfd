import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';

/** How deep a list of rows may lie: `{"data": {"result": {"list": […]}}}`. */
const DEEPEST = 4;

/**
 * The rows in the answer of another system: the list itself, or the first list of objects that lies in it. Objects in
 * a row become keys with dots (`station.code`). Null where there is no list.
 */
export function objectsIn(read: JsonValue | undefined, depth = DEEPEST): readonly JsonObject[] | null {
  if (Array.isArray(read)) {
    const objects = read.filter(isJsonObject);
    return objects.length === read.length ? objects.map((object) => flat(object)) : null;
  }
  if (!isJsonObject(read) || depth === 0) return null;
  for (const value of Object.values(read)) {
    const found = objectsIn(value, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

function flat(object: JsonObject, before = ''): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]): [string, JsonValue][] =>
      isJsonObject(value) ? Object.entries(flat(value, `${before}${key}.`)) : [[`${before}${key}`, value]],
    ),
  );
}
