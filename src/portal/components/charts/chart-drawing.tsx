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
/** With more points than these the dots of a line would touch. */
const MOST_DOTS = 62;

interface DrawingProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly drawing: 'line' | 'bar';
  readonly points: readonly ChartPoint[];
  readonly limits: readonly ChartLimit[];
  /** The axis goes up to this at least: 100 for shares. */
  readonly upTo?: number;
}

/** Where points and values lie in the drawing, in units of its view box. */
interface Scale {
  /** Width that each point has for itself. */
  readonly slot: number;
  /** Values that the axis names, ascending. */
  readonly steps: readonly number[];
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

interface PartProps {
  readonly points: readonly ChartPoint[];
  readonly scale: Scale;
}

function scaleOf(points: readonly ChartPoint[], limits: readonly ChartLimit[], upTo = 0): Scale {
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const steps = axisSteps([...values, ...limits.map((limit) => limit.value), upTo], true);
  const [low = 0, high = 1] = [steps[0], steps.at(-1)];
  const slot = (WIDTH - LEFT - RIGHT) / points.length;
  return {
    slot,
    steps,
    x: (index) => round(LEFT + slot * (index + 0.5)),
    y: (value) => round(TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM)),
  };
}

/** The points as a drawing that a screen reader tells in a sentence; without its table it is not enough. */
export const ChartDrawing = ({ id, title, unit, drawing, points, limits, upTo }: DrawingProps) => {
  const scale = scaleOf(points, limits, upTo);
  const part = { points, scale };
  return (
    <svg class="series-drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-drawn`}>
      <title id={`${id}-drawn`}>{describe(title, unit, points, limits)}</title>
      <ValueAxis scale={scale} unit={unit} />
      <PeriodLabels {...part} />
      {drawing === 'bar' ? <Bars {...part} /> : <Lines {...part} />}
      {limits.map((limit) => (
        <path
          key={limit.title}
          class="chart-limit"
          d={`M${round(scale.x(limit.from) - scale.slot / 2)} ${scale.y(limit.value)}H${round(scale.x(limit.to) + scale.slot / 2)}`}
        />
      ))}
      <Marks {...part} dots={drawing === 'line' && points.length <= MOST_DOTS} />
    </svg>
  );
};

const ValueAxis = ({ scale, unit }: { readonly scale: Scale; readonly unit: string }) => {
  const axis = axisUnit(unit, scale.steps);
  return (
    <>
      {scale.steps.map((step) => (
        <g key={step}>
          <path class="chart-grid" d={`M${LEFT} ${scale.y(step)}H${WIDTH - RIGHT}`} />
          <text class="chart-label" x={LEFT - 6} y={scale.y(step) + 5.5} text-anchor="end">
            {Number((step / axis.divisor).toPrecision(12))}
          </text>
        </g>
      ))}
      <text class="chart-label" x={LEFT - 6} y={16} text-anchor="end">
        {axis.unit}
      </text>
    </>
  );
};

/** Where each label has room under its own point, all are shown and centred; else a few. */
const PeriodLabels = ({ points, scale }: PartProps) => {
  const longest = Math.max(...points.map((point) => shortLabel(point.period).length));
  const roomy = longest * LETTER < scale.slot;
  const labels = roomy ? new Set(points.keys()) : shownLabels(points.length, LABELS);
  return (
    <>
      {points.map((point, i) =>
        labels.has(i) ? (
          <text
            key={point.period}
            class="chart-label"
            x={i === 0 && !roomy ? LEFT : scale.x(i)}
            y={HEIGHT - 12}
            text-anchor={roomy ? 'middle' : anchorOf(i, points.length)}
          >
            {shortLabel(point.period)}
          </text>
        ) : null,
      )}
    </>
  );
};

const Bars = ({ points, scale: { slot, x, y } }: PartProps) => (
  <>
    {points.map((point, i) =>
      point.value !== null && counts(point) ? (
        <path
          key={point.period}
          class="chart-bar"
          d={`M${round(x(i) - slot * 0.35)} ${y(0)}V${y(point.value)}h${round(slot * 0.7)}V${y(0)}Z`}
        />
      ) : null,
    )}
  </>
);

const Lines = ({ points, scale: { x, y } }: PartProps) => (
  <>
    {runs(points).map((run) => (
      <path
        key={run[0]}
        class="chart-line"
        d={run.map((i, k) => `${k === 0 ? 'M' : 'L'}${x(i)} ${y(points[i]?.value ?? 0)}`).join('')}
      />
    ))}
  </>
);

/** What does not count is marked as such; `dots`: each value that counts has a dot. */
const Marks = ({ points, scale, dots }: PartProps & { readonly dots: boolean }) => (
  <>
    {points.map((point, i) => {
      if (point.value === null) return null;
      const [cx, cy] = [scale.x(i), scale.y(point.value)];
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
      return dots ? <circle key={point.period} class="chart-point" cx={cx} cy={cy} r={2.5} /> : null;
    })}
  </>
);

const counts = (point: ChartPoint): boolean =>
  point.value !== null && (point.quality === 'valid' || point.quality === 'below-detection');

/** `02-25`, `2026`, `2026-Q1`, `2026-02` or `02-25 09:00`: what fits under an axis. */
const shortLabel = (period: string): string =>
  period.length <= 7 ? period : period.slice(5).replace('T', ' ');

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
