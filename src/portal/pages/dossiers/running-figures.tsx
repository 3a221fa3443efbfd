import type { RunningTable } from '../../../dossiers/contract.ts';
import { SeriesChart } from '../../components/charts/series-chart.tsx';
import { SeriesStyle } from '../../components/charts/series-stylesheet.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { formatDay } from '../../frame/format.ts';
import { amountOf, groupedText } from '../../record/presenters/amounts.ts';

/** `2026-03` is a month, `2026-03-31` a day. */
const atText = (at: string): string =>
  at.length === 7 ? `${at.slice(0, 4)}年${Number(at.slice(5))}月` : formatDay(at);

const Table = (props: { readonly table: RunningTable; readonly index: number }) => {
  const { table, index } = props;
  const { title, figures, rows } = table;
  return (
    <section class="series-part" aria-labelledby={`running-${index}`}>
      <h2 id={`running-${index}`}>{title}</h2>
      {rows.length < 2 ? null : (
        <div class="series-charts">
          {figures.map((figure, at) =>
            figure.drawing === null ? null : (
              <SeriesChart
                key={figure.title}
                id={`running-${index}-${at}`}
                title={figure.title}
                unit={figure.unit}
                drawing={figure.drawing}
                points={rows.map((row) => {
                  const value = amountOf(row.values[at]);
                  return {
                    // Under the axis a month says enough; the table has the day.
                    period: row.at.slice(0, 7),
                    label: atText(row.at),
                    value,
                    quality: value === null ? 'missing' : 'valid',
                  };
                })}
                limits={[]}
                words={{
                  data: title,
                  period: table.atTitle,
                  value: '数据',
                  judgement: '逐期比较',
                  missing: '未公开',
                }}
              />
            ),
          )}
        </div>
      )}
      <DataTable
        caption={title}
        captionHidden
        columns={[
          { title: table.atTitle },
          ...figures.map((figure) => ({
            title: figure.unit === '' ? figure.title : `${figure.title}（${figure.unit}）`,
            numeric: true,
          })),
        ]}
        rows={rows.toReversed().map((row) => ({
          key: row.url,
          cells: [
            <a key="at" href={row.url} aria-label={`${atText(row.at)}，${row.title}`}>
              {atText(row.at)}
            </a>,
            ...row.values.map((value) => (value === null ? '—' : groupedText(value))),
          ],
        }))}
      />
    </section>
  );
};

/** What a dossier's records tell from period to period: charts, with every figure in the table beneath. */
export const RunningFigures = (props: { readonly tables: readonly RunningTable[] }) =>
  props.tables.length === 0 ? null : (
    <>
      <SeriesStyle />
      {props.tables.map((table, index) => (
        <Table key={table.title} table={table} index={index} />
      ))}
      <h2 class="running-next">公开过程</h2>
    </>
  );
