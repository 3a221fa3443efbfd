/**
 * `名称=内容`, one on each line; the first `=` divides, also a wide one. Lines without it, or with a name that is not
 * known, are faults.
 */
export function readLines(
  text: string,
  nameOf: (title: string) => string | null,
): { readonly values: Readonly<Record<string, string>>; readonly faults: readonly string[] } {
  const values: Record<string, string> = {};
  const faults: string[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, title = '', value = ''] = /^([^=＝]*)[=＝](.*)$/.exec(line) ?? [];
    const name = nameOf(title.trim());
    if (title.trim() === '' || name === null) faults.push(line.trim());
    else values[name] = value.trim();
  }
  return { values, faults };
}
