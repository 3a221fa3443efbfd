import { type RawBuilder, sql } from 'kysely';
import { publicStateOf } from '../../../database/public-day.ts';
import { containing } from '../../../kernel/like-pattern.ts';
import type { PageDeps } from '../../reads/deps.ts';
import type { Paged } from '../../reads/paged.ts';

/** What can be downloaded as a whole: all records of an item, a list, a series. */
export const DATA_KINDS = ['item', 'register', 'series'] as const;
export type DataKind = (typeof DATA_KINDS)[number];

export const SETS_PER_PAGE = 50;

export interface DataSet {
  readonly kind: DataKind;
  /** Code of the item, id of the list; of a series `<item>~<body>`. */
  readonly id: string;
  readonly title: string;
  readonly area: string;
  /** Null: records of several bodies. */
  readonly bodyName: string | null;
  /** Records, entries, observations. */
  readonly amount: number;
  /** The days or periods that it covers. */
  readonly from: string;
  readonly to: string;
  /** Of a list whose entries have places. */
  readonly mapped: boolean;
}

export interface AskedData {
  readonly q: string;
  readonly kind: DataKind | null;
  readonly page: number;
}

export interface DataModel {
  readonly asked: AskedData;
  readonly sets: Paged<DataSet>;
}

type Row = Omit<DataSet, 'mapped'> & { readonly type: string | null };

const LISTS: Readonly<Record<DataKind, RawBuilder<unknown>>> = {
  item: sql`SELECT 1 AS rank, 'item' AS kind, i.code AS id, i.declaration->>'title' AS title, i.declaration->>'area' AS area,
      NULL AS "bodyName", d.amount, d."from", d."to", NULL AS type
    FROM (SELECT item_code, count(*) AS amount, min(document_date)::text AS "from", max(document_date)::text AS "to" FROM disclosure
           WHERE state = 'published' AND audience = 'public' GROUP BY item_code) d
    JOIN current_catalogue_item i ON i.code = d.item_code`,
  register: sql`SELECT 2, 'register', d.id, d.title, d.area_code, b.name, e.entries, d.first_published_at::date::text,
      e.effective_on::text, r.type_key
    FROM register r JOIN disclosure d ON d.id = r.disclosure_id AND d.audience = 'public' AND ${publicStateOf('d')} = 'published'
    JOIN current_body_name b ON b.body_code = r.body_code
    JOIN register_edition e ON e.disclosure_id = r.disclosure_id AND e.n = d.edition`,
  series: sql`SELECT 3, 'series', s.item_code || '~' || s.body_code, i.declaration->>'title', i.declaration->>'area', b.name,
      sum(s.observations), min(s.first_period), max(s.last_period), NULL
    FROM series_current_batch s JOIN current_catalogue_item i ON i.code = s.item_code
    JOIN current_body_name b ON b.body_code = s.body_code
    GROUP BY s.item_code, s.body_code, i.declaration, b.name`,
};

/** Everything that can be downloaded, items first, in an order that stays. */
export async function readData({ db, catalogue }: PageDeps, asked: AskedData): Promise<DataModel> {
  const kinds = asked.kind === null ? DATA_KINDS : [asked.kind];
  // The first part names the columns of all.
  const all = sql`SELECT * FROM (SELECT 0 AS rank, '' AS kind, '' AS id, '' AS title, '' AS area, NULL::text AS "bodyName",
      0::bigint AS amount, NULL::text AS "from", NULL::text AS "to", NULL::text AS type WHERE false
    UNION ALL ${sql.join(
      kinds.map((kind) => LISTS[kind]),
      sql` UNION ALL `,
    )}) s`;
  const matching =
    asked.q === ''
      ? sql`true`
      : sql`(title LIKE ${containing(asked.q)} OR "bodyName" LIKE ${containing(asked.q)})`;
  const { rows } = await sql<Row & { readonly total: number }>`
    SELECT *, count(*) OVER () AS total FROM (${all}) t WHERE ${matching} ORDER BY rank, area, id
    LIMIT ${SETS_PER_PAGE} OFFSET ${(asked.page - 1) * SETS_PER_PAGE}`.execute(db);
  return {
    asked,
    sets: {
      items: rows.map(({ type, total: _, ...row }) => ({
        ...row,
        mapped: type !== null && catalogue.findRegister(type)?.register.map != null,
      })),
      total: rows[0]?.total ?? 0,
      exact: true,
    },
  };
}
