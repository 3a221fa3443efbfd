import type { SeriesFacet } from '../../catalogue/declaration.ts';
import type { JudgedPeriod } from '../../series/series-view.ts';
import { ClassMark } from './class-mark.tsx';

/** All places with their latest judgement, by river from the border of the province downstream. */
export const GroupLines = (props: {
  readonly facet: SeriesFacet;
  readonly judged: readonly JudgedPeriod[];
  readonly href: (place: string) => string;
}) => {
  const groups = Map.groupBy(props.judged, (each) => each.place.group);
  const unmapped = props.judged.some((each) => each.place.longitude === null);
  return (
    <div class="group-lines">
      {[...groups].map(([group, members]) => (
        <section key={group}>
          <h3>{group}</h3>
          <ol>
            {members.map((each) => {
              const value = each.derived[0];
              return (
                <li key={each.place.code}>
                  <a href={props.href(each.place.code)}>{each.place.name}</a>
                  {value === undefined || value === null ? null : <ClassMark value={value} />}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
      {unmapped ? (
        <p class="series-source">
          {`${props.facet.placeTitle}的经纬度没有可公开的数据，按${props.facet.groupTitle}依次列出，不在地图上标注。`}
        </p>
      ) : null}
    </div>
  );
};
