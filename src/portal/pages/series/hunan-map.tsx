import type { Province } from '../../../schema/province.ts';
import type { JudgedPeriod } from '../../../series/series-view.ts';
import { outlinePaths, projectionOf } from '../../components/places/projection.ts';
import { ClassMark } from './class-mark.tsx';
import { placeLabels } from './place-labels.ts';

const WIDTH = 480;
const MARGIN = 14;
const FONT = 16;
const LABELLED = 30;

/** Places with a known position on the outline of the province, coloured and named by their latest judgement. */
export const HunanMap = (props: {
  readonly province: Province;
  readonly title: string;
  readonly judged: readonly JudgedPeriod[];
}) => {
  const { province } = props;
  const projection = projectionOf(province.extent, WIDTH, MARGIN);
  const marks = props.judged.flatMap((each) => {
    const { longitude, latitude, aliases, name } = each.place;
    const value = each.derived[0];
    if (longitude === null || latitude === null || value === undefined || value === null) return [];
    return [
      {
        ...projection.at({ longitude, latitude }),
        each,
        value,
        text: `${aliases[0] ?? name} ${value.title}`,
      },
    ];
  });
  if (marks.length === 0) return null;
  const labels =
    marks.length <= LABELLED
      ? placeLabels(marks, { width: WIDTH, height: projection.height, font: FONT })
      : [];
  const legend = [...new Map(marks.map(({ value }) => [value.title, { ...value, figure: '' }])).values()];
  return (
    <figure class="series-map">
      <figcaption>{props.title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${projection.height}`} role="img" aria-labelledby="series-map-title">
        <title id="series-map-title">{`${props.title}，逐点结果见“最新一期”表`}</title>
        {outlinePaths(province.outlines, projection).map((outline) => (
          <path key={outline.code} class="map-outline" d={outline.d} />
        ))}
        {marks.map((mark) => (
          <circle
            key={mark.each.place.code}
            class="map-mark"
            cx={mark.x}
            cy={mark.y}
            r={6}
            fill={mark.value.colour}
          />
        ))}
        {labels.map((label, i) => (
          <text
            key={marks[i]?.each.place.code}
            class="map-label"
            x={label.x}
            y={label.y}
            text-anchor={label.anchor}
          >
            {marks[i]?.text}
          </text>
        ))}
      </svg>
      <p class="map-legend">
        {legend.map((value) => (
          <ClassMark key={value.title} value={value} />
        ))}
      </p>
      <p class="series-source">{province.source}。点位仅作示意。</p>
    </figure>
  );
};
