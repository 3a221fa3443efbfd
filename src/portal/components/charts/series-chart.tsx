import type { SeriesAspect } from '../../../schema/declaration.ts';
import { QUALITY_NAMES } from '../../../series/reading.ts';
import { formatDecimal } from '../../frame/format.ts';
import { DataTable } from '../data-table.tsx';
import { ChartDrawing } from './chart-drawing.tsx';
import type { ChartLimit, ChartPoint } from './chart-points.ts';

interface ChartProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly drawing: 'line' | 'bar';
  readonly points: readonly ChartPoint[];
  readonly limits: readonly ChartLimit[];
  readonly words: SeriesAspect['wording'];
}

const cellText = (point: ChartPoint): string =>
  point.value === null
    ? '—'
    : `${formatDecimal(String(point.value))}${point.quality === 'below-detection' ? 'L' : ''}`;

/** What the lines and signs of the drawing mean, those that occur in it. */
const Keys = ({ unit, points, limits }: ChartProps) => (
  <>
    {limits.map((limit) => (
      <p key={limit.title} class="series-key">
        <svg class="series-sample" viewBox="0 0 28 8" aria-hidden="true">
          <path class="chart-limit" d="M0 4H28" />
        </svg>
        {limit.title} {limit.value} {unit}
      </p>
    ))}
    {points.some((point) => point.quality === 'invalid' && point.value !== null) ? (
      <p class="series-key">
        <svg class="series-sample" viewBox="0 0 28 8" aria-hidden="true">
          <path class="chart-invalid" d="M10 0L18 8M18 0L10 8" />
        </svg>
        无效值，不计入评价
      </p>
    ) : null}
    {points.some((point) => point.quality === 'below-detection') ? (
      <p class="series-key">
        <svg class="series-sample" viewBox="0 0 28 8" aria-hidden="true">
          <circle class="chart-below" cx="14" cy="4" r="3" />
        </svg>
        未检出，画在检出限处
      </p>
    ) : null}
  </>
);

/**
 * A chart that says the same as the table beneath it; what does not count is drawn as such, what is missing is a gap.
 */
export const SeriesChart = (props: ChartProps) => {
  const { title, unit, points, words } = props;
  const measured = points.filter((point) => point.value !== null);
  const caption = `${title}（${unit}）`;
  return (
    <figure class="series-chart">
      <figcaption>{caption}</figcaption>
      {measured.length === 0 ? (
        <p class="series-none">所选时期没有{words.value}。</p>
      ) : (
        <ChartDrawing {...props} />
      )}
      <Keys {...props} />
      <details>
        <summary>{title}数据表</summary>
        <DataTable
          caption={caption}
          captionHidden
          columns={[{ title: words.period }, { title: '数值', numeric: true }, { title: '状态' }]}
          rows={[...points].reverse().map((point) => ({
            key: point.period,
            cells: [
              point.label,
              cellText(point),
              point.quality === 'missing' ? words.missing : QUALITY_NAMES[point.quality],
            ],
          }))}
        />
      </details>
    </figure>
  );
};
