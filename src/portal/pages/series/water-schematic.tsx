import type { SchematicDeclaration } from '../../../schema/declaration.ts';
import type { JudgedPeriod, SeriesView, Trend, Trends } from '../../../series/series-view.ts';
import { ClassMark } from './class-mark.tsx';

type Line = SchematicDeclaration['lines'][number];

const WORDS: Readonly<Record<Trend, string>> = { better: '好转', same: '持平', worse: '变差' };
const ARROWS: Readonly<Record<Trend, string>> = { better: '↑', same: '→', worse: '↓' };

const TrendMark = (props: { readonly since: string; readonly trend: Trend | null }) =>
  props.trend === null ? null : (
    <span class={`trend trend-${props.trend}`}>
      {props.since}
      {WORDS[props.trend]}
      <span aria-hidden="true"> {ARROWS[props.trend]}</span>
    </span>
  );

/**
 * The stretch of water that a section stands for, in the colour of its class; the class itself is beside it in words.
 */
const Stretch = (props: { readonly colour: string; readonly joins: boolean }) => (
  <svg class="stretch" viewBox="0 0 24 40" preserveAspectRatio="none" aria-hidden="true">
    {props.joins ? <path d="M24 14 L7 26" fill="none" stroke={props.colour} stroke-width="5" /> : null}
    <rect x="2" y="0" width="8" height="40" fill={props.joins ? '#cfd8d6' : props.colour} />
  </svg>
);

const UNKNOWN = '#e7e4da';

const Course = (props: {
  readonly line: Line;
  readonly judged: ReadonlyMap<string, JudgedPeriod>;
  readonly names: ReadonlyMap<string, string>;
  readonly trends: Trends;
  readonly href: (place: string) => string;
}) => {
  const { line, judged, names, trends, href } = props;
  const known = line.places.filter((place) => judged.has(place.code));
  if (known.length === 0) return null;
  return (
    <section class={`course course-${line.water}`}>
      <h3>{line.title}</h3>
      <ol>
        {line.places.map(({ code, joins }) => {
          const each = judged.get(code);
          const value = each?.derived[0] ?? null;
          const trend = trends.get(code);
          return (
            <li key={code} class={joins ? 'joins' : 'section'}>
              <Stretch colour={value?.colour || UNKNOWN} joins={joins} />
              <div>
                {each === undefined ? (
                  <span>{names.get(code) ?? code}</span>
                ) : (
                  <a href={href(code)}>{each.place.name}</a>
                )}
                {joins ? <span class="course-note">支流汇入</span> : null}
                {value === null ? (
                  <span class="course-note">没有数据</span>
                ) : (
                  <span class="course-class">
                    <ClassMark value={value} />
                  </span>
                )}
                {value === null || value.detail === '' || !value.alarming ? null : (
                  <span class="course-note">{value.detail}</span>
                )}
                <TrendMark since="比上期" trend={trend?.before ?? null} />
                <TrendMark since="比去年同期" trend={trend?.yearBefore ?? null} />
              </div>
            </li>
          );
        })}
      </ol>
      <p class="course-into">
        <span aria-hidden="true">▼ </span>
        {line.into}
      </p>
    </section>
  );
};

/** 水系示意图: each river from its source to its mouth, each section coloured and named by its class, with its trend. */
export const WaterSchematic = (props: {
  readonly schematic: SchematicDeclaration;
  readonly view: Pick<SeriesView, 'aspect' | 'latest' | 'silent'>;
  readonly trends: Trends;
  readonly href: (place: string) => string;
}) => {
  const { schematic, view } = props;
  const shared = {
    judged: new Map(view.latest.map((each) => [each.place.code, each])),
    names: new Map(view.aspect.places.map((place) => [place.code, place.name])),
    trends: props.trends,
    href: props.href,
  };
  const of = (water: Line['water']) => schematic.lines.filter((line) => line.water === water);
  const legend = [
    ...new Map(
      view.latest
        .flatMap((each) => each.derived[0] ?? [])
        .toSorted((a, b) => (a.rank ?? 99) - (b.rank ?? 99))
        .map((value) => [value.title, { ...value, figure: '' }]),
    ).values(),
  ];
  return (
    <figure class="water-schematic" aria-labelledby="water-schematic-title">
      <figcaption id="water-schematic-title">{schematic.title}</figcaption>
      <p class="map-legend">
        {legend.map((value) => (
          <ClassMark key={value.title} value={value} />
        ))}
      </p>
      <div class="courses">
        {of('river').map((line) => (
          <Course key={line.title} line={line} {...shared} />
        ))}
      </div>
      <div class="courses courses-lake">
        {of('lake').map((line) => (
          <Course key={line.title} line={line} {...shared} />
        ))}
      </div>
      <p class="series-source">{schematic.note}</p>
    </figure>
  );
};
