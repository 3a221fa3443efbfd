import { periodText } from '../../../kernel/period.ts';
import type { SeriesAspect } from '../../../schema/declaration.ts';
import type { JudgedPeriod } from '../../../series/series-view.ts';
import { SeriesChart } from '../../components/charts/series-chart.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { ClassMark } from './class-mark.tsx';
import type { SeriesHistory } from './history-model.ts';

interface HistoryProps {
  readonly history: SeriesHistory;
  readonly words: SeriesAspect['wording'];
}

/** What was measured at one place over the time asked for: charts, and beneath them the judgement of each period. */
export const History = ({ history, words }: HistoryProps) => (
  <>
    <h3>
      {history.place.name}
      {history.about.length === 0 ? '' : `（${history.about.join('，')}）`}
    </h3>
    {history.cut ? <Notice tone="plain" title="时期较长，只画出较近的部分；全部数据请下载。" /> : null}
    {history.standards.length > 1 ? (
      <Notice
        tone="warning"
        title={`所示时期先后执行 ${history.standards.join('、')}，评价口径不同，前后的类别和指数不宜直接比较。`}
      />
    ) : null}
    {history.periods.length === 0 ? (
      <p>所选时期没有数据，请调整起止日期。</p>
    ) : (
      <div class="series-charts">
        {history.charts.map((chart) => (
          <SeriesChart key={chart.id} {...chart} words={words} />
        ))}
      </div>
    )}
    {history.derived.length === 0 ? null : <Judgements history={history} words={words} />}
  </>
);

const Judgements = ({ history, words }: HistoryProps) => {
  const { derived, standards } = history;
  const cells = (each: JudgedPeriod) => [
    periodText(each.period),
    ...derived.map(({ index, name }) => {
      const value = each.derived[index];
      return value == null ? '—' : <ClassMark key={name} value={value} />;
    }),
    ...(standards.length === 0 ? [] : [each.derived[0]?.detail ?? '', each.derived[0]?.standard ?? '']),
  ];
  return (
    <details>
      <summary>{words.judgement}</summary>
      <DataTable
        caption={`${history.place.name}${words.judgement}`}
        captionHidden
        columns={[
          { title: words.period },
          ...derived.map(({ title }) => ({ title })),
          ...(standards.length === 0 ? [] : [{ title: '说明' }, { title: '评价依据' }]),
        ]}
        rows={history.periods.toReversed().map((each) => ({ key: each.period, cells: cells(each) }))}
      />
    </details>
  );
};
