import { chineseDate, civilDate } from '../../../kernel/civil-date.ts';
import { Basis } from '../../components/basis.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { formatNumber } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import type { ItemOverview } from '../../reads/items.ts';

/** What an area must publish, item by item, with the way to what offices changed in it. */
export const AreaItems = (props: {
  /** Of the area. */
  readonly title: string;
  readonly inUse: readonly ItemOverview[];
  readonly retired: readonly ItemOverview[];
}) => {
  const { inUse, retired } = props;
  return (
    <section aria-labelledby="items-title">
      <h2 id="items-title">公开事项</h2>
      <DataTable
        caption={`${props.title}的公开事项`}
        captionHidden
        columns={[
          { title: '事项' },
          { title: '公开内容' },
          { title: '公开主体' },
          { title: '公开时限' },
          { title: '公开依据' },
          { title: '对应条款' },
          { title: '已公开（件）', numeric: true },
          { title: '数据下载' },
          { title: '目录历史' },
        ]}
        rows={inUse.map((item) => ({
          key: item.code,
          cells: [
            <a key="title" href={urls.areaItem(item.area, item.code)}>
              {item.title}
            </a>,
            item.elements.join('；'),
            item.responsible,
            item.timing,
            <Basis key="basis" parts={item.basis} />,
            item.clauses.length === 0 ? '—' : item.clauses.join('、'),
            formatNumber(item.disclosures),
            item.disclosures === 0 ? (
              '—'
            ) : (
              <a key="data" href={`${urls.areaItem(item.area, item.code)}#downloads`}>
                下载数据
              </a>
            ),
            `第 ${item.version} 版，${chineseDate(civilDate(item.validFrom))}`,
          ],
        }))}
      />
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
