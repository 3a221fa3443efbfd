import { isRecord, listOf, textOf } from '../api/guards.ts';
import { isBlank } from './content.ts';
import type { FieldModel } from './form-model.ts';

/** Any value of a field in words, for comparing two versions side by side. */
export function plainValue(field: FieldModel | undefined, value: unknown): string {
  if (isBlank(value)) return '（未填写）';
  if (typeof value === 'string') {
    if (field?.kind === 'rich-text') return wordsOf(value);
    return field?.options.find((option) => option.value === value)?.label ?? value;
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return `${value}${field?.unit ?? ''}`;
  return listOf(value)
    .map((entry) => plainEntry(field, entry))
    .join('\n');
}

function plainEntry(field: FieldModel | undefined, entry: unknown): string {
  if (!isRecord(entry)) return String(entry);
  if (typeof entry.sha256 === 'string') return textOf(entry.name);
  if (field?.kind === 'division-of-labour') {
    const names = (side: unknown) =>
      listOf(side)
        .filter(isRecord)
        .map((mention) => textOf(mention.phrase))
        .join('、');
    return `${textOf(entry.article)} ${textOf(entry.heading)}：${names(entry.leads)}牵头，${names(entry.responsible)}负责`;
  }
  return (field?.columns ?? [])
    .map((column) => `${column.title} ${plainValue(column, entry[column.name])}`)
    .join('，');
}

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
