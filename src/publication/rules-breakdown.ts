import { type CodeNode, codeTree, flattened } from '../kernel/code-tree.ts';
import { addDecimals, decimalsWithin } from '../kernel/decimal.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { BreakdownDeclaration, TypeDeclaration } from '../schema/declaration.ts';

type Row = Readonly<Record<string, unknown>>;
type Node = CodeNode<Row>;

const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/**
 * 政府收支分类: every row is the sum of those below it (half a last digit for each, 因四舍五入), no code stands twice, and the
 * table goes as deep as the law wants.
 */
export function breakdownRefusals(
  type: Pick<TypeDeclaration, 'fields' | 'breakdowns'>,
  content: Row,
): readonly Refusal[] {
  return (type.breakdowns ?? []).flatMap((declared) => {
    const field = type.fields[declared.rows];
    const value = content[declared.rows];
    if (field?.kind !== 'rows' || !Array.isArray(value)) return [];
    const table: Table = { declared, title: field.title, columns: field.columns };
    const tree = codeTree(value.filter(isJsonObject), (row) => text(row[declared.code]));
    const nodes = flattened(tree);
    return [
      ...repeated(table, nodes),
      ...nodes.flatMap((node) => [...coarse(table, node), ...differing(table, node)]),
      ...totalsWrong(type.fields, content, table, tree),
    ];
  });
}

interface Table {
  readonly declared: BreakdownDeclaration;
  readonly title: string;
  readonly columns: Readonly<Record<string, { readonly title: string }>>;
}

const pointer = ({ declared }: Table, node: Node, column: string): { readonly path: string } => ({
  path: `/content/${declared.rows}/${node.index}/${column}`,
});

function repeated(table: Table, nodes: readonly Node[]): readonly Refusal[] {
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    const again = node.code !== '' && seen.has(node.code);
    seen.add(node.code);
    const values = { field: table.title, code: node.code };
    return again
      ? [problem('breakdown-code-repeated', values, pointer(table, node, table.declared.code))]
      : [];
  });
}

function coarse(table: Table, node: Node): readonly Refusal[] {
  const { leafDigits, name, code, basis } = table.declared;
  if (leafDigits === null || node.children.length > 0 || node.code.length >= leafDigits) return [];
  const values = { field: table.title, name: text(node.row[name]), code: node.code, digits: leafDigits };
  return [problem('breakdown-too-coarse', values, { ...pointer(table, node, code), basis })];
}

function differing(table: Table, node: Node): readonly Refusal[] {
  if (node.children.length === 0) return [];
  return table.declared.amounts.flatMap((column) => {
    const value = text(node.row[column]);
    const parts = node.children.map((child) => text(child.row[column])).filter((part) => part !== '');
    const expected = addDecimals(parts.map((part) => ({ value: part, sign: 1 })));
    if (value === '' || parts.length === 0 || expected === null) return [];
    if (decimalsWithin(value, expected, tolerance([value, ...parts]))) return [];
    const name = text(node.row[table.declared.name]);
    const values = {
      field: table.title,
      name,
      column: table.columns[column]?.title ?? column,
      value,
      expected,
    };
    return [problem('breakdown-differs', values, pointer(table, node, column))];
  });
}

function totalsWrong(
  fields: TypeDeclaration['fields'],
  content: Row,
  table: Table,
  top: readonly Node[],
): readonly Refusal[] {
  return Object.entries(table.declared.totals).flatMap(([column, total]) => {
    const value = text(content[total]);
    const parts = top.map((node) => text(node.row[column])).filter((part) => part !== '');
    const expected = addDecimals(parts.map((part) => ({ value: part, sign: 1 })));
    if (value === '' || parts.length === 0 || expected === null) return [];
    if (decimalsWithin(value, expected, tolerance([value, ...parts]))) return [];
    const values = {
      where: '',
      total: fields[total]?.title ?? total,
      value,
      parts: `“${table.title}”第一级各行`,
      expected,
    };
    return [problem('sum-wrong', values, { path: `/content/${total}` })];
  });
}

/** Half a last digit for each figure that was rounded by itself; whole numbers were counted. */
function tolerance(figures: readonly string[]): string {
  const scale = Math.max(...figures.map((figure) => figure.split('.')[1]?.length ?? 0));
  if (scale === 0) return '0';
  const digits = String(figures.length * 5).padStart(scale + 2, '0');
  return `${digits.slice(0, -(scale + 1))}.${digits.slice(-(scale + 1))}`;
}
