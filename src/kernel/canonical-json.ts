import { createHash } from 'node:crypto';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/**
 * RFC 8785 (JCS) for the values that we store: keys sorted by UTF-16 code unit, no white space. Digests in the log are
 * taken over these bytes, so an independent client can recompute them with any JCS library.
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('not representable in JSON');
    return JSON.stringify(value);
  }
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

/** Hex SHA-256 of bytes or of UTF-8 text. */
export const sha256Hex = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** Hex SM3 (GB/T 32905) of bytes or of UTF-8 text. */
export const sm3Hex = (data: string | Uint8Array): string => createHash('sm3').update(data).digest('hex');

/** Hex SHA-256 of the canonical form. */
export const digestOf = (value: JsonValue): string => sha256Hex(canonicalJson(value));
