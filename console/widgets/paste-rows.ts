/** `职权名称*`, `罚款金额（万元）` and `职权名称` head the same column. */
const headingOf = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/^[*＊]|[*＊]$/g, '')
    .replace(/[（(][^（）()]*[)）]$/, '');

/** People copy a table with its heading; a first row that repeats the titles of the columns is not a row of it. */
export function withoutHeading(
  rows: readonly (readonly string[])[],
  titles: readonly string[],
): readonly (readonly string[])[] {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return rows;
  const same = first.filter((cell, index) => headingOf(cell) === headingOf(titles[index] ?? '')).length;
  return same > 0 && same >= first.length / 2 ? rest : rows;
}
