import { sql } from 'kysely';
import { findItem } from '../../../catalogue/items.ts';
import { catalogue, findArea, findCurrentType, typeOf } from '../../../catalogue/registry.ts';
import type { Db } from '../../../database/database.ts';
import { termLasts } from '../../../database/public-day.ts';
import { recordReferences } from '../../../fields/record-references.ts';
import { civilDateAt } from '../../../kernel/civil-date.ts';
import {
  findDisclosure,
  findEdition,
  listDisclosuresById,
  type PublicEdition,
} from '../../../publication/disclosure-queries.ts';
import { type LibraryState, libraryStateOf } from '../../../publication/library.ts';
import type { DisclosureFilter, PortalData, PublishedEdition } from '../../data.ts';
import type { RecordNames } from '../../record/record-names.ts';
import { asText } from '../../record/record-value.ts';
import { renderRecordHtml } from '../../record/render-record.tsx';
import { wholeOf } from './whole-of.ts';

/** Counting stops here: beyond it a list says 超过. */
const COUNT_BOUND = 10_000;
const RELATED = 30;

/**
 * The page draws the record anew from its declaration, so that links carry today's titles and the design may improve; bodies keep the names of
 * the day of publication. The stored snapshot remains for whoever reads the database without this program.
 */
async function drawn(db: Db, names: RecordNames, edition: PublicEdition): Promise<PublishedEdition> {
  const type = typeOf(edition.type, edition.typeVersion);
  const { disclosures } = recordReferences(type, edition.content);
  const [titles] = await Promise.all([listDisclosuresById(db, disclosures), names.directory()]);
  const day = civilDateAt(new Date(edition.publishedAt));
  const context = names.contextOn(day, new Map(titles.map((each) => [each.id, each.title])));
  return { ...edition, snapshotHtml: renderRecordHtml(type, edition.content, context) };
}

/** The validity of a document is that of the day of reading; its record and proof stay what was published. */
function today(edition: PublicEdition, state: LibraryState | null): PublicEdition {
  const type = typeOf(edition.type, edition.typeVersion);
  const library = type.shape === 'document' ? type.library : undefined;
  return library === undefined || state === null
    ? edition
    : { ...edition, content: { ...edition.content, [library.validity]: library.states[state] } };
}

/** How the record that refers calls itself for the one that it names: 解读, 废止本文件. */
function relationOf(typeKey: string, name: string): string {
  const field = findCurrentType(typeKey)?.fields[name];
  return field?.kind === 'disclosures' ? (field.backTitle ?? '') : '';
}

export function liveDisclosures(
  db: Db,
  names: RecordNames,
): Pick<
  PortalData,
  'latestDisclosures' | 'findDisclosure' | 'findEdition' | 'sitemapCount' | 'sitemapEntries'
> {
  return {
    async latestDisclosures(filter: DisclosureFilter, page) {
      const wanted = sql`state = 'published' AND audience = 'public'
        AND (${filter.area ?? null}::text IS NULL OR area_code = ${filter.area ?? null})
        AND (${filter.body ?? null}::text IS NULL OR body_code = ${filter.body ?? null})
        AND (${filter.bodies ?? null}::text[] IS NULL OR body_code = ANY(${filter.bodies ?? null}::text[]))
        AND (${filter.item ?? null}::text IS NULL OR item_code = ${filter.item ?? null})
        AND (${filter.kind ?? null}::text IS NULL OR kind = ${filter.kind ?? null})`;
      const [ids, count] = await Promise.all([
        sql<{ id: string }>`
          SELECT id FROM disclosure WHERE ${wanted} ORDER BY first_published_at DESC, id DESC
          LIMIT ${page.limit} OFFSET ${(page.page - 1) * page.limit}`.execute(db),
        sql<{ total: number }>`
          SELECT count(*) AS total FROM (SELECT 1 FROM disclosure WHERE ${wanted} LIMIT ${COUNT_BOUND + 1}) bounded`.execute(
          db,
        ),
      ]);
      const items = await listDisclosuresById(
        db,
        ids.rows.map((row) => row.id),
      );
      const total = count.rows[0]?.total ?? 0;
      return { items, total: Math.min(total, COUNT_BOUND), exact: total <= COUNT_BOUND };
    },

    async findDisclosure(id) {
      const found = await findDisclosure(db, id);
      if (found === null) return null;
      const shown = found.state === 'published';
      const [edition, validity, item, whole, related] = await Promise.all([
        shown ? findEdition({ db, catalogue }, id, found.edition) : null,
        shown ? libraryStateOf({ db, catalogue }, id) : null,
        findItem(db, found.item),
        wholeOf(db, found),
        sql<{ id: string; title: string; type_key: string; field: string }>`
          SELECT DISTINCT d.id, d.title, d.type_key, r.field, d.first_published_at FROM disclosure_reference r
          JOIN disclosure d ON d.id = r.disclosure_id
          WHERE r.target_id = ${id} AND d.state = 'published' AND d.audience = 'public'
          ORDER BY d.first_published_at DESC LIMIT ${RELATED}`.execute(db),
      ]);
      const keywordField = edition && typeOf(edition.type, edition.typeVersion).views.identity.keywords;
      const keywords = edition && keywordField ? (asText(edition.content[keywordField]) ?? '') : '';
      return {
        ...found,
        editions: [...found.editions],
        current: edition === null ? null : await drawn(db, names, today(edition, validity)),
        itemTitle: item?.title ?? '',
        areaTitle: findArea(found.area)?.title ?? found.area,
        typeTitle: findCurrentType(found.type)?.title ?? found.type,
        keywords: keywords.split(/[、,，;；\s]+/).filter((word) => word !== ''),
        whole,
        referredToBy: related.rows.map((row) => ({
          id: row.id,
          title: row.title,
          relation: relationOf(row.type_key, row.field),
        })),
      };
    },

    async findEdition(id, n) {
      const edition = await findEdition({ db, catalogue }, id, n);
      return edition === null ? null : drawn(db, names, edition);
    },

    async sitemapCount() {
      const { rows } = await sql<{ total: number }>`
        SELECT count(*) AS total FROM disclosure WHERE state = 'published' AND audience = 'public' AND ${termLasts('disclosure')}`.execute(
        db,
      );
      return rows[0]?.total ?? 0;
    },

    async sitemapEntries(offset, limit) {
      const { rows } = await sql<{ id: string; updated_at: Date }>`
        SELECT id, updated_at FROM disclosure WHERE state = 'published' AND audience = 'public' AND ${termLasts('disclosure')}
        ORDER BY id LIMIT ${limit} OFFSET ${offset}`.execute(db);
      return rows.map((row) => ({ id: row.id, updatedAt: row.updated_at.toISOString() }));
    },
  };
}
