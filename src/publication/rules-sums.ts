import { addDecimals, decimalsWithin } from '../kernel/decimal.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import { type Content, decimalsIn, expectedTotal, rowsOf } from '../kernel/sums.ts';
import type { FieldDeclaration, SumDeclaration, TypeDeclaration } from '../schema/declaration.ts';

type Fields = Readonly<Record<string, FieldDeclaration>>;

function titleOf(fields: Fields, part: string): string {
  const [name = '', column] = part.split('.');
  const field = fields[name];
  const own = field?.title ?? name;
  if (column === undefined) return `“${own}”`;
  return `“${own}”各行的“${field?.kind === 'rows' ? (field.columns[column]?.title ?? column) : column}”`;
}

/**
 * 总计 = 各项之和, 结余 = 上年结余 + 收入 − 支出: as the type declares; a sum is judged where its total and at least one part are told.
 */
export function sumRefusals(
  type: Pick<TypeDeclaration, 'fields' | 'sums'>,
  content: Content,
): readonly Refusal[] {
  return (type.sums ?? []).flatMap((sum) => {
    if (sum.each === undefined) return judge(sum, type.fields, content, '/content');
    const field = type.fields[sum.each];
    const columns = field?.kind === 'rows' ? field.columns : {};
    return rowsOf(content[sum.each]).flatMap((row, index) =>
      judge(sum, columns, row, `/content/${sum.each}/${index}`, `“${field?.title}”第${index + 1}行的`),
    );
  });
}

function judge(
  sum: SumDeclaration,
  fields: Fields,
  content: Content,
  pointer: string,
  where = '',
): readonly Refusal[] {
  const expected = expectedTotal(sum, content);
  const total = decimalsIn(content, sum.total)[0] ?? null;
  if (expected === null || total === null || addDecimals([{ value: total, sign: 1 }]) === null) return [];
  if (decimalsWithin(total, expected, sum.tolerance ?? '0')) return [];
  const title = (part: string): string => titleOf(fields, part);
  const parts = `${sum.plus.map(title).join('+')}${sum.minus.map((part) => `−${title(part)}`).join('')}`;
  const values = { where, total: fields[sum.total]?.title ?? sum.total, value: total, parts, expected };
  return [problem('sum-wrong', values, { path: `${pointer}/${sum.total}` })];
}
