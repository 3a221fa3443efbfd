import { ContentRows } from '../../components/content-rows.tsx';
import { formatNumber } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import type { ContentsOfForm } from './query.ts';

/** The newest of each item, form by form; a long series is one line, and no item drowns another. */
export const AreaContents = (props: { readonly forms: readonly ContentsOfForm[] }) => (
  <>
    {props.forms.map(({ form, title, items }) => (
      <section key={form} class="area-form" aria-labelledby={`form-${form}`}>
        <h3 id={`form-${form}`}>{title}</h3>
        <div class="area-form-items">
          {items.map(({ item, rows }) => (
            <section key={item.code}>
              <h4>
                <a href={urls.areaItem(item.area, item.code)}>{item.title}</a>
                <span class="body-count">{formatNumber(item.disclosures)} 件</span>
              </h4>
              <ContentRows rows={rows} />
            </section>
          ))}
        </div>
      </section>
    ))}
  </>
);
