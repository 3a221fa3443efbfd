import { periodText } from '../../../kernel/period.ts';
import type { SeriesSummary } from '../../../series/observation-store.ts';
import { seriesId } from '../../../series/series-view.ts';
import { SeriesStyle } from '../../components/charts/series-stylesheet.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';

export interface SeriesListModel {
  readonly rows: readonly {
    readonly series: SeriesSummary;
    /** The next period should have been public before today. */
    readonly isLate: boolean;
  }[];
}

/** 监测数据: every published series. */
export function seriesListPage({ rows }: SeriesListModel): Page {
  return {
    status: 200,
    frame: frame({
      title: '监测和统计数据',
      description:
        '空气、地表水、饮用水水源等定期公开的监测数据，国有企业运营等按期公开的统计数据，可查看图表、下载数据。',
      path: urls.allSeries,
      column: {
        name: '监测和统计数据',
        description: '定期公开的监测和统计数据',
        keywords: '监测数据,统计数据,空气质量,水质,国有企业运营',
        type: '信息公开目录',
      },
    }),
    content: (
      <>
        <SeriesStyle />
        <h1>监测和统计数据</h1>
        <p class="lead">定期公开的监测和统计数据，可按点位、地区或单位查看图表和评价，也可下载。</p>
        {rows.length === 0 ? (
          <EmptyState title="还没有公开的监测和统计数据。" />
        ) : (
          <DataTable
            caption="监测和统计数据目录"
            captionHidden
            columns={[
              { title: '数据' },
              { title: '发布机构' },
              { title: '最新一期' },
              { title: '更新' },
              { title: '点位（地区、单位）', numeric: true },
              { title: '数据量', numeric: true },
            ]}
            rows={rows.map(({ series, isLate }) => {
              return {
                key: seriesId(series),
                cells: [
                  <a key="title" href={urls.series(seriesId(series))}>
                    {series.itemTitle}
                  </a>,
                  series.bodyName,
                  periodText(series.last),
                  isLate ? (
                    <StatusTag key="late" tone="bad">
                      逾期未更新
                    </StatusTag>
                  ) : (
                    <StatusTag key="late" tone="good">
                      按期
                    </StatusTag>
                  ),
                  formatNumber(series.places),
                  formatNumber(series.observations),
                ],
              };
            })}
          />
        )}
      </>
    ),
  };
}
