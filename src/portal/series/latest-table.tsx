import { readingText } from '../../series/reading.ts';
import { indicatorOf, periodText, type SeriesView } from '../../series/series-view.ts';
import { DataTable } from '../components/data-table.tsx';
import { StatusTag } from '../components/status-tag.tsx';
import { ClassMark } from './class-mark.tsx';

/** 最新一期: each place with its judgement in words, what decided it, and the readings that the charts show. */
export const LatestTable = (props: {
  readonly view: SeriesView;
  readonly href: (place: string) => string;
}) => {
  const { facet, latest, silent, summary } = props.view;
  const shown = facet.charts.flatMap((chart) =>
    chart.indicators.flatMap((code) => indicatorOf(facet, code) ?? []),
  );
  const derived = facet.derived.filter((_, i) => latest.some((each) => each.derived[i] != null));
  const index = (name: string): number => facet.derived.findIndex((each) => each.name === name);
  const width = 3 + derived.length + shown.length;
  return (
    <DataTable
      caption="各点位最新一期"
      captionHidden
      columns={[
        { title: facet.placeTitle },
        ...derived.map(({ title }) => ({ title })),
        { title: '说明' },
        { title: '监测时间' },
        ...shown.map(({ title, unit }) => ({ title: `${title}（${unit}）`, numeric: true })),
      ]}
      rows={[
        ...latest.map((each) => ({
          key: each.place.code,
          cells: [
            <a key="place" href={props.href(each.place.code)}>
              {each.place.name}
            </a>,
            ...derived.map(({ name }) => {
              const value = each.derived[index(name)];
              return value === null || value === undefined ? '—' : <ClassMark key={name} value={value} />;
            }),
            each.derived.find((value) => value !== null && value.detail !== '')?.detail ?? '',
            <>
              {periodText(each.period)}
              {each.period < summary.last ? (
                <>
                  {' '}
                  <StatusTag tone="warning">本期未报</StatusTag>
                </>
              ) : null}
            </>,
            ...shown.map((indicator) => {
              const reading = each.readings.get(indicator.code);
              return reading?.quality === 'invalid' ? (
                <span key={indicator.code}>{readingText(reading)}（无效）</span>
              ) : reading?.quality === 'missing' ? (
                '缺测'
              ) : (
                readingText(reading)
              );
            }),
          ],
        })),
        ...silent.map((place) => ({
          key: place.code,
          cells: [
            place.name,
            ...Array.from({ length: width - 2 }, (_, i) => (i === 0 ? '从未公开' : '—')),
            '—',
          ],
        })),
      ]}
    />
  );
};
