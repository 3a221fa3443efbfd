/** Narrowing of what comes from outside: JSON texts, local storage, schemas. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown, fallback = ''): string =>
  typeof value === 'string' ? value : fallback;
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textsOf = (value: unknown): readonly string[] =>
  listOf(value).filter((entry) => typeof entry === 'string');

/** A JSON text, or null when it is damaged. */
export function parseJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
