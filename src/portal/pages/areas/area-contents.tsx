import type { ContentRow } from '../../browsing-data.ts';
import { ContentRows } from '../../components/content-rows.tsx';
import { FORMS } from '../../components/forms.ts';
import type { ItemOverview } from '../../data.ts';
import { formatNumber } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';

/** The newest of each item, form by form; a long series is one line, and no item drowns another. */
export const AreaContents = (props: {
  readonly items: readonly ItemOverview[];
  readonly rows: readonly ContentRow[];
}) => {
  const byItem = Map.groupBy(props.rows, (row) => row.item);
  return (
    <>
      {FORMS.map(({ form, title }) => {
        const items = props.items.filter((item) => byItem.get(item.code)?.[0]?.form === form);
        return items.length === 0 ? null : (
          <section key={form} class="area-form" aria-labelledby={`form-${form}`}>
            <h3 id={`form-${form}`}>{title}</h3>
            <div class="area-form-items">
              {items.map((item) => (
                <section key={item.code}>
                  <h4>
                    <a href={urls.areaItem(item.area, item.code)}>{item.title}</a>
                    <span class="body-count">{formatNumber(item.disclosures)} 件</span>
                  </h4>
                  <ContentRows rows={byItem.get(item.code) ?? []} />
                </section>
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
};
