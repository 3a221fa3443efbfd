import { type RawBuilder, sql } from 'kysely';
import type { CatalogueItem } from '../catalogue/items.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { COVERAGE_STATUS } from '../obligations/coverage-state.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { InspectedColumn, InspectionCheck, InspectionIndicator } from '../schema/inspection.ts';

/** What one indicator finds on a day, as a query over the bodies `b (n, code, level)`. */
interface Looking {
  readonly catalogue: Catalogue;
  readonly items: readonly CatalogueItem[];
  readonly today: CivilDate;
}

type Of<K extends InspectionCheck['kind']> = Extract<InspectionCheck, { readonly kind: K }>;

/** Items of a first-level column, as the catalogue reads today. */
export const itemsOf = (column: InspectedColumn, items: readonly CatalogueItem[]): readonly string[] =>
  items
    .filter(({ code, type }) => column.types.includes(type) || column.items.includes(code))
    .map(({ code }) => code);

const itemPlace = (code: string, item: string) =>
  sql`'/bodies/' || ${sql.ref(code)} || '?item=' || ${sql.ref(item)}`;

/**
 * When a public record of a body was last new: a document counts by its first publication, because a correction is no
 * news; a list or a series by its newest state.
 */
export const lastNew = ({ catalogue }: Pick<Looking, 'catalogue'>): RawBuilder<unknown> => sql`
  SELECT d.body_code, d.item_code, d.id,
         ((CASE WHEN d.type_key = ANY(${catalogue.currentTypes.filter(({ shape }) => shape === 'document').map(({ key }) => key)}::text[])
                THEN d.first_published_at ELSE d.updated_at END) AT TIME ZONE 'Asia/Shanghai')::date AS day
    FROM b JOIN disclosure d ON d.body_code = b.code WHERE d.state = 'published' AND d.audience = 'public'`;

/** Nobody is judged for the time before it owed anything. */
const owedSince = sql`(SELECT min(c.owed_on) FROM coverage c WHERE c.body = b.n)`;

const homeStale = ({ days, levels }: Of<'home-stale'>, { today }: Looking) => sql`
  SELECT b.code, '/bodies/' || b.code, NULL::text, NULL::text,
         coalesce('最近一次公开：' || max(n.day), '从未公开'), coalesce(max(n.day)::text, '')
    FROM b LEFT JOIN new_record n ON n.body_code = b.code WHERE b.level = ANY(${[...levels]}::text[])
   GROUP BY b.code, b.n HAVING coalesce(max(n.day), ${owedSince}) < ${today}::date - ${days}::integer`;

function columnStale({ columns }: Of<'column-stale'>, { catalogue, items, today }: Looking) {
  const chosen = catalogue.inspection.columns.filter(({ key }) => columns.includes(key));
  const each = chosen.map(
    (column) => sql`
      SELECT l.body_code, ${itemPlace('l.body_code', 'l.item_code')}, l.item_code, l.id,
             ${`“${column.title}”${column.withinWords}没有更新，最近一次：`} || l.day, l.id
        FROM (SELECT DISTINCT ON (body_code) * FROM new_record WHERE item_code = ANY(${[...itemsOf(column, items)]}::text[])
               ORDER BY body_code, day DESC, id DESC) l
       WHERE (l.day + ${column.within}::interval)::date < ${today}`,
  );
  return sql.join(each, sql` UNION ALL `);
}

const cells = (
  status: number,
  today: CivilDate,
  detail: string,
  which: RawBuilder<unknown> = sql`true`,
) => sql`
  SELECT b.code, ${itemPlace('b.code', 'i.code')}, i.code, d.id, ${detail} || c.turns_on, coalesce(d.id, '')
    FROM b JOIN coverage c ON c.body = b.n JOIN owed_item i ON i.n = c.item
    LEFT JOIN disclosure d ON d.id = c.disclosure_id AND d.audience = 'public'
   WHERE c.status = ${status} AND c.turns_on < ${today}::date AND i.retired_on IS NULL AND ${which}`;

const reviewDue = ({ items, except }: Of<'review-due'>, { today }: Looking) =>
  cells(
    COVERAGE_STATUS.untilReview,
    today,
    '应于以下日期前核对更新：',
    sql`(i.code = ANY(${[...items]}::text[])) <> ${except}`,
  );

const publicationTime = () => sql`
  SELECT b.code, '/d/' || d.id, d.item_code, d.id,
         CASE WHEN e.published_at IS NULL THEN '没有首次公开的版本'
              WHEN e.published_at <> d.first_published_at THEN '注明的首次公开时间与第一版的公开时间不一致'
              ELSE '成文日期 ' || d.document_date || ' 晚于公开时间' END, d.first_published_at::text
    FROM b JOIN disclosure d ON d.body_code = b.code LEFT JOIN edition e ON e.disclosure_id = d.id AND e.n = 1
   WHERE d.state = 'published' AND d.audience = 'public'
     AND (e.published_at IS NULL OR e.published_at <> d.first_published_at
          OR d.document_date > (d.updated_at AT TIME ZONE 'Asia/Shanghai')::date)`;

/** The page of a record that can be read by everybody. */
const readable = (id: RawBuilder<unknown>) =>
  sql`EXISTS (SELECT 1 FROM disclosure t WHERE t.id = ${id} AND t.state = 'published' AND t.audience = 'public')`;

const deadLinks = ({ in: within }: Of<'dead-link'>) => sql`
  SELECT b.code, '/d/' || d.id, d.item_code, d.id,
         CASE WHEN l.source = '' THEN '正文中的 ' ELSE '附件“' || l.source || '”中的 ' END || l.href, d.edition::text
    FROM b JOIN inspection_record r ON r.body_code = b.code JOIN inspection_link l ON l.disclosure_id = r.disclosure_id
    JOIN disclosure d ON d.id = r.disclosure_id
   WHERE l.within = ${within} AND l.kind <> 'outside' AND d.state = 'published' AND d.audience = 'public' AND NOT CASE l.kind
     WHEN 'disclosure' THEN ${readable(sql`l.target`)}
     WHEN 'file' THEN EXISTS (SELECT 1 FROM edition_file f JOIN edition e ON e.id = f.edition_id
                               WHERE f.sha256 = l.target AND ${readable(sql`e.disclosure_id`)})
     WHEN 'body' THEN EXISTS (SELECT 1 FROM public_body p WHERE p.code = l.target)
     WHEN 'dossier' THEN EXISTS (SELECT 1 FROM dossier o WHERE o.id = l.target AND o.audience = 'public')
     WHEN 'instrument' THEN EXISTS (SELECT 1 FROM instrument i JOIN instrument_kind k ON k.kind = i.kind WHERE i.id = l.target AND k.is_public)
     ELSE false END`;

const outsideLinks = () => sql`
  SELECT b.code, '/d/' || d.id, d.item_code, d.id, '正文中的外部链接 ' || l.href || '，自 ' || a.dead_from || ' 起打不开', d.edition::text
    FROM b JOIN inspection_record r ON r.body_code = b.code JOIN inspection_link l ON l.disclosure_id = r.disclosure_id AND l.kind = 'outside'
    JOIN outside_address a ON a.url = l.target JOIN disclosure d ON d.id = r.disclosure_id
   WHERE a.is_dead AND d.state = 'published' AND d.audience = 'public'`;

const unanswered = ({ days, until }: Of<'opinions-unanswered'>, { today }: Looking) => sql`
  SELECT b.code, '/consultations/' || c.id, d.item_code, d.id, '“' || d.title || '”于 ' || c.closes_on || ' 结束，尚未公布采纳情况', c.id
    FROM b JOIN consultation c ON c.body_code = b.code JOIN disclosure d ON d.id = c.id
   WHERE c.answered_at IS NULL AND d.state = 'published' AND d.audience = 'public'
     AND c.closes_on < ${today}::date - ${days}::integer AND (${until}::integer IS NULL OR c.closes_on >= ${today}::date - ${until}::integer)`;

const ofRecords = (indicator: string) => sql`
  SELECT b.code, f.place, d.item_code, d.id, f.detail, d.edition::text
    FROM b JOIN inspection_record r ON r.body_code = b.code JOIN disclosure d ON d.id = r.disclosure_id
    CROSS JOIN LATERAL jsonb_to_recordset(r.faults) AS f (indicator text, place text, detail text)
   WHERE d.state = 'published' AND d.audience = 'public' AND f.indicator = ${indicator}`;

function queryOf({ code, check }: InspectionIndicator, looking: Looking): RawBuilder<unknown> | null {
  const { never, untilDue } = COVERAGE_STATUS;
  switch (check?.kind) {
    case undefined:
      return null;
    case 'home-stale':
      return homeStale(check, looking);
    case 'column-stale':
      return columnStale(check, looking);
    case 'item-blank':
      return cells(never, looking.today, '从未公开，应于以下日期前公开：');
    case 'item-late':
      return cells(untilDue, looking.today, '本期应于以下日期前公开：');
    case 'review-due':
      return reviewDue(check, looking);
    case 'publication-time':
      return publicationTime();
    case 'dead-link':
      return deadLinks(check);
    case 'outside-link':
      return outsideLinks();
    case 'opinions-unanswered':
      return unanswered(check, looking);
    case 'element':
    case 'guide-elements':
      return ofRecords(code);
  }
}

/** All that stands against the bodies `b` today: (body, place, item, record, detail, seen, indicator, points). */
export function faultsOf(looking: Looking): RawBuilder<unknown> {
  const found = looking.catalogue.inspection.indicators.flatMap((indicator) => {
    const query = queryOf(indicator, looking);
    return query === null
      ? []
      : [
          sql`SELECT q.*, ${indicator.code}::text AS indicator, ${indicator.points}::numeric AS points
                FROM (${query}) q (body_code, place, item_code, disclosure_id, detail, seen)`,
        ];
  });
  return sql.join(found, sql` UNION ALL `);
}

/** For each of the bodies `b` the first day after today on which time alone makes something stale. */
export function nextDays({ catalogue, items, today }: Looking): RawBuilder<unknown> {
  const { never, untilReview, untilDue } = COVERAGE_STATUS;
  const { indicators, columns } = catalogue.inspection;
  const checks = indicators.flatMap(({ check }) => (check === null ? [] : [check]));
  const days = [
    sql`SELECT b.code, c.turns_on + 1 AS day FROM b JOIN coverage c ON c.body = b.n
         WHERE c.status IN (${never}, ${untilReview}, ${untilDue}) AND c.turns_on >= ${today}::date`,
    ...checks.flatMap((check) => {
      if (check.kind === 'home-stale')
        return [
          sql`SELECT b.code, coalesce(max(n.day), ${owedSince}) + ${check.days}::integer + 1
                FROM b LEFT JOIN new_record n ON n.body_code = b.code GROUP BY b.code, b.n`,
        ];
      if (check.kind === 'opinions-unanswered')
        return [
          sql`SELECT b.code, c.closes_on + ${check.days}::integer + 1 FROM b JOIN consultation c ON c.body_code = b.code WHERE c.answered_at IS NULL`,
        ];
      return [];
    }),
    ...columns.map(
      (column) => sql`SELECT body_code, (max(day) + ${column.within}::interval)::date + 1 FROM new_record
                       WHERE item_code = ANY(${[...itemsOf(column, items)]}::text[]) GROUP BY body_code`,
    ),
  ];
  return sql`SELECT t.code, min(t.day) AS day FROM (${sql.join(days, sql` UNION ALL `)}) t (code, day) WHERE t.day > ${today}::date GROUP BY t.code`;
}
