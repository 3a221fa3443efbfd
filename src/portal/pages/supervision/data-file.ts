import { type Figures, keptRate, mustBeKept, NO_FIGURES } from '../../../obligations/figures.ts';
import { csvRow } from '../../../tables/csv-row.ts';
import type { Content } from '../../frame/send.ts';
import type { SupervisionModel } from './query.ts';

const FORMULA =
  'rate = (current + done + nothingToPublish) / mustBeKept; mustBeKept = neverPublishedLate + outOfDate + reviewDue + partial + current + done + nothingToPublish + doneLate + late';

interface Line {
  /** `total`, `tree` (a body by itself), `tree-whole` (with all below), `area`, `item`, `kind`, `month` (fell due) */
  readonly group: string;
  readonly code: string;
  readonly title: string;
  readonly figures: Figures;
}

const linesOf = (model: SupervisionModel): readonly Line[] => [
  {
    group: 'total',
    code: model.region?.code ?? '',
    title: model.region?.name ?? '全省',
    figures: model.figures,
  },
  ...model.tree.map((row) => ({ ...row, group: row.whole ? 'tree-whole' : 'tree' })),
  ...model.byArea.map((row) => ({ ...row, group: 'area' })),
  ...model.byItem.map((row) => ({ ...row, group: 'item' })),
  ...model.byKind.map((row) => ({ ...row, group: 'kind' })),
  ...model.months.map((row) => ({ ...row, group: 'month' })),
];

const isFigure = (name: string): name is keyof Figures => name in NO_FIGURES;
/** Only what is counted, whatever else a row carries. */
const namesOf = Object.keys(NO_FIGURES).filter(isFigure);

/**
 * The numbers of the board as open data: the same lines, figures and rate; whoever recomputes the ranking comes to the
 * same.
 */
export function supervisionData(model: SupervisionModel, format: 'csv' | 'json'): Content {
  const lines = linesOf(model);
  const computedAt = model.counted.at?.toISOString() ?? null;
  if (format === 'json') {
    const rows = lines.map(({ group, code, title, figures }) => ({
      group,
      code,
      title,
      ...Object.fromEntries(namesOf.map((name) => [name, figures[name]])),
      mustBeKept: mustBeKept(figures),
      rate: keptRate(figures),
    }));
    return {
      contentType: 'application/json; charset=utf-8',
      body: JSON.stringify({
        computedAt,
        counting: model.counted.counting,
        stale: model.stale,
        formula: FORMULA,
        rows,
      }),
    };
  }
  const head = csvRow(['group', 'code', 'title', ...namesOf, 'mustBeKept', 'rate', 'computedAt']);
  const body = lines.map(({ group, code, title, figures }) =>
    csvRow([
      group,
      code,
      title,
      ...namesOf.map((name) => figures[name]),
      mustBeKept(figures),
      keptRate(figures),
      computedAt,
    ]),
  );
  return {
    contentType: 'text/csv; charset=utf-8',
    body: `\uFEFF${head}${body.join('')}`,
    disposition: 'attachment; filename="supervision.csv"',
  };
}
