import { SCORE_FORMULA } from '../../../inspection/rules-score.ts';
import { csvRow } from '../../../tables/csv-row.ts';
import type { Content } from '../../frame/send.ts';
import type { InspectionModel } from './query.ts';

/**
 * The results as open data, with the indicators, points and caps that they were computed by: of a body its findings by
 * indicator, of a region what lies below it.
 */
export function inspectionData(model: InspectionModel, format: 'csv' | 'json'): Content {
  const { declared, body, total, below } = model;
  const computedAt = model.computedAt?.toISOString() ?? null;
  const own =
    body === null
      ? []
      : [
          {
            code: body.body,
            name: body.bodyName,
            whole: false,
            bodies: 1,
            vetoed: Number(body.vetoed),
            faultless: Number(body.findings === 0),
            score: body.score ?? 0,
            findings: body.findings,
            counts: body.counts,
          },
        ];
  const rows = [...own, ...(total === null ? [] : [total]), ...below];
  if (format === 'json')
    return {
      contentType: 'application/json; charset=utf-8',
      body: JSON.stringify({
        computedAt,
        formula: SCORE_FORMULA,
        indicators: declared.indicators,
        vetoes: declared.vetoes,
        rows,
      }),
    };
  const checked = declared.indicators.filter(({ check }) => check !== null);
  const head = ['code', 'name', 'whole', 'bodies', 'vetoed', 'faultless', 'score', 'findings'];
  return {
    contentType: 'text/csv; charset=utf-8',
    body: `\uFEFF${csvRow([...head, ...checked.map(({ code }) => code), 'computedAt'])}${rows
      .map((row) =>
        csvRow([
          row.code,
          row.name,
          String(row.whole),
          row.bodies,
          row.vetoed,
          row.faultless,
          row.score,
          row.findings,
          ...checked.map(({ code }) => row.counts[code] ?? 0),
          computedAt,
        ]),
      )
      .join('')}`,
    disposition: 'attachment; filename="inspection.csv"',
  };
}
