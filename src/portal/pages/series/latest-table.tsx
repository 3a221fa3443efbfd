import { periodText } from '../../../kernel/period.ts';
import type { IndicatorDeclaration, SeriesAspect } from '../../../schema/declaration.ts';
import { readingText } from '../../../series/reading.ts';
import { indicatorOf, type JudgedPeriod, type SeriesView } from '../../../series/series-view.ts';
import { DataTable } from '../../components/data-table.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { formatDecimal } from '../../frame/format.ts';
import { ClassMark } from './class-mark.tsx';

/**
 * 最新一期: each place with its judgement in words, what decided it, and the readings that the charts show, each with what
 * is derived from it alone.
 */
export const LatestTable = (props: {
  readonly view: SeriesView;
  readonly href: (place: string) => string;
}) => {
  const { aspect, latest, silent, summary } = props.view;
  const words = aspect.wording;
  const derived = aspect.derived.flatMap((each, index) =>
    latest.some((period) => period.derived[index] != null) ? [{ ...each, index }] : [],
  );
  const overall = derived.filter((each) => each.indicator === null);
  const told = latest.some((each) => detailOf(each) !== '');
  const shown = aspect.charts
    .flatMap((chart) => chart.indicators.flatMap((code) => indicatorOf(aspect, code) ?? []))
    .map((indicator) => ({ indicator, own: derived.filter((each) => each.indicator === indicator.code) }));
  const columns = [
    { title: aspect.placeTitle },
    ...overall.map(({ title }) => ({ title })),
    ...(told ? [{ title: '说明' }] : []),
    { title: words.period },
    ...shown.flatMap(({ indicator, own }) => [
      { title: `${indicator.title}（${indicator.unit}）`, numeric: true },
      ...own.map(({ title }) => ({ title })),
    ]),
  ];
  return (
    <DataTable
      caption={`各${aspect.placeTitle}最新一期`}
      captionHidden
      columns={columns}
      rows={[
        ...latest.map((each) => ({
          key: each.place.code,
          cells: [
            <a key="place" href={props.href(each.place.code)}>
              {each.place.name}
            </a>,
            ...overall.map(({ index }) => derivedCell(each, index)),
            ...(told ? [detailOf(each)] : []),
            <>
              {periodText(each.period)}
              {each.period < summary.last ? (
                <>
                  {' '}
                  <StatusTag tone="warning">本期未报</StatusTag>
                </>
              ) : null}
            </>,
            ...shown.flatMap(({ indicator, own }) => [
              readingCell(each, indicator, words),
              ...own.map(({ index }) => derivedCell(each, index)),
            ]),
          ],
        })),
        ...silent.map((place) => ({
          key: place.code,
          cells: [
            place.name,
            ...columns.slice(1).map(({ title }) => (title === words.period ? '从未公开' : '—')),
          ],
        })),
      ]}
    />
  );
};

const detailOf = (each: JudgedPeriod): string =>
  each.derived.find((value) => value !== null && value.detail !== '')?.detail ?? '';

const derivedCell = (each: JudgedPeriod, index: number) => {
  const value = each.derived[index];
  return value == null ? '—' : <ClassMark key={index} value={value} />;
};

const readingCell = (each: JudgedPeriod, indicator: IndicatorDeclaration, words: SeriesAspect['wording']) => {
  const reading = each.readings.get(indicator.code);
  if (reading?.quality === 'invalid') return <span key={indicator.code}>{readingText(reading)}（无效）</span>;
  return reading?.quality === 'missing' ? words.missing : formatDecimal(readingText(reading));
};
