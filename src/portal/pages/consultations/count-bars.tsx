import { DataTable } from '../../components/data-table.tsx';
import { formatNumber } from '../../frame/format.ts';

export interface Counted {
  readonly title: string;
  readonly count: number;
}

const ROW = 28;
const LABEL = 150;
const BAR = 220;
const FIGURE = 60;

/** Bars with their figures, and the same as a table beneath. */
export const CountBars = (props: {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly Counted[];
}) => {
  const { rows, title, unit, id } = props;
  const most = Math.max(1, ...rows.map((row) => row.count));
  const said = rows.map((row) => `${row.title}${formatNumber(row.count)}${unit}`).join('，');
  return rows.length === 0 ? null : (
    <figure class="count-bars">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${LABEL + BAR + FIGURE} ${rows.length * ROW}`}
        role="img"
        aria-labelledby={`${id}-drawn`}
      >
        <title id={`${id}-drawn`}>{`${title}：${said}`}</title>
        {rows.map((row, i) => (
          <g key={row.title}>
            <text class="chart-label" x={LABEL - 8} y={i * ROW + 19} text-anchor="end">
              {row.title}
            </text>
            <rect
              class="count-bar"
              x={LABEL}
              y={i * ROW + 5}
              width={Math.max(1, Math.round((row.count / most) * BAR))}
              height={ROW - 10}
            />
            <text
              class="chart-label"
              x={LABEL + 6 + Math.max(1, Math.round((row.count / most) * BAR))}
              y={i * ROW + 19}
            >
              {formatNumber(row.count)}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary>{title}数据表</summary>
        <DataTable
          caption={title}
          captionHidden
          columns={[{ title: '类别' }, { title: `数量（${unit}）`, numeric: true }]}
          rows={rows.map((row) => ({ key: row.title, cells: [row.title, formatNumber(row.count)] }))}
        />
      </details>
    </figure>
  );
};
