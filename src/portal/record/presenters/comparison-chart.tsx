import { DataTable } from '../../components/data-table.tsx';
import { AmountBar } from './amount-bar.tsx';
import { amountOf, changeText, groupedText } from './amounts.ts';
import { type Presented, type Presenter, roleRows, unitOf } from './presenter.ts';

/** Figures side by side, each with the one that it is compared with: bars of one scale for each unit, and the same as a table beneath. */
function render(presented: Presented) {
  const { columns, rows } = roleRows(presented);
  if (rows.length === 0) return null;
  const lines = rows.map((row) => ({
    name: row.name ?? '',
    unit: row.unit ?? unitOf(columns.value),
    text: row.value ?? '—',
    value: amountOf(row.value),
    earlierText: row.previous ?? '—',
    earlier: amountOf(row.previous),
  }));
  const compared = columns.previous !== undefined && lines.some((line) => line.earlier !== null);
  const most = new Map<string, number>();
  for (const { unit, value, earlier } of lines)
    most.set(unit, Math.max(most.get(unit) ?? 0, Math.abs(value ?? 0), Math.abs(earlier ?? 0)));
  const [now, before] = [columns.value?.title ?? '本年', columns.previous?.title ?? '上年'];
  const mixed = most.size > 1 || columns.unit !== undefined;
  return (
    <div class="comparison-frame">
      <ul class="comparison">
        {lines.map((line, index) => {
          const change = changeText(line.value, line.earlier);
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
                  { title: '增减', numeric: true },
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
                ? [groupedText(line.earlierText), changeText(line.value, line.earlier) || '—']
                : []),
            ],
          }))}
        />
      </details>
    </div>
  );
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
  render,
};
