import type { SeriesAspect } from '../../../schema/declaration.ts';
import type { JudgedPeriod } from '../../../series/series-view.ts';
import { StatusTag } from '../../components/status-tag.tsx';
import { ClassMark } from './class-mark.tsx';

/** All places with their latest judgement, by river from the border of the province downstream. */
export const GroupLines = (props: {
  readonly aspect: SeriesAspect;
  readonly judged: readonly JudgedPeriod[];
  /** The last period of the series: whoever is behind it has not reported. */
  readonly last: string;
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
                  {each.period < props.last ? <StatusTag tone="warning">本期未报</StatusTag> : null}
                  {value === undefined || value === null ? null : <ClassMark value={value} />}
                  {value?.alarming === true && value.detail !== '' ? (
                    <span class="group-detail">{value.detail}</span>
                  ) : null}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
      {unmapped ? (
        <p class="series-source">
          {`${props.aspect.placeTitle}的经纬度没有可公开的数据，按${props.aspect.groupTitle}依次列出，不在地图上标注。`}
        </p>
      ) : null}
    </div>
  );
};
