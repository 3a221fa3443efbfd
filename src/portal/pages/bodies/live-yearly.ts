import { sql } from 'kysely';
import { currentTypes } from '../../../catalogue/registry.ts';
import { isCurrentEdition } from '../../../database/current-edition.ts';
import type { Db } from '../../../database/database.ts';
import { termLasts } from '../../../database/public-day.ts';
import type { TypeDeclaration, YearlyDeclaration } from '../../../schema/declaration.ts';
import type { YearlyFigures, YearOfFigures } from '../../data.ts';
import { asText } from '../../record/record-value.ts';

/** Records at most for one body and type: several a year for a lifetime. */
const MOST = 200;

type YearlyType = TypeDeclaration & { readonly yearly: YearlyDeclaration };
const YEARLY_TYPES: readonly YearlyType[] = currentTypes.flatMap((type) =>
  type.yearly === undefined ? [] : [{ ...type, yearly: type.yearly }],
);

interface Row {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly figures: Readonly<Record<string, unknown>>;
}

/** What a body told year by year, of every type that declares so; the newest record of a year counts. */
export async function yearlyFigures(db: Db, body: string): Promise<readonly YearlyFigures[]> {
  const types = YEARLY_TYPES.map((type) => type.key);
  const names = [...new Set(YEARLY_TYPES.flatMap(({ yearly }) => [yearly.year, ...yearly.figures]))];
  if (types.length === 0) return [];
  const { rows } = await sql<Row>`
    SELECT d.id, d.title, d.type_key AS type,
           (SELECT jsonb_object_agg(name, e.content -> name) FROM unnest(${names}::text[]) name) AS figures
      FROM disclosure d JOIN edition e ON ${isCurrentEdition('d', 'e')}
     WHERE d.body_code = ${body} AND d.state = 'published' AND d.audience = 'public' AND ${termLasts('d')}
       AND d.type_key = ANY(${types}) AND ${termLasts('d')}
     ORDER BY d.first_published_at DESC, d.id DESC LIMIT ${MOST * types.length}`.execute(db);
  return YEARLY_TYPES.flatMap((type) => {
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
