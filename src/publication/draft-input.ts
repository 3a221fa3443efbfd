import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { ProblemError, problem } from '../kernel/problems.ts';

/**
 * A long text with its tables, or a list of some thousand rows, is one JSON body; everything else that the signed-in
 * send is shorter.
 */
export const CONTENT_BODY_BYTES = 8 * 1024 * 1024;

/** Where the contract says "by the schema of the type", the value is JSON already; Ajv has parsed it. */
export const contentOf = (value: unknown): JsonObject => {
  const parsed: JsonObject[string] = JSON.parse(JSON.stringify(value ?? {}));
  if (!isStorable(parsed))
    throw new ProblemError([
      problem('input-invalid', { detail: '含有不能保存的控制字符。' }, { path: '/content' }),
    ]);
  return isJsonObject(parsed) ? parsed : {};
};

/** NUL and lone surrogates can be written in JSON and kept by no database. */
const isStorable = (value: JsonValue): boolean => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner));
};
