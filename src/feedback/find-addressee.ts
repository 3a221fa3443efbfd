import { sql } from 'kysely';
import { type CatalogueItem, findItem } from '../catalogue/items.ts';
import type { Working } from '../catalogue/source.ts';
import type { Db, Tx } from '../database/database.ts';
import { ID_PATTERN } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FeedbackInput } from './rules-feedback.ts';

/** To whom it goes, and what it is about as far as it says so. */
export interface Addressee {
  readonly body: string;
  readonly item: Pick<CatalogueItem, 'code' | 'area' | 'timingBasis'>;
  /** False: nobody named an item, the one of the answer stands in. */
  readonly aboutItem: boolean;
  readonly disclosure: string | null;
}

interface Meant {
  readonly body: string | null;
  readonly item: string | null;
  readonly disclosure: string | null;
}

const NOTHING: Meant = { body: null, item: null, disclosure: null };
const RECORD = new RegExp(`^/(?:d|registers)/(${ID_PATTERN.replace(/^\^|\$$/g, '')})(?:/|$)`);

/** What a page of this site is about: a record, a series, an item or a body. */
async function meantBy(db: Db | Tx, page: string): Promise<Meant> {
  const path = page.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '');
  const record = RECORD.exec(path)?.[1];
  if (record !== undefined) {
    const found = await db
      .selectFrom('disclosure')
      .select(['id', 'item_code', 'body_code'])
      .where('id', '=', record)
      .where('audience', '=', 'public')
      .executeTakeFirst();
    return found ? { body: found.body_code, item: found.item_code, disclosure: found.id } : NOTHING;
  }
  const [, series, seriesBody] = /^\/series\/([0-9a-z.-]+)~([0-9a-z.-]+)$/.exec(path) ?? [];
  if (series !== undefined && seriesBody !== undefined)
    return { body: seriesBody, item: series, disclosure: null };
  const item = /^\/areas\/[0-9a-z.-]+\/items\/([0-9a-z.-]+)$/.exec(path)?.[1];
  if (item !== undefined) return { ...NOTHING, item };
  return { ...NOTHING, body: /^\/bodies\/([0-9a-z.-]+)/.exec(path)?.[1] ?? null };
}

/** The body as it exists today: of a merged one its successor; null for one that was never on record. */
async function actingBody(db: Db | Tx, code: string): Promise<string | null> {
  const { rows } = await sql<{ body: string | null }>`SELECT acting_body(${code}) AS body`.execute(db);
  return rows[0]?.body ?? null;
}

/**
 * Who answers: the body that is named, else that of the page, else who leads the area of the item, else the office of
 * the province. What was named and does not exist is refused; what a page does not tell is not.
 */
export async function findAddressee(
  db: Db | Tx,
  { catalogue }: Pick<Working, 'catalogue'>,
  input: FeedbackInput,
): Promise<{ readonly addressee: Addressee | null; readonly refusals: readonly Refusal[] }> {
  const { feedback, competentDepartment } = catalogue.supervision;
  const meant = await meantBy(db, input.page);
  const [item, own, body] = await Promise.all([
    findItem(db, input.item || (meant.item ?? '')),
    findItem(db, feedback.item),
    actingBody(db, input.body || (meant.body ?? '')),
  ]);
  const refusals = [
    ...(input.item !== '' && item === null
      ? [problem('item-unknown', { value: input.item }, { path: '/item' })]
      : []),
    ...(input.body !== '' && body === null
      ? [problem('body-unknown', { value: input.body }, { path: '/body' })]
      : []),
  ];
  const owed = item ?? own;
  if (refusals.length > 0 || owed === null) return { addressee: null, refusals };
  const [lead] = item === null ? [] : (catalogue.findArea(item.area)?.leads ?? []);
  const fallback = lead === undefined ? null : await actingBody(db, lead);
  return {
    addressee: {
      body: body ?? fallback ?? competentDepartment,
      item: owed,
      aboutItem: item !== null,
      disclosure: meant.disclosure,
    },
    refusals,
  };
}
