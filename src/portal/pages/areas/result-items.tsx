import { formatNumber } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import type { ItemsOfArea } from './query.ts';

/** What areas of every chapter publish as results: items of one kind, gathered area by area. */
export const ItemsByArea = (props: { readonly groups: readonly ItemsOfArea[] }) => (
  <ul class="items-by-area">
    {props.groups.map(({ area, items }) => (
      <li key={area.code}>
        <h3>
          <span class="area-number">{area.article}</span> <a href={urls.area(area.code)}>{area.title}</a>
        </h3>
        <ul>
          {items.map((item) => (
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
