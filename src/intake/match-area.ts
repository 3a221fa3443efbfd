interface MatchableArea {
  readonly code: string;
  /** `(三)` */
  readonly article: string;
  readonly title: string;
}

const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

const likeness = (a: string, b: string): number => {
  const [x, y] = [pairs(a), pairs(b)];
  const common = [...x].filter((pair) => y.has(pair)).length;
  return x.size + y.size === 0 ? 0 : (2 * common) / (x.size + y.size);
};

/**
 * The same number with a heading so alike is the same article; a number alone says nothing, every document has its (六).
 */
const SAME_NUMBER = 0.3;
/** Without the number the heading must be nearly the title. */
const ANY_NUMBER = 0.8;

/** Which catalogue area an article of a document founds: for `areaFor` of the importer. */
export const areaMatcher =
  (areas: readonly MatchableArea[]) =>
  (articleNumber: string, heading: string): string | null => {
    const ranked = areas
      .map((area) => ({ area, value: likeness(area.title, heading) }))
      .filter(({ area, value }) => value >= (area.article === articleNumber ? SAME_NUMBER : ANY_NUMBER))
      .sort((a, b) => b.value - a.value);
    return ranked[0]?.area.code ?? null;
  };
