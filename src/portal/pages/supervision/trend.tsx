import { keptRate, mustBeKept } from '../../../obligations/figures.ts';
import { ChartDrawing } from '../../components/charts/chart-drawing.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { formatNumber } from '../../frame/format.ts';
import { rateText } from './boards.tsx';
import type { BoardRow } from './sum-by.ts';

/** So many months stand on the page; the open data has all. */
const SHOWN = 12;

const pointOf = ({ code, title, figures }: BoardRow) => {
  const rate = keptRate(figures);
  return {
    period: code,
    label: title,
    value: rate === null ? null : Math.round(rate * 1000) / 10,
    quality: rate === null ? ('missing' as const) : ('valid' as const),
  };
};

/** Month by month, what fell due and how much of it was met in time: drawn, and the same numbers beside it. */
export const Trend = ({ months }: { readonly months: readonly BoardRow[] }) => {
  const shown = months.slice(-SHOWN);
  if (shown.length === 0) return <p>还没有整月到期的义务，满一个月后在此公布。</p>;
  return (
    <>
      <p>
        按期率 ＝（按期公开 ＋ 零报告）÷
        当月到期的义务，以期限所在的月份计，当月结束后公布。以后补公开的，仍计入原来的月份，列为逾期后公开。
      </p>
      <div class="trend">
        <ChartDrawing
          id="trend-chart"
          title="按期率"
          unit="%"
          drawing="bar"
          points={shown.map(pointOf)}
          limits={[]}
          upTo={100}
        />
        <DataTable
          caption="各月到期义务的按期率"
          captionHidden
          columns={[
            { title: '月份' },
            { title: '到期', numeric: true },
            { title: '按期公开', numeric: true },
            { title: '零报告', numeric: true },
            { title: '逾期后公开', numeric: true },
            { title: '至今未公开', numeric: true },
            { title: '按期率', numeric: true },
          ]}
          rows={shown.toReversed().map(({ code, title, figures }) => ({
            key: code,
            cells: [
              title,
              formatNumber(mustBeKept(figures)),
              formatNumber(figures.done),
              formatNumber(figures.nothingToPublish),
              formatNumber(figures.doneLate),
              formatNumber(figures.late),
              rateText(figures),
            ],
          }))}
        />
      </div>
    </>
  );
};
