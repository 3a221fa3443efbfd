import type { Content } from '../../api/content.ts';
import { isBlank } from '../../widgets/plain-text.ts';

/** Equal as JSON, whatever the order of keys; absent, null, '' and [] all mean "not filled in". */
export const sameValue = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

export function sameContent(a: Content, b: Content): boolean {
  return fieldsOf(a, b).every((field) => sameValue(a[field], b[field]));
}

export const fieldsOf = (...contents: readonly Content[]): readonly string[] => [
  ...new Set(contents.flatMap((content) => Object.keys(content))),
];

function canonical(value: unknown): string {
  if (isBlank(value)) return '';
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
