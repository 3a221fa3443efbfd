import type { JsonValue } from '../kernel/canonical-json.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { DossierKind, StageRecord } from '../schema/dossier-kind.ts';
import type { RunningTable } from './contract.ts';

/** So many periods are shown: two years of months. The timeline beneath has all of them. */
const MOST = 24;

const textOf = (value: JsonValue | undefined): string | null =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : null;

/** The figures that the kind follows from record to record, in order of time; a table without records is left out. */
export function runningTables(
  kind: Pick<DossierKind, 'running' | 'stages'>,
  records: readonly {
    readonly entry: { readonly title: string; readonly url: string };
    readonly record: StageRecord;
  }[],
  catalogue: Catalogue,
): RunningTable[] {
  return (kind.running ?? []).flatMap((running) => {
    const key = kind.stages.find((stage) => stage.key === running.stage)?.types[0]?.type;
    if (key === undefined) return [];
    const { fields } = catalogue.currentType(key);
    const rows = records
      .filter(({ record }) => record.stage === running.stage)
      .map(({ entry, record }) => ({
        at: textOf(record.content[running.at]) ?? record.on,
        title: entry.title,
        url: entry.url,
        values: running.figures.map(({ field }) => textOf(record.content[field])),
      }))
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .slice(-MOST);
    if (rows.length === 0) return [];
    return [
      {
        title: running.title,
        atTitle: fields[running.at]?.title ?? '',
        figures: running.figures.map(({ field, drawing }) => {
          const declared = fields[field];
          const unit = declared?.kind === 'decimal' || declared?.kind === 'integer' ? declared.unit : '';
          return { title: declared?.title ?? field, unit, drawing };
        }),
        rows,
      },
    ];
  });
}
