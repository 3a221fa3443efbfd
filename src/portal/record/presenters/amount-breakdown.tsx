import { type CodeNode, codeTree, flattened } from '../../../kernel/code-tree.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AmountBar } from './amount-bar.tsx';
import { amountOf, changeText, groupedText, shareText, sumText } from './amounts.ts';
import { type Presented, type Presenter, roleRows, unitOf } from './presenter.ts';

interface Line {
  readonly code: string;
  readonly name: string;
  readonly text: string;
  readonly amount: number | null;
  readonly previous: number | null;
  readonly previousText: string;
}

interface Whole {
  readonly total: number;
  readonly unit: string;
  readonly compared: boolean;
}

const Figures = (props: { readonly line: Line; readonly whole: Whole }) => {
  const { line, whole } = props;
  const change = whole.compared ? changeText(line.amount, line.previous) : '';
  return (
    <>
      <span class="breakdown-name">
        {line.code === '' ? null : <span class="breakdown-code">{line.code}</span>} {line.name}
      </span>{' '}
      <span class="breakdown-figures">
        <strong>{groupedText(line.text)}</strong>
        {whole.unit}
        {line.amount === null ? null : `，占${shareText(line.amount, whole.total)}`}
        {change === '' ? null : `，比上年${change}`}
      </span>
      {line.amount === null ? null : <AmountBar value={line.amount} most={whole.total} />}
    </>
  );
};

const Level = (props: { readonly nodes: readonly CodeNode<Line>[]; readonly whole: Whole }) => (
  <ul class="breakdown">
    {props.nodes.map((node) => (
      <li key={node.index}>
        {node.children.length === 0 ? (
          <div class="breakdown-line">
            <Figures line={node.row} whole={props.whole} />
          </div>
        ) : (
          <details>
            <summary class="breakdown-line">
              <Figures line={node.row} whole={props.whole} />
            </summary>
            <Level nodes={node.children} whole={props.whole} />
          </details>
        )}
      </li>
    ))}
  </ul>
);

/**
 * A hierarchy of amounts to open level by level, with the share of the whole and the change against the year before;
 * the same as a table beneath.
 */
function render(presented: Presented) {
  const { columns, rows } = roleRows(presented);
  if (rows.length === 0) return null;
  const lines = rows.map(
    (row): Line => ({
      code: row.code ?? '',
      name: row.name ?? '',
      text: row.amount ?? '—',
      amount: amountOf(row.amount),
      previous: amountOf(row.previous),
      previousText: row.previous ?? '—',
    }),
  );
  const tree = codeTree(lines, (line) => line.code);
  const sum = (value: (line: Line) => number | null): number =>
    tree.reduce((total, node) => total + (value(node.row) ?? 0), 0);
  const compared = columns.previous !== undefined && lines.some((line) => line.previous !== null);
  const whole: Whole = { total: sum((line) => line.amount), unit: unitOf(columns.amount), compared };
  const change = compared
    ? changeText(
        whole.total,
        sum((line) => line.previous),
      )
    : '';
  const hasCodes = columns.code !== undefined && lines.some((line) => line.code !== '');
  return (
    <div class="breakdown-frame">
      <p class="breakdown-total">
        合计 <strong>{groupedText(sumText(tree.map((node) => node.row.text)))}</strong>
        {whole.unit}
        {change === '' ? null : `，比上年${change}`}
      </p>
      <Level nodes={tree} whole={whole} />
      <details class="breakdown-table">
        <summary>{presented.title}数据表</summary>
        <DataTable
          caption={whole.unit === '' ? presented.title : `${presented.title}（单位：${whole.unit}）`}
          columns={[
            ...(hasCodes ? [{ title: columns.code?.title ?? '编码' }] : []),
            { title: columns.name?.title ?? '名称' },
            { title: columns.amount?.title ?? '金额', numeric: true },
            { title: '占比', numeric: true },
            ...(compared
              ? [
                  { title: columns.previous?.title ?? '上年', numeric: true },
                  { title: '比上年', numeric: true },
                ]
              : []),
          ]}
          rows={flattened(tree).map(({ row, index }) => ({
            key: String(index),
            cells: [
              ...(hasCodes ? [row.code === '' ? '—' : row.code] : []),
              row.name,
              groupedText(row.text),
              row.amount === null ? '—' : shareText(row.amount, whole.total),
              ...(compared
                ? [groupedText(row.previousText), changeText(row.amount, row.previous) || '—']
                : []),
            ],
          }))}
        />
      </details>
    </div>
  );
}

export const amountBreakdown: Presenter = {
  roles: {
    code: { of: 'column', kinds: ['text', 'code'], required: true },
    name: { of: 'column', kinds: ['text'], required: true },
    amount: { of: 'column', kinds: ['decimal', 'integer'], required: true },
    previous: { of: 'column', kinds: ['decimal', 'integer'], required: false },
  },
  takesLines: false,
  render,
};
