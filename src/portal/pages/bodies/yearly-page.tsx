import type { ChartPoint } from '../../components/charts/chart-points.ts';
import { SeriesChart } from '../../components/charts/series-chart.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { frame, type Page } from '../../frame/page.tsx';
import { urls } from '../../frame/urls.ts';
import { amountOf, changeText, groupedText } from '../../record/presenters/amounts.ts';
import type { YearlyModel } from './query.ts';
import type { YearlyFigures } from './yearly-figures.ts';

/** Figures drawn; the table beneath has all of them. */
const DRAWN = 2;

const WORDS = {
  data: '历年数据',
  period: '年度',
  value: '数据',
  judgement: '逐年比较',
  missing: '未公开',
} as const;

/** One figure from the first to the last year; a year that nobody told is a gap. */
export function yearPoints(group: YearlyFigures, index: number): readonly ChartPoint[] {
  const told = new Map(group.years.map((each) => [each.year, amountOf(each.values[index])]));
  const [first, last] = [Number(group.years[0]?.year), Number(group.years.at(-1)?.year)];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = String(first + i);
    const value = told.get(year) ?? null;
    return { period: year, label: `${year}年`, value, quality: value === null ? 'missing' : 'valid' };
  });
}

const Group = (props: { readonly group: YearlyFigures }) => {
  const { group } = props;
  const years = [...group.years].reverse();
  return (
    <section class="series-part" aria-labelledby={`yearly-${group.key}`}>
      <h2 id={`yearly-${group.key}`}>历年{group.title}</h2>
      {/* One year alone compares with nothing. */}
      <div class="series-charts">
        {(group.years.length < 2 ? [] : group.figures).slice(0, DRAWN).map((figure, index) => (
          <SeriesChart
            key={figure.title}
            id={`yearly-${group.key}-${index}`}
            title={`${group.title}${figure.title}`}
            unit={figure.unit}
            drawing="bar"
            points={yearPoints(group, index)}
            limits={[]}
            words={WORDS}
          />
        ))}
      </div>
      <DataTable
        caption={`历年${group.title}（单位：${group.figures[0]?.unit ?? ''}）`}
        columns={[
          { title: '年度' },
          ...group.figures.flatMap((figure, index) => [
            { title: figure.title, numeric: true },
            ...(index < DRAWN ? [{ title: `${figure.title}比上年`, numeric: true }] : []),
          ]),
        ]}
        rows={years.map((each) => {
          const before = group.years.find((other) => Number(other.year) === Number(each.year) - 1);
          return {
            key: each.year,
            cells: [
              <a key="year" href={urls.disclosure(each.id)}>
                {each.year}年<span class="visually-hidden">{group.title}全文</span>
              </a>,
              ...each.values.flatMap((value, index) => [
                value === null ? '—' : groupedText(value),
                ...(index < DRAWN
                  ? [changeText(amountOf(value), amountOf(before?.values[index])) || '—']
                  : []),
              ]),
            ],
          };
        })}
      />
    </section>
  );
};

/** 历年预算、决算和“三公”经费 of one body, as its records told them year by year. */
export const yearlyPage = ({ body, groups }: YearlyModel): Page => ({
  status: 200,
  frame: frame({
    title: `${body.name}历年收支`,
    description: `${body.name}历年公开的${groups.map((group) => group.title).join('、') || '收支'}：图表和数据表。`,
    path: urls.bodyFigures(body.code),
    section: 'bodies',
    trail: [
      { title: '公开主体', href: urls.bodies() },
      { title: body.name, href: urls.body(body.code) },
    ],
  }),
  content: (
    <>
      <h1>{body.name}历年收支</h1>
      <p class="lead">按各年度公开的文本汇总，更正后以现行版本为准。点年度可看当年全文和各级明细。</p>
      {groups.length === 0 ? (
        <EmptyState title="本单位还没有公开分年度的收支。">
          <p>
            应公开而到期未公开的，列在<a href={urls.supervision({ body: body.code })}>公开监督</a>。
          </p>
        </EmptyState>
      ) : (
        groups.map((group) => <Group key={group.key} group={group} />)
      )}
    </>
  ),
});

/** On the body's own page: the newest year of each kind, and the way to all of them. */
export const YearlySummary = (props: { readonly code: string; readonly groups: readonly YearlyFigures[] }) =>
  props.groups.length === 0 ? null : (
    <section class="panel" aria-labelledby="yearly-title">
      <h2 id="yearly-title">收支</h2>
      <ul class="links">
        {props.groups.map((group) => {
          const last = group.years.at(-1);
          if (last === undefined) return null;
          const told = group.figures
            .slice(0, DRAWN)
            .map(
              (figure, index) => `${figure.title} ${groupedText(last.values[index] ?? '—')}${figure.unit}`,
            );
          return (
            <li key={group.key}>
              <a href={urls.disclosure(last.id)}>
                {last.year}年{group.title}
              </a>
              ：{told.join('，')}
            </li>
          );
        })}
      </ul>
      <p class="more">
        <a href={urls.bodyFigures(props.code)}>历年比较</a>
      </p>
    </section>
  );
