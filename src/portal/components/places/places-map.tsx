import type { Box, Province } from '../../../schema/province.ts';
import { formatNumber } from '../../frame/format.ts';
import { type Cluster, clusterPlaces, type Place } from './cluster-places.ts';
import { outlinePaths, type Projection, projectionOf } from './projection.ts';
import { viewBoxOf } from './view-box.ts';

/** Above this many places a map of dots says nothing: then each prefecture says how many it has. */
export const MOST_PLACES = 150;
const WIDTH = 420;
const MARGIN = 16;
const RADIUS = 13;
/** Kinds of places that have a colour of their own; further ones share the last. */
const COLOURS = 6;
const categoryTone = (index: number): string => `place-${Math.min(index, COLOURS - 1)}`;
/** Longer lists stand beneath the map in columns. */
const BESIDE = 14;

const Outlines = (props: { readonly province: Province; readonly projection: Projection }) => (
  <>
    {outlinePaths(props.province.outlines, props.projection).map((outline) => (
      <path key={outline.code} class="map-outline" d={outline.d} />
    ))}
    {props.province.outlines.map((outline) => {
      const { x, y } = props.projection.at(outline.centre);
      const outside = x < 0 || y < 0 || x > props.projection.width || y > props.projection.height;
      return outside ? null : (
        <text key={outline.code} class="map-name" x={x} y={y + 5} text-anchor="middle">
          {outline.shortName}
        </text>
      );
    })}
  </>
);

/** Where in the province a part drawn large lies. */
const Inset = (props: {
  readonly province: Province;
  readonly box: Box;
  readonly projection: Projection;
}) => {
  const { province, box } = props;
  const inset = projectionOf(province.extent, 84, 4);
  const corner = inset.at({ longitude: box.west, latitude: box.north });
  const opposite = inset.at({ longitude: box.east, latitude: box.south });
  return (
    <g
      transform={`translate(${props.projection.width - inset.width} ${props.projection.height - inset.height})`}
    >
      <rect class="map-inset" width={inset.width} height={inset.height} />
      {outlinePaths(province.outlines, inset).map((outline) => (
        <path key={outline.code} class="map-outline" d={outline.d} />
      ))}
      <rect
        class="map-window"
        x={corner.x}
        y={corner.y}
        width={Math.max(5, opposite.x - corner.x)}
        height={Math.max(5, opposite.y - corner.y)}
      />
    </g>
  );
};

const LENGTHS = [1, 2, 5, 10, 20, 50, 100] as const;

const ScaleBar = ({ projection }: { readonly projection: Projection }) => {
  const kilometres =
    LENGTHS.findLast((length) => length * projection.perKilometre <= WIDTH / 3) ?? LENGTHS[0];
  const y = projection.height - 10;
  return (
    <>
      <path class="map-scale" d={`M10 ${y - 5}V${y}H${10 + kilometres * projection.perKilometre}V${y - 5}`} />
      <text class="map-scale-text" x={14} y={y - 7}>
        {kilometres} 公里
      </text>
    </>
  );
};

const Mark = (props: {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly tone: string;
}) => (
  <g class={props.tone}>
    <circle cx={props.x} cy={props.y} r={props.text.length > 2 ? RADIUS + 3 : RADIUS} />
    <text x={props.x} y={props.y + 5} text-anchor="middle">
      {props.text}
    </text>
  </g>
);

/** The number as it stands on the map, for lists and legends. */
const Badge = (props: { readonly text: string; readonly tone: string }) => (
  <svg class={`place-badge ${props.tone}`} viewBox="0 0 28 28" aria-hidden="true">
    <circle cx="14" cy="14" r="13" />
    <text x="14" y="19" text-anchor="middle">
      {props.text}
    </text>
  </svg>
);

interface Drawing {
  readonly province: Province;
  /** Begins the ids of the figure. */
  readonly id: string;
  readonly title: string;
}

const Figure = (
  props: Drawing & {
    readonly box: Box;
    readonly projection: Projection;
    readonly says: string;
    readonly marks: readonly {
      readonly key: string;
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly tone: string;
    }[];
  },
) => (
  <svg
    viewBox={`0 0 ${props.projection.width} ${props.projection.height}`}
    role="img"
    aria-labelledby={`${props.id}-title`}
  >
    <title id={`${props.id}-title`}>{props.says}</title>
    <Outlines province={props.province} projection={props.projection} />
    <ScaleBar projection={props.projection} />
    {props.box === props.province.extent ? null : (
      <Inset province={props.province} box={props.box} projection={props.projection} />
    )}
    {props.marks.map((mark) => (
      <Mark key={mark.key} x={mark.x} y={mark.y} text={mark.text} tone={mark.tone} />
    ))}
  </svg>
);

/** Places on the map, each with the number under which the list beneath names it. */
export const PlacesMap = (
  props: Drawing & {
    readonly places: readonly Place[];
    /** Said where only some of all places are drawn. */
    readonly note?: string;
  },
) => {
  const { province, places } = props;
  if (places.length === 0) return null;
  const categories = [...new Set(places.flatMap((place) => place.category ?? []))];
  const toneOf = (cluster: Cluster): string => {
    const [{ category }, ...others] = cluster.places;
    if (others.some((place) => place.category !== category)) return 'place-mixed';
    return category === null ? 'place-0' : categoryTone(categories.indexOf(category));
  };
  const box = viewBoxOf(places, province.extent);
  const projection = projectionOf(box, WIDTH, MARGIN);
  const clusters = clusterPlaces(places, projection, RADIUS * 1.7).map((cluster, index) => ({
    ...cluster,
    key: cluster.places[0].key,
    text: String(index + 1),
    tone: toneOf(cluster),
  }));
  return (
    <figure class="places">
      <figcaption>{props.title}</figcaption>
      <div class={clusters.length > BESIDE ? 'places-long' : 'places-both'}>
        <div>
          <Figure
            province={province}
            id={props.id}
            title={props.title}
            says={`${props.title}，共 ${places.length} 处，逐处见随后的名单`}
            box={box}
            projection={projection}
            marks={clusters}
          />
          {categories.length < 2 ? null : (
            <p class="map-legend">
              {categories.map((category, index) => (
                <span key={category}>
                  <Badge text="" tone={categoryTone(index)} />
                  {category}
                </span>
              ))}
              {clusters.some((cluster) => cluster.tone === 'place-mixed') ? (
                <span>
                  <Badge text="" tone="place-mixed" />
                  同处几类
                </span>
              ) : null}
            </p>
          )}
          <p class="places-source">
            {props.note ?? ''}
            {province.source}。点位仅作示意。
          </p>
        </div>
        <ol class="places-list">
          {clusters.map((cluster) => (
            <li key={cluster.key}>
              <Badge text={cluster.text} tone={cluster.tone} />
              <span class="visually-hidden">{cluster.text}号：</span>
              <ul>
                {cluster.places.map((place) => (
                  <li key={place.key}>
                    <a href={place.href}>{place.title}</a>
                    {place.category === null ? null : <span class="places-category">{place.category}</span>}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </div>
    </figure>
  );
};

/** How many places each prefecture has, where they are too many to be drawn one by one. */
export const PlacesByPrefecture = (
  props: Drawing & {
    readonly counts: ReadonlyMap<string, number>;
    /** The list narrowed to a prefecture. */
    readonly href: (prefecture: string) => string;
  },
) => {
  const { province } = props;
  const projection = projectionOf(province.extent, WIDTH, MARGIN);
  const known = province.outlines.flatMap((outline) => {
    const count = props.counts.get(outline.code) ?? 0;
    return count === 0 ? [] : [{ outline, count }];
  });
  return (
    <figure class="places">
      <figcaption>{props.title}</figcaption>
      <div class="places-both">
        <div>
          <Figure
            province={province}
            id={props.id}
            title={props.title}
            says={`${props.title}，各市州的数量见随后的名单`}
            box={province.extent}
            projection={projection}
            marks={known.map(({ outline, count }) => ({
              key: outline.code,
              ...projection.at(outline.centre),
              text: String(count),
              tone: 'place-0',
            }))}
          />
          <p class="places-source">{province.source}。点选市州后逐处标出。</p>
        </div>
        <ul class="places-list">
          {known.map(({ outline, count }) => (
            <li key={outline.code}>
              <a href={props.href(outline.code)}>{outline.name}</a>
              <span class="places-category">{formatNumber(count)} 处</span>
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
};
