import { periodText } from '../../../kernel/period.ts';
import {
  indicatorOf,
  type JudgedPeriod,
  type SeriesView,
  seriesId,
  type Trends,
} from '../../../series/series-view.ts';
import { chartLimits, chartPoints } from '../../components/charts/chart-points.ts';
import { SeriesChart } from '../../components/charts/series-chart.tsx';
import { SeriesStyle } from '../../components/charts/series-stylesheet.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Facts } from '../../components/facts.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatDay, formatNumber, formatShare } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { type SeriesParameters, urls } from '../../frame/urls.ts';
import { ClassMark } from './class-mark.tsx';
import { GroupLines } from './group-lines.tsx';
import { HunanMap } from './hunan-map.tsx';
import { LatestTable } from './latest-table.tsx';
import { WaterSchematic } from './water-schematic.tsx';

export interface SeriesModel {
  readonly view: SeriesView;
  /** Of each place, where the series is drawn along its lines. */
  readonly trends: Trends;
  /** The place whose history is drawn; null when no place ever reported. */
  readonly place: JudgedPeriod['place'] | null;
  readonly from: string;
  readonly to: string;
  readonly history: readonly JudgedPeriod[];
  readonly cut: boolean;
}

const FREQUENCIES = {
  hour: '逐时（自动监测）',
  day: '逐日',
  month: '逐月',
  quarter: '逐季',
  year: '逐年',
} as const;

const unique = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== '')),
];

/** `46 个断面：Ⅱ类 30 个（65%）……`, the sentence of a bulletin, made from the data. */
function proportion(view: SeriesView): string {
  if (view.aspect.nature === 'compiled') return '';
  const values = view.latest.flatMap((each) => each.derived[0] ?? []);
  const groups = [...Map.groupBy(values, (value) => value.title)]
    .sort(([a], [b]) => a.localeCompare(b, 'zh-Hans-CN'))
    .map(
      ([title, members]) => `${title} ${members.length} 个（${formatShare(members.length, values.length)}）`,
    );
  return values.length === 0 ? '' : `${values.length} 个${view.aspect.placeTitle}中，${groups.join('，')}。`;
}

/** 监测数据 of one publisher: what is known now, how it came to be, and the data themselves. */
export function seriesPage(model: SeriesModel): Page {
  const { view } = model;
  const { summary } = view;
  const title = `${summary.itemTitle}（${summary.bodyName}）`;
  return {
    status: 200,
    frame: frame({
      title,
      description: `${view.type.description}数据截至${periodText(summary.last)}。`,
      path: urls.series(seriesId(summary), parametersOf(model)),
      trail: [{ title: '监测和统计数据', href: urls.allSeries }],
      indexed: model.from === '' && model.to === '',
    }),
    content: <SeriesContent model={model} />,
  };
}

const parametersOf = ({ place, from, to }: SeriesModel): SeriesParameters => ({
  ...(place === null ? {} : { place: place.code }),
  ...(from === '' ? {} : { from }),
  ...(to === '' ? {} : { to }),
});

const SeriesContent = ({ model }: { readonly model: SeriesModel }) => {
  const { view, place } = model;
  const { summary, type, aspect } = view;
  const id = seriesId(summary);
  const standards = unique(
    view.latest.flatMap((each) => each.derived.map((value) => value?.standard ?? '')),
  ).join('、');
  const mapped = view.latest.some((each) => each.place.longitude !== null);
  const href = (code: string): string => `${urls.series(id, { place: code })}#history`;
  const grouped = new Set(view.latest.map((each) => each.place.group)).size > 1;
  return (
    <>
      <SeriesStyle />
      <h1>{summary.itemTitle}</h1>
      <p class="lead">{type.description}</p>
      {view.late ? (
        <Notice tone="bad" title={`逾期未更新：下一期应在${formatDay(view.expectedBy)}前公开。`}>
          <p>以下为{periodText(summary.last)}及以前的数据。</p>
        </Notice>
      ) : null}
      <Facts
        facts={[
          { title: '发布机构', value: <a href={urls.body(summary.body)}>{summary.bodyName}</a> },
          { title: '频次', value: FREQUENCIES[aspect.frequency] },
          { title: '时期', value: `${periodText(summary.first)}至${periodText(summary.last)}` },
          { title: '下期最迟', value: formatDay(view.expectedBy) },
          ...(standards === '' ? [] : [{ title: '评价依据', value: standards }]),
          ...(view.newest === null
            ? []
            : [
                {
                  title: '最新发布',
                  value: <a href={urls.disclosure(view.newest.id)}>{view.newest.title}</a>,
                },
              ]),
          { title: '数据量', value: `${formatNumber(summary.observations)} 个` },
        ]}
      />
      <section class="series-part" aria-labelledby="latest">
        <h2 id="latest">最新一期</h2>
        <p>{proportion(view)}</p>
        {aspect.nature === 'compiled' ? (
          <LatestTable view={view} href={href} />
        ) : (
          <>
            {aspect.schematic === undefined ? (
              <div class={mapped ? 'series-overview series-overview-mapped' : 'series-overview'}>
                <HunanMap
                  title={`各${aspect.placeTitle}最新${aspect.derived[0]?.title ?? ''}`}
                  judged={view.latest}
                />
                <GroupLines aspect={aspect} judged={view.latest} last={summary.last} href={href} />
              </div>
            ) : (
              <WaterSchematic schematic={aspect.schematic} view={view} trends={model.trends} href={href} />
            )}
            <details>
              <summary>全部{aspect.placeTitle}最新一期数据表</summary>
              <LatestTable view={view} href={href} />
            </details>
          </>
        )}
      </section>
      <section class="series-part" aria-labelledby="history">
        <h2 id="history">变化情况</h2>
        <form class="series-filter" action={`${urls.series(id)}#history`}>
          <SelectField
            id="series-place"
            name="place"
            title={aspect.placeTitle}
            value={place?.code ?? ''}
            any="自动选择"
            choices={view.latest.map((each) => ({
              value: each.place.code,
              title: grouped ? `${each.place.group} ${each.place.name}` : each.place.name,
            }))}
          />
          <TextField id="series-from" name="from" title="起" type="date" value={model.from} />
          <TextField id="series-to" name="to" title="止" type="date" value={model.to} />
          <button type="submit">查看</button>
        </form>
        {place === null ? null : <History model={model} place={place} />}
      </section>
      <section class="series-part" aria-labelledby="data">
        <h2 id="data">下载数据</h2>
        <p class="series-downloads">
          <a href={urls.seriesData(id, 'csv', parametersOf(model))}>下载所选数据（CSV）</a>
          <a href={urls.seriesData(id, 'csv')}>下载全部数据（CSV）</a>
          <a href={urls.seriesData(id, 'json', parametersOf(model))}>数据接口（JSON）</a>
        </p>
      </section>
    </>
  );
};

const History = (props: { readonly model: SeriesModel; readonly place: JudgedPeriod['place'] }) => {
  const { model, place } = props;
  const { aspect } = model.view;
  const { history } = model;
  const words = aspect.wording;
  const kinds = Object.keys(aspect.placeKinds).length;
  const kind = kinds > 1 ? (aspect.placeKinds[place.kind]?.title ?? '') : '';
  const derived = aspect.derived.flatMap((each, index) =>
    history.some((period) => period.derived[index] != null) ? [{ ...each, index }] : [],
  );
  const standards = unique(history.flatMap((each) => each.derived[0]?.standard ?? ''));
  return (
    <>
      <h3>
        {place.name}
        {kind === '' ? '' : `（${unique([place.group, kind]).join('，')}）`}
      </h3>
      {history.length === 0 ? <p>所选时期没有数据，请调整起止日期。</p> : null}
      {model.cut ? <Notice tone="plain" title="时期较长，只画出较近的部分；全部数据请下载。" /> : null}
      {standards.length > 1 ? (
        <Notice
          tone="warning"
          title={`所示时期先后执行 ${standards.join('、')}，评价口径不同，前后的类别和指数不宜直接比较。`}
        />
      ) : null}
      {history.length === 0 ? null : (
        <div class="series-charts">
          {aspect.charts.flatMap((chart) =>
            chart.indicators.flatMap((code) => {
              const indicator = indicatorOf(aspect, code);
              // An outlet of waste water is not measured for sulphur dioxide.
              if (indicator === null || !history.some((each) => each.readings.has(code))) return [];
              const points = chartPoints(indicator, history);
              return [
                <SeriesChart
                  key={code}
                  id={`chart-${code}`}
                  title={chart.title}
                  unit={indicator.unit}
                  drawing={chart.drawing}
                  points={points}
                  limits={chartLimits(indicator, place.kind, points)}
                  words={words}
                />,
              ];
            }),
          )}
        </div>
      )}
      {history.length === 0 || derived.length === 0 ? null : (
        <details>
          <summary>{words.judgement}</summary>
          <DataTable
            caption={`${place.name}${words.judgement}`}
            captionHidden
            columns={[
              { title: words.period },
              ...derived.map(({ title }) => ({ title })),
              ...(standards.length === 0 ? [] : [{ title: '说明' }, { title: '评价依据' }]),
            ]}
            rows={[...history].reverse().map((each) => ({
              key: each.period,
              cells: [
                periodText(each.period),
                ...derived.map(({ index, name }) => {
                  const value = each.derived[index];
                  return value == null ? '—' : <ClassMark key={name} value={value} />;
                }),
                ...(standards.length === 0
                  ? []
                  : [each.derived[0]?.detail ?? '', each.derived[0]?.standard ?? '']),
              ],
            }))}
          />
        </details>
      )}
    </>
  );
};
