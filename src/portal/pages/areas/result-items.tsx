import type { AreaOverview, ItemOverview } from '../../data.ts';
import { formatNumber } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';

/** What areas of every chapter publish as results: items of one kind, gathered area by area. */
export const ItemsByArea = (props: {
  readonly areas: readonly AreaOverview[];
  readonly items: readonly ItemOverview[];
}) => {
  const byArea = Map.groupBy(props.items, (item) => item.area);
  return (
    <ul class="items-by-area">
      {props.areas
        .filter((area) => byArea.has(area.code))
        .map((area) => (
          <li key={area.code}>
            <h3>
              <span class="area-number">{area.article}</span> <a href={urls.area(area.code)}>{area.title}</a>
            </h3>
            <ul>
              {(byArea.get(area.code) ?? []).map((item) => (
                <li key={item.code}>
                  <a href={urls.areaItem(item.area, item.code)}>{item.title}</a>
                  <span class="body-count">{formatNumber(item.disclosures)} 件</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
    </ul>
  );
};
