import { sql } from 'kysely';
import type { PublicExpunge } from '../../../api/contract.ts';
import { findItem } from '../../../catalogue/items.ts';
import { ownDay } from '../../../catalogue/own-day.ts';
import { termLasts } from '../../../database/public-day.ts';
import { exceptionsOf } from '../../../exceptions/exception-queries.ts';
import { recordReferences } from '../../../fields/record-references.ts';
import { civilDateAt } from '../../../kernel/civil-date.ts';
import { today } from '../../../kernel/clock.ts';
import { lawBook } from '../../../law/law-book.ts';
import { findDisclosure, listDisclosuresById } from '../../../publication/disclosure-queries.ts';
import { findEdition, type PublicEdition } from '../../../publication/edition-queries.ts';
import { type LibraryState, libraryStateOf } from '../../../publication/library.ts';
import { urgentEditions } from '../../../publication/urgent-store.ts';
import type { Catalogue } from '../../../schema/catalogue.ts';
import type { PageDeps } from '../../reads/deps.ts';
import { rightsOf } from '../../reads/rights.ts';
import { asText } from '../../record/record-value.ts';
import { renderRecordHtml } from '../../record/render-record.tsx';
import type { PublishedDisclosure, PublishedEdition } from './published.ts';
import { wholeOf } from './whole-of.ts';

const RELATED = 30;

/**
 * The page draws the record anew from its declaration, so that links carry today's titles and the design may improve;
 * bodies keep the names of the day of publication. The stored snapshot remains for whoever reads the database without
 * this program.
 */
async function drawn({ db, names, catalogue }: PageDeps, edition: PublicEdition): Promise<PublishedEdition> {
  const type = catalogue.typeOf(edition.type, edition.typeVersion);
  const { disclosures } = recordReferences(type, edition.content);
  const [titles] = await Promise.all([listDisclosuresById(db, disclosures), names.directory()]);
  const day = civilDateAt(new Date(edition.publishedAt));
  const context = names.contextOn(day, new Map(titles.map((each) => [each.id, each.title])));
  return { ...edition, snapshotHtml: renderRecordHtml(type, edition.content, context) };
}

/** The validity of a document is that of the day of reading; its record and proof stay what was published. */
function asOfToday(catalogue: Catalogue, edition: PublicEdition, state: LibraryState | null): PublicEdition {
  const type = catalogue.typeOf(edition.type, edition.typeVersion);
  const library = type.shape === 'document' ? type.library : undefined;
  return library === undefined || state === null
    ? edition
    : { ...edition, content: { ...edition.content, [library.validity]: library.states[state] } };
}

/** How the record that refers calls itself for the one that it names: 解读, 废止本文件. */
function relationOf(catalogue: Catalogue, typeKey: string, name: string): string {
  const field = catalogue.findCurrentType(typeKey)?.fields[name];
  return field?.kind === 'disclosures' ? (field.backTitle ?? '') : '';
}

/** What the same body has published since under the same number: a text that was sent again without its error. */
async function successorsOf(
  { db }: PageDeps,
  gone: { readonly id: string; readonly body: string; readonly documentNumber: string | null },
): Promise<PublishedDisclosure['successors']> {
  if (gone.documentNumber === null) return [];
  return db
    .selectFrom('disclosure')
    .select(['id', 'title'])
    .where('document_number', '=', gone.documentNumber)
    .where('body_code', '=', gone.body)
    .where('state', '=', 'published')
    .where('audience', '=', 'public')
    .where('id', '<>', gone.id)
    .where(termLasts('disclosure'))
    .orderBy('first_published_at', 'desc')
    .limit(RELATED)
    .execute();
}

interface Reference {
  readonly id: string;
  readonly title: string;
  readonly type_key: string;
  readonly field: string;
}

export async function readDisclosure(deps: PageDeps, id: string): Promise<PublishedDisclosure | null> {
  const { db, catalogue } = deps;
  const found = await findDisclosure(db, id);
  if (found === null) return null;
  const shown = found.state === 'published';
  const type = catalogue.findCurrentType(found.type);
  const [law, edition, current, item, whole, withheld, successors, urgent, related] = await Promise.all([
    lawBook(deps),
    shown ? findEdition(deps, id, found.edition) : null,
    shown ? libraryStateOf(deps, id) : null,
    findItem(db, found.item),
    wholeOf(deps, found),
    shown ? exceptionsOf(db, catalogue, id) : [],
    found.state === 'withdrawn' ? successorsOf(deps, found) : [],
    shown && type?.shape === 'dossier' && type.warning !== undefined ? urgentEditions(db, id) : [],
    sql<Reference>`
      SELECT DISTINCT d.id, d.title, d.type_key, r.field, d.first_published_at FROM disclosure_reference r
      JOIN disclosure d ON d.id = r.disclosure_id
      WHERE r.target_id = ${id} AND d.state = 'published' AND d.audience = 'public'
      ORDER BY d.first_published_at DESC LIMIT ${RELATED}`.execute(db),
  ]);
  const keywordField = edition && catalogue.typeOf(edition.type, edition.typeVersion).views.identity.keywords;
  const keywords = edition && keywordField ? (asText(edition.content[keywordField]) ?? '') : '';
  return {
    ...found,
    editions: found.editions.toSorted((a, b) => b.n - a.n),
    current: edition === null ? null : await drawn(deps, asOfToday(catalogue, edition, current)),
    bases:
      item === null || edition === null
        ? []
        : law.on(item.basis, ownDay(item, edition.content) ?? civilDateAt(new Date(edition.publishedAt))),
    rights: item === null ? null : rightsOf(item, catalogue, law, today(deps.clock), edition?.content),
    itemTitle: item?.title ?? '',
    areaTitle: catalogue.findArea(found.area)?.title ?? found.area,
    textFirst: type?.views.main.some((name) => type.fields[name]?.kind === 'rich-text') === true,
    official: type?.shape === 'document' && type.library !== undefined && found.documentNumber !== null,
    successors,
    urgent,
    typeTitle: type?.title ?? found.type,
    keywords: keywords.split(/[、,，;；\s]+/).filter((word) => word !== ''),
    whole,
    withheld: withheld.map((each) => ({ ...each, basis: law.parse(each.basis) })),
    referredToBy: related.rows.map((row) => ({
      id: row.id,
      title: row.title,
      relation: relationOf(catalogue, row.type_key, row.field),
    })),
  };
}

/** An edition of a public disclosure; editions of withdrawn disclosures are not found. */
export async function readEdition(deps: PageDeps, id: string, n: number): Promise<PublishedEdition | null> {
  const edition = await findEdition(deps, id, n);
  return edition === null ? null : drawn(deps, edition);
}

export interface DisclosureModel {
  readonly disclosure: PublishedDisclosure;
  /** The one that is shown; null when none is shown any more. */
  readonly edition: PublishedEdition | null;
  /** Why the edition that was asked for is not shown, where it was taken out by law. */
  readonly expunged?: { readonly n: number; readonly expunge: PublicExpunge };
}

export async function readCurrent(deps: PageDeps, id: string): Promise<DisclosureModel | null> {
  const disclosure = await readDisclosure(deps, id);
  if (disclosure === null) return null;
  const edition = disclosure.current;
  return disclosure.state === 'published' && edition === null ? null : { disclosure, edition };
}

export async function readEarlier(
  deps: PageDeps,
  { id, n }: { readonly id: string; readonly n: number },
): Promise<DisclosureModel | null> {
  const [disclosure, edition] = await Promise.all([readDisclosure(deps, id), readEdition(deps, id, n)]);
  if (disclosure === null) return null;
  if (disclosure.state !== 'published') return { disclosure, edition: null };
  if (edition !== null) return { disclosure, edition };
  const expunge = disclosure.editions
    .find((each) => each.n === n)
    ?.expunged?.find(({ kind }) => kind === 'edition');
  return expunge === undefined ? null : { disclosure, edition: null, expunged: { n, expunge } };
}
