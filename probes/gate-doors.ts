import type pg from 'pg';
import { RING_ROAD } from '../examples/dossiers/major-decision-scripts.ts';
import { sha256Hex } from '../src/kernel/canonical-json.ts';
import { DOORS } from './gate-door-routes.ts';
import { type DoorTarget, MATTER_STEPS, opened, SPOKEN } from './gate-door-target.ts';
import { memberOf } from './prepared-drafts.ts';

const { body: BODY, name: NAME, number: NUMBER, passages } = RING_ROAD;

const plain = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value))
    .normalize('NFKC')
    .replaceAll(/<\/?[a-zA-Z][^<>]*>|\\n/g, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
const LONG = 30;
const PASSAGES = passages.map(plain).filter((passage) => passage.length >= LONG);
/** Words that may be said with a reviewer's word for it. */
const MENTIONS = [NAME, NUMBER, ...passages].map(plain);

/** One attempt by a random door, and then: what can the public read about the matter? Returns what is wrong. */
export async function tryDoor(target: DoorTarget, client: pg.Client): Promise<string | null> {
  target.serial += 1;
  const door = target.random.pick(DOORS);
  const done = await door.run(target, client, target.random.pickFrom(SPOKEN) ?? NAME);
  opened(target, `door ${door.name}: ${done ? 'went out' : 'shut'}`);
  return readBy(target, door.name);
}

/**
 * As anybody reads it: no public record beside the matter's own carries its draft or its name as a title; what mentions
 * it was confirmed by a reviewer; the matter itself is where the review left it.
 */
async function readBy(target: DoorTarget, door: string): Promise<string | null> {
  const { ask, instance, dossier } = target;
  const list = memberOf(
    (await ask(null, { method: 'GET', path: `/api/v1/disclosures?body=${BODY}&limit=50` })).body,
    'items',
  );
  const own = await instance.db
    .selectFrom('dossier_disclosure')
    .select('disclosure_id')
    .where('dossier_id', '=', dossier)
    .execute();
  const ours = new Set(own.map(({ disclosure_id }) => disclosure_id));
  for (const each of Array.isArray(list) ? list : []) {
    const id = String(memberOf(each, 'id'));
    if (ours.has(id)) continue;
    const shown = await shownOf(target, id);
    const key = sha256Hex(shown);
    if (target.seen.has(`${id} ${key}`)) continue;
    target.seen.add(`${id} ${key}`);
    if (PASSAGES.some((passage) => shown.includes(passage)))
      return `${door}: everybody reads the draft that was found unlawful in ${id}`;
    if (plain(memberOf(each, 'title')).includes(plain(NAME)))
      return `${door}: ${id} announces the matter that was found unlawful: ${memberOf(each, 'title')}`;
    if (MENTIONS.some((words) => shown.includes(words)) && !(await isConfirmed(target, id)))
      return `${door}: ${id} speaks of the matter and no reviewer confirmed how`;
  }
  const items = plain(
    await instance.db.selectFrom('catalogue_item').select('declaration').where('version', '>', 1).execute(),
  );
  const proposed = plain(
    await instance.db.selectFrom('item_proposal').select(['declaration', 'reason']).execute(),
  );
  if (PASSAGES.some((passage) => items.includes(passage) || proposed.includes(passage)))
    return `${door}: an item carries the draft`;
  const records = await ask(null, { method: 'GET', path: `/api/v1/decisions/${dossier}` });
  const text = JSON.stringify(records.body);
  if (records.status !== 200 || (!text.includes('"unlawful"') && !text.includes('不合法')))
    return `${door}: the opinion that the matter is unlawful is not to be read any more (${records.status})`;
  return own.length === MATTER_STEPS.length ? null : `${door}: the matter went on to ${own.length} records`;
}

/** Record, files and lines of a list, as they are public. */
async function shownOf({ ask, instance }: DoorTarget, id: string): Promise<string> {
  const record = await ask(null, { method: 'GET', path: `/api/v1/disclosures/${id}` });
  const files = await instance.db
    .selectFrom('edition_file')
    .innerJoin('edition', 'edition.id', 'edition_file.edition_id')
    .innerJoin('file_page', 'file_page.sha256', 'edition_file.sha256')
    .select('file_page.text')
    .where('edition.disclosure_id', '=', id)
    .execute();
  const lines = await instance.db
    .selectFrom('register_entry')
    .select('fields')
    .where('disclosure_id', '=', id)
    .execute();
  return plain([record.body, files, lines]);
}

async function isConfirmed({ instance, dossier }: DoorTarget, id: string): Promise<boolean> {
  // The list of decisions names every one of them, which is what it is for.
  const row = await instance.db
    .selectFrom('edition')
    .leftJoin('match_confirmation as m', (join) =>
      join.onRef('m.draft_id', '=', 'edition.draft_id').on('m.dossier_id', '=', dossier),
    )
    .select(['edition.type_key', 'm.confirmed_by'])
    .where('edition.disclosure_id', '=', id)
    .orderBy('edition.n', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.type_key === 'decision-catalogue' || (row?.confirmed_by ?? null) !== null;
}
