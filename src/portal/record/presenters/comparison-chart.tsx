import { DataTable } from '../../components/data-table.tsx';
import { asText } from '../record-value.ts';
import { AmountBar } from './amount-bar.tsx';
import { againstText, amountOf, groupedText } from './amounts.ts';
import { type Presented, type Presenter, roleRows, unitOf } from './presenter.ts';

/**
 * Figures side by side, each with the one that it is compared with: bars of one scale for each unit, and the same as a
 * table beneath.
 */
function render(presented: Presented) {
  const { columns, lines } = linesOf(presented);
  if (lines.length === 0) return null;
  const compared = lines.some((line) => line.earlier !== null);
  const most = new Map<string, number>();
  for (const { unit, value, earlier } of lines)
    most.set(unit, Math.max(most.get(unit) ?? 0, Math.abs(value ?? 0), Math.abs(earlier ?? 0)));
  const [now, before] = [columns.value?.title ?? '本年', columns.previous?.title ?? '上年'];
  const mixed = most.size > 1 || columns.unit !== undefined;
  return (
    <div class="comparison-frame">
      <ul class="comparison">
        {lines.map((line, index) => {
          const change = againstText(line.value, line.earlier, before, line.unit);
          return (
            <li key={String(index)}>
              <span class="comparison-name">{line.name}</span>{' '}
              <span class="comparison-figures">
                <strong>{groupedText(line.text)}</strong>
                {line.unit}
                {line.earlier === null
                  ? null
                  : `（${before} ${groupedText(line.earlierText)}${line.unit}，${change}）`}
              </span>
              {line.value === null ? null : (
                <AmountBar value={Math.abs(line.value)} most={most.get(line.unit) ?? 0} />
              )}
              {line.earlier === null ? null : (
                <AmountBar value={Math.abs(line.earlier)} most={most.get(line.unit) ?? 0} tone="before" />
              )}
            </li>
          );
        })}
      </ul>
      {compared ? (
        <p class="comparison-key">
          每项上面一条为{now}，下面一条为{before}。
        </p>
      ) : null}
      <details>
        <summary>{presented.title}数据表</summary>
        <DataTable
          caption={presented.title}
          captionHidden
          columns={[
            { title: columns.name?.title ?? '项目' },
            ...(mixed ? [{ title: '单位' }] : []),
            { title: mixed ? now : withUnit(now, lines[0]?.unit), numeric: true },
            ...(compared
              ? [
                  { title: mixed ? before : withUnit(before, lines[0]?.unit), numeric: true },
                  { title: '比较' },
                ]
              : []),
          ]}
          rows={lines.map((line, index) => ({
            key: String(index),
            cells: [
              line.name,
              ...(mixed ? [line.unit] : []),
              groupedText(line.text),
              ...(compared
                ? [
                    groupedText(line.earlierText),
                    againstText(line.value, line.earlier, before, line.unit) || '—',
                  ]
                : []),
            ],
          }))}
        />
      </details>
    </div>
  );
}

interface Line {
  readonly name: string;
  readonly unit: string;
  readonly text: string;
  readonly value: number | null;
  readonly earlierText: string;
  readonly earlier: number | null;
}

const lineOf = (
  name: string,
  unit: string,
  now: string | null | undefined,
  earlier: string | null | undefined,
): Line => ({
  name,
  unit,
  text: now ?? '—',
  value: amountOf(now),
  earlierText: earlier ?? '—',
  earlier: amountOf(earlier),
});

/** Rows of a table, or figures of the record itself. */
function linesOf(presented: Presented): {
  readonly columns: Readonly<Record<string, { readonly title: string }>>;
  readonly lines: readonly Line[];
} {
  const { fields, content, presentation } = presented;
  if (presentation.lines === undefined) {
    const { columns, rows } = roleRows(presented);
    return {
      columns,
      lines: rows.map((row) =>
        lineOf(row.name ?? '', row.unit ?? unitOf(columns.value), row.value, row.previous),
      ),
    };
  }
  const figure = (name: string | null) => (name === null ? null : asText(content[name]));
  return {
    columns: presentation.headings ?? {},
    lines: presentation.lines.flatMap(({ title, value, previous }) => {
      const field = fields[value];
      return field === undefined || figure(value) === null
        ? []
        : [lineOf(title, unitOf(field), figure(value), figure(previous))];
    }),
  };
}

const withUnit = (title: string, unit: string | undefined): string =>
  unit === undefined || unit === '' ? title : `${title}（${unit}）`;

export const comparisonChart: Presenter = {
  roles: {
    name: { of: 'column', kinds: ['text', 'code'], required: true },
    value: { of: 'column', kinds: ['decimal', 'integer'], required: true },
    unit: { of: 'column', kinds: ['text'], required: false },
    previous: { of: 'column', kinds: ['decimal', 'integer'], required: false },
  },
  takesLines: true,
  render,
};
