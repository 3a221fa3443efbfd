import { sql } from 'kysely';
import { isCurrentEdition } from '../../../database/current-edition.ts';
import { termLasts } from '../../../database/public-day.ts';
import type { JsonObject } from '../../../kernel/canonical-json.ts';
import type { TypeDeclaration, YearlyDeclaration } from '../../../schema/declaration.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { asText } from '../../record/record-value.ts';

/** Records at most for one body and type: several a year for a lifetime. */
const MOST = 200;

/** One kind of yearly record of a body; years ascend. */
export interface YearlyFigures {
  readonly key: string;
  readonly title: string;
  readonly figures: readonly { readonly title: string; readonly unit: string }[];
  readonly years: readonly YearOfFigures[];
}

export interface YearOfFigures {
  readonly year: string;
  /** The disclosure that told them. */
  readonly id: string;
  readonly title: string;
  /** In the order of the figures; decimal text. */
  readonly values: readonly (string | null)[];
}

type YearlyType = TypeDeclaration & { readonly yearly: YearlyDeclaration };

interface Row {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly figures: JsonObject;
}

/** What a body told year by year, of every type that declares so; the newest record of a year counts. */
export async function readYearlyFigures(
  { db, catalogue }: Pick<PageDeps, 'db' | 'catalogue'>,
  body: string,
): Promise<readonly YearlyFigures[]> {
  const yearly = catalogue.currentTypes.flatMap((type): readonly YearlyType[] =>
    type.yearly === undefined ? [] : [{ ...type, yearly: type.yearly }],
  );
  const types = yearly.map((type) => type.key);
  const names = [...new Set(yearly.flatMap((type) => [type.yearly.year, ...type.yearly.figures]))];
  if (types.length === 0) return [];
  const { rows } = await sql<Row>`
    SELECT d.id, d.title, d.type_key AS type,
           (SELECT jsonb_object_agg(name, e.content -> name) FROM unnest(${names}::text[]) name) AS figures
      FROM disclosure d JOIN edition e ON ${isCurrentEdition('d', 'e')}
     WHERE d.body_code = ${body} AND d.state = 'published' AND d.audience = 'public' AND ${termLasts('d')}
       AND d.type_key = ANY(${types}) AND ${termLasts('d')}
     ORDER BY d.first_published_at DESC, d.id DESC LIMIT ${MOST * types.length}`.execute(db);
  return yearly.flatMap((type) => {
    const years = yearsOf(
      type,
      rows.filter((row) => row.type === type.key),
    );
    return years.length === 0 ? [] : [figuresOf(type, years)];
  });
}

function yearsOf({ yearly }: YearlyType, rows: readonly Row[]): readonly YearOfFigures[] {
  const years = new Map<string, YearOfFigures>();
  for (const { id, title, figures } of rows) {
    const year = asText(figures[yearly.year]);
    if (year !== null && !years.has(year))
      years.set(year, { year, id, title, values: yearly.figures.map((name) => asText(figures[name])) });
  }
  return [...years.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
}

const figuresOf = (type: YearlyType, years: readonly YearOfFigures[]): YearlyFigures => ({
  key: type.key,
  title: type.yearly.title,
  figures: type.yearly.figures.map((name) => {
    const field = type.fields[name];
    return {
      title: (field?.title ?? name).replace(/（[^（]*数）$/, ''),
      unit: field?.kind === 'decimal' || field?.kind === 'integer' ? field.unit : '',
    };
  }),
  years,
});
