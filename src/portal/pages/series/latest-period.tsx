import { behaviourOf } from '../../../schema/behaviour.ts';
import type { Province } from '../../../schema/province.ts';
import { type SeriesView, seriesId, type Trends } from '../../../series/series-view.ts';
import { formatShare } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import { GroupLines } from './group-lines.tsx';
import { HunanMap } from './hunan-map.tsx';
import { LatestTable } from './latest-table.tsx';
import { WaterSchematic } from './water-schematic.tsx';

export interface LatestModel {
  readonly province: Province;
  /** How many places came to each class, in the order of their titles; empty where nothing is judged. */
  readonly classes: readonly { readonly title: string; readonly places: number }[];
  /** Whether a place can be drawn on the map. */
  readonly mapped: boolean;
  /** Whether the places lie in several groups. */
  readonly grouped: boolean;
}

/** `46 个断面中，Ⅱ类 30 个（65%）……`: the sentence of a bulletin, made from the data. */
function bulletin({ classes }: LatestModel, placeTitle: string): string {
  const judged = classes.reduce((sum, { places }) => sum + places, 0);
  const shares = classes.map(
    ({ title, places }) => `${title} ${places} 个（${formatShare(places, judged)}）`,
  );
  return judged === 0 ? '' : `${judged} 个${placeTitle}中，${shares.join('，')}。`;
}

/** What every place reported last: a sentence, a map or the schematic of the rivers, and the table. */
export const LatestPeriod = (props: {
  readonly view: SeriesView;
  readonly trends: Trends;
  readonly latest: LatestModel;
}) => {
  const { view, trends, latest } = props;
  const { aspect, summary } = view;
  const schematic = behaviourOf(aspect, 'water-schematic');
  const href = (code: string): string => `${urls.series(seriesId(summary), { place: code })}#history`;
  return (
    <section class="series-part" aria-labelledby="latest">
      <h2 id="latest">最新一期</h2>
      <p>{bulletin(latest, aspect.placeTitle)}</p>
      {aspect.nature === 'compiled' ? (
        <LatestTable view={view} href={href} />
      ) : (
        <>
          {schematic === null ? (
            <div class={latest.mapped ? 'series-overview series-overview-mapped' : 'series-overview'}>
              <HunanMap
                province={latest.province}
                title={`各${aspect.placeTitle}最新${aspect.derived[0]?.title ?? ''}`}
                judged={view.latest}
              />
              <GroupLines aspect={aspect} judged={view.latest} last={summary.last} href={href} />
            </div>
          ) : (
            <WaterSchematic schematic={schematic} view={view} trends={trends} href={href} />
          )}
          <details>
            <summary>全部{aspect.placeTitle}最新一期数据表</summary>
            <LatestTable view={view} href={href} />
          </details>
        </>
      )}
    </section>
  );
};
