import type { SeriesAspect } from '../../../schema/declaration.ts';
import { QUALITY_NAMES } from '../../../series/reading.ts';
import { formatDecimal } from '../../frame/format.ts';
import { DataTable } from '../data-table.tsx';
import type { ChartLimit, ChartPoint } from './chart-points.ts';
import { axisSteps, axisUnit, shownLabels } from './chart-scale.ts';

const WIDTH = 480;
const HEIGHT = 264;
const LEFT = 62;
const RIGHT = 12;
const TOP = 30;
const BOTTOM = 34;
const LABELS = 4;
/** Width of a digit of the labels. */
const LETTER = 10;

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

const counts = (point: ChartPoint): boolean =>
  point.value !== null && (point.quality === 'valid' || point.quality === 'below-detection');

/** `02-25`, `2026`, `2026-Q1`, `2026-02` or `02-25 09:00`: what fits under an axis. */
const shortLabel = (period: string): string =>
  period.length <= 7 ? period : period.slice(5).replace('T', ' ');

const cellText = (point: ChartPoint): string =>
  point.value === null
    ? '—'
    : `${formatDecimal(String(point.value))}${point.quality === 'below-detection' ? 'L' : ''}`;

/** A chart that says the same as the table beneath it; what does not count is drawn as such, what is missing is a gap. */
export const SeriesChart = (props: ChartProps) => {
  const { title, unit, points, limits, words } = props;
  const measured = points.filter((point) => point.value !== null);
  const caption = `${title}（${unit}）`;
  return (
    <figure class="series-chart">
      <figcaption>{caption}</figcaption>
      {measured.length === 0 ? (
        <p class="series-none">所选时期没有{words.value}。</p>
      ) : (
        <Drawing {...props} />
      )}
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

const Drawing = ({ id, title, unit, drawing, points, limits }: ChartProps) => {
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const steps = axisSteps([...values, ...limits.map((limit) => limit.value)], true);
  const [low = 0, high = 1] = [steps[0], steps.at(-1)];
  const slot = (WIDTH - LEFT - RIGHT) / points.length;
  const x = (index: number): number => round(LEFT + slot * (index + 0.5));
  const y = (value: number): number => round(TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM));
  const axis = axisUnit(unit, steps);
  const longest = Math.max(...points.map((point) => shortLabel(point.period).length));
  /** Where each label has room under its own point, all are centred. */
  const roomy = longest * LETTER < slot;
  const labels = roomy ? new Set(points.keys()) : shownLabels(points.length, LABELS);
  const markers = points.length <= 62;
  return (
    <svg class="series-drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-drawn`}>
      <title id={`${id}-drawn`}>{describe(title, unit, points, limits)}</title>
      {steps.map((step) => (
        <g key={step}>
          <path class="chart-grid" d={`M${LEFT} ${y(step)}H${WIDTH - RIGHT}`} />
          <text class="chart-label" x={LEFT - 6} y={y(step) + 5.5} text-anchor="end">
            {Number((step / axis.divisor).toPrecision(12))}
          </text>
        </g>
      ))}
      <text class="chart-label" x={LEFT - 6} y={16} text-anchor="end">
        {axis.unit}
      </text>
      {points.map((point, i) =>
        labels.has(i) ? (
          <text
            key={point.period}
            class="chart-label"
            x={i === 0 && !roomy ? LEFT : x(i)}
            y={HEIGHT - 12}
            text-anchor={roomy ? 'middle' : anchorOf(i, points.length)}
          >
            {shortLabel(point.period)}
          </text>
        ) : null,
      )}
      {drawing === 'bar'
        ? points.map((point, i) =>
            point.value !== null && counts(point) ? (
              <path
                key={point.period}
                class="chart-bar"
                d={`M${round(x(i) - slot * 0.35)} ${y(0)}V${y(point.value)}h${round(slot * 0.7)}V${y(0)}Z`}
              />
            ) : null,
          )
        : runs(points).map((run) => (
            <path
              key={run[0]}
              class="chart-line"
              d={run.map((i, k) => `${k === 0 ? 'M' : 'L'}${x(i)} ${y(points[i]?.value ?? 0)}`).join('')}
            />
          ))}
      {limits.map((limit) => (
        <path
          key={limit.title}
          class="chart-limit"
          d={`M${round(x(limit.from) - slot / 2)} ${y(limit.value)}H${round(x(limit.to) + slot / 2)}`}
        />
      ))}
      {points.map((point, i) => {
        if (point.value === null) return null;
        const [cx, cy] = [x(i), y(point.value)];
        if (point.quality === 'invalid')
          return (
            <path
              key={point.period}
              class="chart-invalid"
              d={`M${cx - 4} ${cy - 4}l8 8M${cx + 4} ${cy - 4}l-8 8`}
            />
          );
        if (point.quality === 'below-detection')
          return <circle key={point.period} class="chart-below" cx={cx} cy={cy} r={3} />;
        return markers && drawing === 'line' ? (
          <circle key={point.period} class="chart-point" cx={cx} cy={cy} r={2.5} />
        ) : null;
      })}
    </svg>
  );
};

const anchorOf = (index: number, count: number): 'start' | 'middle' | 'end' => {
  if (index === 0 && count > 1) return 'start';
  return index === count - 1 ? 'end' : 'middle';
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** Neighbouring points that count; a single one is a point without a line. */
export function runs(points: readonly ChartPoint[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const [index, point] of points.entries()) {
    if (!counts(point)) continue;
    const last = found.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else found.push([index]);
  }
  return found;
}

function describe(
  title: string,
  unit: string,
  points: readonly ChartPoint[],
  limits: readonly ChartLimit[],
): string {
  const valid = points.flatMap((point) => (point.value !== null && counts(point) ? [point.value] : []));
  const range =
    valid.length === 0 ? '没有有效值' : `最低${Math.min(...valid)}，最高${Math.max(...valid)}，单位${unit}`;
  const over = limits.map((limit) => `${limit.title}为${limit.value}`);
  const last = points.at(-1);
  return [
    `${title}，${points[0]?.label ?? ''}至${last?.label ?? ''}，共${points.length}期，有效${valid.length}期`,
    range,
    ...over,
    '逐期数值见下方数据表。',
  ].join('；');
}
