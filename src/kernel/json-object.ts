import type { JsonObject, JsonValue } from './canonical-json.ts';

export const isJsonObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a jsonb column that always holds an object gives back; anything else is a bug. */
export function jsonObject(value: JsonValue): JsonObject {
  if (!isJsonObject(value)) throw new Error('expected a JSON object');
  return value;
}

/** The text that a field holds; '' when it holds none, or there is no such field (`null`). */
export function textIn(content: JsonObject, field: string | null): string {
  const value = field === null ? undefined : content[field];
  return typeof value === 'string' ? value : '';
}
