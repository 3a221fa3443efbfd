import { Readable } from 'node:stream';
import type { Db } from '../database/database.ts';
import type { SeriesAspect } from '../schema/declaration.ts';
import { csvRow, UTF8_BOM } from '../tables/csv-row.ts';
import { listObservations, type ObservationPlace, type ObservationQuery } from './observation-store.ts';
import { QUALITY_NAMES } from './reading.ts';
import { indicatorOf } from './series-view.ts';

const PAGE = 5000;
const headOf = ({ nature, wording, placeTitle }: SeriesAspect): readonly string[] => [
  ...(nature === 'measured' ? ['点位代码', '点位名称'] : [`${placeTitle}代码`, `${placeTitle}名称`]),
  wording.period,
  '指标代码',
  '指标',
  '数值',
  '单位',
  '数据状态',
  '公开信息编号',
  '版本',
];

/** All readings behind the query as CSV, read page by page while it is sent. */
export const exportObservations = (
  db: Db,
  aspect: SeriesAspect,
  query: Omit<ObservationQuery, 'limit' | 'after'>,
): Readable => Readable.from(rows(db, aspect, query));

async function* rows(
  db: Db,
  aspect: SeriesAspect,
  query: Omit<ObservationQuery, 'limit' | 'after'>,
): AsyncGenerator<string> {
  const names = new Map(aspect.places.map((place) => [place.code, place.name]));
  yield UTF8_BOM + csvRow(headOf(aspect));
  let after: ObservationPlace | undefined;
  for (;;) {
    const page = await listObservations(db, { ...query, after, limit: PAGE });
    yield page
      .map((row) => {
        const indicator = indicatorOf(aspect, row.indicator);
        return csvRow([
          row.place,
          names.get(row.place) ?? row.place,
          row.period,
          row.indicator,
          indicator?.title ?? row.indicator,
          row.quality === 'below-detection' ? `${row.value}L` : row.value,
          indicator?.unit ?? '',
          QUALITY_NAMES[row.quality],
          row.disclosure,
          row.edition,
        ]);
      })
      .join('');
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = { period: last.period, place: last.place, indicator: last.indicator };
  }
}
