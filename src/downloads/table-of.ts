import type { Readable } from 'node:stream';
import type { Working } from '../catalogue/source.ts';
import { periodBounds } from '../kernel/period.ts';
import type { TypeDeclaration } from '../schema/declaration.ts';
import { judgedTable } from '../series/judged-table.ts';
import { type DownloadFormat, exportTable } from '../tables/export-table.ts';
import type { Asked } from './asked.ts';
import { entryTable } from './entry-table.ts';
import { recordTable } from './record-table.ts';

interface Deps extends Working {
  readonly publicUrl: string;
}

/**
 * What the province published under a type, as people read it: the lines of lists, the readings of series with what is
 * judged from them, and of everything else the records.
 */
export async function tableOf(
  deps: Deps,
  type: TypeDeclaration,
  asked: Asked,
  format: DownloadFormat,
): Promise<Readable> {
  const { publicUrl: siteUrl } = deps;
  if (type.shape === 'register') return exportTable(format, await entryTable(deps, type, asked, siteUrl));
  if (type.shape !== 'series') return exportTable(format, await recordTable(deps, type, asked, siteUrl));
  const { item, area, body, from, to } = asked;
  return exportTable(
    format,
    await judgedTable(deps, type, {
      series: (each) =>
        (item === undefined || each.item === item) &&
        (area === undefined || each.area === area) &&
        (body === undefined || each.body === body),
      of: () => periodBounds({ from, to }, type.series.frequency),
      siteUrl,
    }),
  );
}
