import type pg from 'pg';
import { RING_ROAD } from '../examples/dossiers/major-decision-scripts.ts';
import { sha256Hex } from '../src/kernel/canonical-json.ts';
import { DOORS } from './gate-door-routes.ts';
import type { Door } from './gate-door-steps.ts';
import {
  ABOVE,
  type DoorTarget,
  MATTER_STEPS,
  opened,
  SPOKEN,
  STRANGER,
  WHOLE_DRAFT,
} from './gate-door-target.ts';
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

const RUN = 8;
const WHOLE = plain(WHOLE_DRAFT);
const RUNS = Array.from({ length: WHOLE.length - RUN + 1 }, (_, start) => WHOLE.slice(start, start + RUN));
/** Half of its runs of eight characters are there: it is the draft, misread or cut. */
const carriesDraft = (shown: string): boolean =>
  RUNS.filter((run) => shown.includes(run)).length * 2 >= RUNS.length;

/** One attempt by a random door, and then: what can the public read about the matter? Returns what is wrong. */
export const tryDoor = (target: DoorTarget, client: pg.Client): Promise<string | null> =>
  throughDoor(target, client, target.random.pick(DOORS), target.random.pickFrom(SPOKEN) ?? NAME);

/** The same by a door that was chosen. */
export async function throughDoor(
  target: DoorTarget,
  client: pg.Client,
  door: Door,
  text: string,
): Promise<string | null> {
  target.serial += 1;
  const done = await door.run(target, client, text);
  opened(target, `door ${door.name}: ${done ? 'went out' : 'shut'}`);
  const faults = [
    ...(await readBy(target, door.name)),
    ...(await readOthers(target, door.name)),
    ...(await readBeside(target, door.name)),
    ...(await readMatter(target, door.name)),
  ];
  return faults[0] ?? null;
}

/** The body's records that were not looked at yet as they are now, without those of the matter. */
async function unseen(
  target: DoorTarget,
  body: string,
): Promise<readonly { id: string; title: string; shown: string }[]> {
  const { body: page } = await target.ask(null, {
    method: 'GET',
    path: `/api/v1/disclosures?body=${body}&limit=50`,
  });
  const list = memberOf(page, 'items');
  const own = await matterRecords(target);
  const found: { id: string; title: string; shown: string }[] = [];
  for (const each of Array.isArray(list) ? list : []) {
    const id = String(memberOf(each, 'id'));
    if (own.has(id)) continue;
    const shown = await shownOf(target, id);
    const key = `${id} ${sha256Hex(shown)}`;
    if (target.seen.has(key)) continue;
    target.seen.add(key);
    found.push({ id, title: plain(memberOf(each, 'title')), shown });
  }
  return found;
}

async function matterRecords({ instance, dossier }: DoorTarget): Promise<ReadonlySet<string>> {
  const own = await instance.db
    .selectFrom('dossier_disclosure')
    .select('disclosure_id')
    .where('dossier_id', '=', dossier)
    .execute();
  return new Set(own.map(({ disclosure_id }) => disclosure_id));
}

/**
 * As anybody reads it: no public record beside the matter's own carries its draft or its name as a title; what mentions
 * it was confirmed by a reviewer.
 */
async function readBy(target: DoorTarget, door: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { id, title, shown } of await unseen(target, BODY)) {
    if (PASSAGES.some((passage) => shown.includes(passage)) || carriesDraft(shown))
      faults.push(`${door}: everybody reads the draft that was found unlawful in ${id}`);
    if (title.includes(plain(NAME)))
      faults.push(`${door}: ${id} announces the matter that was found unlawful: ${title}`);
    if (MENTIONS.some((words) => shown.includes(words)) && !(await isConfirmed(target, id)))
      faults.push(`${door}: ${id} speaks of the matter and no reviewer confirmed how`);
  }
  return faults;
}

/** A government above does not publish the draft either; one of another place with a reviewer's word. */
async function readOthers(target: DoorTarget, door: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const body of [ABOVE, STRANGER])
    for (const { id, shown } of await unseen(target, body))
      if (carriesDraft(shown) && (body === ABOVE || !(await isConfirmed(target, id))))
        faults.push(`${door}: everybody reads the draft in ${id} of ${body}`);
  return faults;
}

/** Words that are public beside records: of items, their changes, corrections, withdrawals, answers, instruments. */
async function readBeside({ instance: { db } }: DoorTarget, door: string): Promise<readonly string[]> {
  const words = [
    await db.selectFrom('catalogue_item').select('declaration').where('version', '>', 1).execute(),
    await db.selectFrom('item_proposal').select(['declaration', 'reason']).execute(),
    await db.selectFrom('edition').select('change_note').where('n', '>', 1).execute(),
    await db.selectFrom('disclosure').select('withdrawn_reason').where('state', '=', 'withdrawn').execute(),
    await db.selectFrom('feedback').select('answer').where('answer', 'is not', null).execute(),
    await db.selectFrom('instrument').select('text').execute(),
    await db.selectFrom('law_entry').select('content').execute(),
    (await db.selectFrom('search_word').select('words').execute()).map(({ words: each }) => each.join('')),
  ].map(plain);
  return PASSAGES.some((passage) => words.some((said) => said.includes(passage)))
    ? [`${door}: words beside the records carry the draft`]
    : [];
}

/** The matter itself is where the review left it. */
async function readMatter(target: DoorTarget, door: string): Promise<readonly string[]> {
  const records = await target.ask(null, { method: 'GET', path: `/api/v1/decisions/${target.dossier}` });
  const text = JSON.stringify(records.body);
  const { size } = await matterRecords(target);
  return [
    ...(records.status !== 200 || (!text.includes('"unlawful"') && !text.includes('不合法'))
      ? [`${door}: the opinion that the matter is unlawful is not to be read any more (${records.status})`]
      : []),
    ...(size === MATTER_STEPS.length ? [] : [`${door}: the matter went on to ${size} records`]),
  ];
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
