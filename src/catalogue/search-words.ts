import { sql } from 'kysely';
import type { SearchWordsBook } from '../api/contract.ts';
import type { Db, Tx } from '../database/database.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { momentRfc3339 } from '../kernel/moment.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import { draftToldRefusals } from './draft-told.ts';

interface Deps {
  readonly db: Db;
  readonly clock: Clock;
}

/** Asked less often, a question may be one person's own. */
const SHOWN_FROM = 3;
const MISSES_SHOWN = 100;
const MOST_MISSES = 5_000;
const MISS_KEPT_DAYS = 180;

const inForce = (db: Db | Tx) =>
  db
    .selectFrom('search_word')
    .select(['id', 'words', 'author_name', 'entered_at'])
    .where('ended_at', 'is', null)
    .orderBy('id', 'desc');

/** The groups of words that the office keeps, for the catalogue in memory. */
export const officeWords = async (db: Db): Promise<readonly (readonly string[])[]> =>
  (await inForce(db).execute()).map(({ words }) => words);

/** What the office keeps, and what was looked for in vain. Refused to everybody else: `not-permitted`. */
export async function readSearchWords(db: Db, actor: Actor): Promise<Result<SearchWordsBook>> {
  const denied = can(actor, 'keep-search-words', '*');
  if (denied) return refused(denied);
  const [groups, misses] = await Promise.all([
    inForce(db).execute(),
    db
      .selectFrom('search_miss')
      .select(['q', 'asked', 'last_on'])
      .where('asked', '>=', SHOWN_FROM)
      .orderBy('asked', 'desc')
      .orderBy('q')
      .limit(MISSES_SHOWN)
      .execute(),
  ]);
  return accepted({
    groups: groups.map((row) => ({
      id: row.id,
      words: row.words,
      author: row.author_name,
      enteredAt: momentRfc3339(row.entered_at),
    })),
    misses: misses.map(({ q, asked, last_on }) => ({ q, asked, lastOn: last_on })),
  });
}

const wordRefusals = (words: readonly string[]): readonly Refusal[] => {
  const wrong = words.find((word) => !/^[\p{L}\p{N}.]{2,20}$/u.test(word));
  if (wrong === undefined && words.length >= 2) return [];
  const detail =
    wrong === undefined
      ? '同义词至少要有两个不同的词。'
      : `“${wrong}”不是词：应为2至20个汉字、字母或者数字。`;
  return [problem('input-invalid', { detail }, { path: '/words' })];
};

/** 登记同义词 (政务公开办): it holds at once in every process. The same words again: `nothing-changed`. Returns its number. */
export function enterSearchWords(
  deps: Deps,
  actor: Actor,
  typed: readonly string[],
): Promise<Result<number>> {
  return write(deps, actor, 'enter-search-words', async (unit) => {
    const denied = can(actor, 'keep-search-words', '*');
    if (denied) return refused(denied);
    const words = [...new Set(typed.map((word) => word.trim()))];
    const refusals = [
      ...wordRefusals(words),
      ...(await draftToldRefusals(unit.tx, words.join(''), '/words')),
    ];
    if (refusals.length > 0) return refused(...refusals);
    const known = (await inForce(unit.tx).execute()).some(
      (group) => words.every((word) => group.words.includes(word)) && group.words.length === words.length,
    );
    if (known) return refused(problem('nothing-changed'));
    const { id } = await unit.tx
      .insertInto('search_word')
      .values({ words, entered_by: actor.id, author_name: actor.name, entered_at: unit.now })
      .returning('id')
      .executeTakeFirstOrThrow();
    await unit.tx.deleteFrom('search_miss').where('q', 'in', words).execute();
    await unit.signal('catalogue-changed');
    await unit.record({ kind: 'search-words-entered', subject: `search-words:${id}`, detail: { words } });
    return accepted(id);
  });
}

/** 停用同义词 (政务公开办). Unknown or ended already: `not-found`. */
export function endSearchWords(deps: Deps, actor: Actor, id: number): Promise<Result<null>> {
  return write(deps, actor, 'end-search-words', async (unit) => {
    const denied = can(actor, 'keep-search-words', '*');
    if (denied) return refused(denied);
    const { numUpdatedRows } = await unit.tx
      .updateTable('search_word')
      .set({ ended_by: actor.id, ended_at: unit.now })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refused(problem('not-found', { what: '这组同义词' }));
    await unit.signal('catalogue-changed');
    await unit.record({ kind: 'search-words-ended', subject: `search-words:${id}` });
    return accepted(null);
  });
}

/**
 * Counts a search that found nothing; what is too long, or holds a long number, is not kept (a title, an identity
 * number). A count is no act of anybody's, so it has no event. Pages are kept in memory, so it counts drawings, not
 * visits.
 */
export async function countMiss(db: Db, q: string, on: CivilDate): Promise<void> {
  const { length } = [...q];
  if (length < 2 || length > 16 || /\p{Nd}{5}/u.test(q)) return;
  await sql`WITH old AS (DELETE FROM search_miss WHERE last_on < ${on}::date - ${MISS_KEPT_DAYS}::int AND q <> ${q})
    INSERT INTO search_miss (q, last_on)
    SELECT ${q}, ${on}::date WHERE (SELECT count(*) FROM search_miss) < ${MOST_MISSES} OR EXISTS (SELECT FROM search_miss WHERE q = ${q})
    ON CONFLICT (q) DO UPDATE SET asked = search_miss.asked + 1, last_on = excluded.last_on`.execute(db);
}
