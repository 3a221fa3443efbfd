import { firstDay, lastDay, periodText } from '../../../kernel/period.ts';
import { type SeriesView, seriesId, type Trends } from '../../../series/series-view.ts';
import { TABLE_FORMATS, TABLE_MEDIA_TYPES } from '../../../tables/export-table.ts';
import { SeriesStyle } from '../../components/charts/series-stylesheet.tsx';
import { Facts } from '../../components/facts.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Notice } from '../../components/notice.tsx';
import { formatDay, formatNumber } from '../../frame/format.ts';
import { frame, type Page } from '../../frame/page.tsx';
import { dataset, download, organisation, type Thing } from '../../frame/structured-data.ts';
import { type SeriesParameters, urls } from '../../frame/urls.ts';
import type { SeriesHistory } from './history-model.ts';
import { type LatestModel, LatestPeriod } from './latest-period.tsx';
import { History } from './series-history.tsx';

export interface SeriesModel {
  readonly view: SeriesView;
  /** Of each place, where the series is drawn along its lines. */
  readonly trends: Trends;
  readonly latest: LatestModel;
  /** The standards by which the latest period is judged, each once. */
  readonly standards: readonly string[];
  /** Days as they were asked for; empty without one. */
  readonly from: string;
  readonly to: string;
  /** Null when no place ever reported. */
  readonly history: SeriesHistory | null;
}

const FREQUENCIES = {
  hour: '逐时（自动监测）',
  day: '逐日',
  month: '逐月',
  quarter: '逐季',
  'half-year': '逐半年',
  year: '逐年',
} as const;

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
      about: [about(model)],
    }),
    content: <SeriesContent model={model} />,
  };
}

/** The series as a data set, with its readings and judgements as files. */
const about = ({ view }: SeriesModel): Thing => {
  const { summary, aspect, type } = view;
  const id = seriesId(summary);
  return dataset({
    name: `${summary.itemTitle}（${summary.bodyName}）`,
    description: `${type.description}各${aspect.placeTitle}各期的数值和评价结果。`,
    url: urls.series(id),
    publisher: organisation({ name: summary.bodyName, code: summary.body }),
    covers: `${firstDay(summary.first)}/${lastDay(summary.last)}`,
    measured: aspect.indicators.map(({ title, unit }) => (unit === '' ? title : `${title}（${unit}）`)),
    downloads: TABLE_FORMATS.map((format) =>
      download(urls.seriesExport(id, format), TABLE_MEDIA_TYPES[format], `${summary.itemTitle} ${format}`),
    ),
  });
};

const parametersOf = ({ history, from, to }: SeriesModel): SeriesParameters => ({
  ...(history === null ? {} : { place: history.place.code }),
  ...(from === '' ? {} : { from }),
  ...(to === '' ? {} : { to }),
});

const SeriesContent = ({ model }: { readonly model: SeriesModel }) => {
  const { view, history } = model;
  const id = seriesId(view.summary);
  return (
    <>
      <SeriesStyle />
      <h1>{view.summary.itemTitle}</h1>
      <p class="lead">{view.type.description}</p>
      {view.late ? (
        <Notice tone="bad" title={`逾期未更新：下一期应在${formatDay(view.expectedBy)}前公开。`}>
          <p>以下为{periodText(view.summary.last)}及以前的数据。</p>
        </Notice>
      ) : null}
      <SeriesFacts model={model} />
      <LatestPeriod view={view} trends={model.trends} latest={model.latest} />
      <section class="series-part" aria-labelledby="history">
        <h2 id="history">变化情况</h2>
        <HistoryForm model={model} />
        {history === null ? null : <History history={history} words={view.aspect.wording} />}
      </section>
      <section class="series-part" aria-labelledby="data">
        <h2 id="data">下载数据</h2>
        <p class="series-downloads">
          <a href={urls.seriesExport(id, 'csv', parametersOf(model))}>下载所选数据（CSV）</a>
          <a href={urls.seriesExport(id, 'csv')}>下载全部数据（CSV）</a>
          <a href={urls.seriesExport(id, 'xlsx')}>下载全部数据（Excel）</a>
          <a href={urls.seriesExport(id, 'json')}>下载全部数据（JSON）</a>
          <a href={urls.seriesData(id, 'csv', parametersOf(model))}>所选原始数据，每个数值一行（CSV）</a>
          <a href={urls.seriesData(id, 'json', parametersOf(model))}>数据接口（JSON）</a>
        </p>
      </section>
    </>
  );
};

const SeriesFacts = ({ model: { view, standards } }: { readonly model: SeriesModel }) => {
  const { summary, newest } = view;
  return (
    <Facts
      facts={[
        { title: '发布机构', value: <a href={urls.body(summary.body)}>{summary.bodyName}</a> },
        { title: '频次', value: FREQUENCIES[view.aspect.frequency] },
        { title: '时期', value: `${periodText(summary.first)}至${periodText(summary.last)}` },
        { title: '下期最迟', value: formatDay(view.expectedBy) },
        ...(standards.length === 0 ? [] : [{ title: '评价依据', value: standards.join('、') }]),
        ...(newest === null
          ? []
          : [{ title: '最新发布', value: <a href={urls.disclosure(newest.id)}>{newest.title}</a> }]),
        { title: '数据量', value: `${formatNumber(summary.observations)} 个` },
      ]}
    />
  );
};

const HistoryForm = ({ model: { view, latest, history, from, to } }: { readonly model: SeriesModel }) => (
  <form class="series-filter" action={`${urls.series(seriesId(view.summary))}#history`}>
    <SelectField
      id="series-place"
      name="place"
      title={view.aspect.placeTitle}
      value={history?.place.code ?? ''}
      any="自动选择"
      choices={view.latest.map(({ place }) => ({
        value: place.code,
        title: latest.grouped ? `${place.group} ${place.name}` : place.name,
      }))}
    />
    <TextField id="series-from" name="from" title="起" type="date" value={from} />
    <TextField id="series-to" name="to" title="止" type="date" value={to} />
    <button type="submit">查看</button>
  </form>
);
