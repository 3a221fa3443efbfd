import { chineseDate, civilDate } from '../../../kernel/civil-date.ts';
import { Basis } from '../../components/basis.tsx';
import { ContentRows } from '../../components/content-rows.tsx';
import { Facts } from '../../components/facts.tsx';
import { formatNumber } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import type { ItemOverview } from '../../reads/items.ts';
import type { ContentsOfForm } from './query.ts';

type Rows = ContentsOfForm['items'][number]['rows'];

/** What the catalogue says of an item, folded: who must publish what, by when, on what ground. */
const Rules = ({ item }: { readonly item: ItemOverview }) => (
  <details class="item-rules">
    <summary>
      公开要求<span class="visually-hidden">：{item.title}</span>
    </summary>
    <Facts
      facts={[
        { title: '公开内容', value: item.elements.join('；') },
        { title: '公开主体', value: item.responsible },
        { title: '公开时限', value: item.timing },
        { title: '公开依据', value: <Basis parts={item.basis} /> },
        ...(item.clauses.length === 0 ? [] : [{ title: '对应条款', value: item.clauses.join('、') }]),
        { title: '目录历史', value: `第 ${item.version} 版，${chineseDate(civilDate(item.validFrom))}` },
      ]}
    />
  </details>
);

/** What was shown for a term and is over is not what was never published. */
const nothingOf = ({ disclosures }: ItemOverview): string =>
  disclosures === 0 ? '还没有公开信息。' : '公开过的公示期已满，不再展示内容。';

const Item = ({ item, rows }: { readonly item: ItemOverview; readonly rows: Rows }) => (
  <section class="area-item" aria-labelledby={`item-${item.code}`}>
    <h4 id={`item-${item.code}`}>
      <a href={urls.areaItem(item.area, item.code)}>{item.title}</a>
      <span class="body-count">{formatNumber(item.disclosures)} 件</span>
    </h4>
    {rows.length === 0 ? <p class="nothing">{nothingOf(item)}</p> : <ContentRows rows={rows} />}
    {item.disclosures === 0 ? null : (
      <p class="small">
        <a href={urls.areaItem(item.area, item.code)}>全部 {formatNumber(item.disclosures)} 件</a>
        {'　'}
        <a href={`${urls.areaItem(item.area, item.code)}#downloads`}>下载数据</a>
      </p>
    )}
    <Rules item={item} />
  </section>
);

/** Everything that an area must publish, each once: what is there form by form, then what nobody has published yet. */
export const AreaItems = (props: {
  readonly area: string;
  readonly contents: readonly ContentsOfForm[];
  readonly inUse: readonly ItemOverview[];
  readonly retired: readonly ItemOverview[];
}) => {
  const { contents, inUse, retired } = props;
  const shown = new Set(contents.flatMap(({ items }) => items.map(({ item }) => item.code)));
  const empty = inUse.filter((item) => !shown.has(item.code));
  return (
    <section aria-labelledby="items-title">
      <h2 id="items-title">公开事项</h2>
      {contents.map(({ form, title, items }) => (
        <section key={form} class="area-form" aria-labelledby={`form-${form}`}>
          <h3 id={`form-${form}`}>{title}</h3>
          <div class="area-form-items">
            {items.map(({ item, rows }) => (
              <Item key={item.code} item={item} rows={rows} />
            ))}
          </div>
        </section>
      ))}
      {empty.length === 0 ? null : (
        <section class="area-form" aria-labelledby="form-none">
          <h3 id="form-none">
            现在没有公开信息的事项
            <a class="small" href={urls.supervision({ area: props.area })}>
              谁应当公开
            </a>
          </h3>
          <div class="area-form-items">
            {empty.map((item) => (
              <Item key={item.code} item={item} rows={[]} />
            ))}
          </div>
        </section>
      )}
      {retired.length === 0 ? null : (
        <p class="more">
          已停用的事项：
          {retired.map((item) => (
            <a key={item.code} href={urls.areaItem(item.area, item.code)}>
              {item.title}
            </a>
          ))}
        </p>
      )}
    </section>
  );
};
