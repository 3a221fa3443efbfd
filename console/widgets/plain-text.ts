/** Absent, null, '' and [] all mean "not filled in", and so does the empty paragraph of an editor. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === '<p></p>' ||
  (Array.isArray(value) && value.length === 0);

/** The words of a text, one line for each block. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<\/p>\s*(<\/t[dh]>)/gi, '$1')
    .replace(/<\/(?:p|h[1-6]|li|tr|div)>|<br\s*\/?>/gi, '\n')
    .replace(/<\/t[dh]>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\n{2,}/g, '\n')
    .trim();
