import type { ItemVersion } from '../api/contract.ts';
import type { Db, Tx } from '../database/database.ts';
import { type ItemWords, itemDifferences } from './item-text.ts';
import { CATALOGUE_AUTHOR } from './load-items.ts';
import { readItem } from './read-item.ts';

/** All versions of an item, the newest first, each with what it changed. Names of people are for their colleagues. */
export async function listItemVersions(
  db: Db | Tx,
  code: string,
  words: ItemWords,
  forColleagues: boolean,
): Promise<readonly ItemVersion[]> {
  const rows = await db
    .selectFrom('catalogue_item')
    .select([
      'version',
      'declaration',
      'valid_from',
      'retired_on',
      'author',
      'author_name',
      'reason',
      'created_at',
    ])
    .where('code', '=', code)
    .orderBy('version')
    .execute();
  return rows
    .map((row, index) => {
      const before = rows[index - 1];
      return {
        version: row.version,
        validFrom: row.valid_from,
        retiredOn: row.retired_on,
        authorName: forColleagues || row.author === CATALOGUE_AUTHOR ? row.author_name : '政务公开工作机构',
        reason: row.reason,
        at: row.created_at.toISOString(),
        differences: [
          ...itemDifferences(before ? readItem(before.declaration) : null, readItem(row.declaration), words),
        ],
      };
    })
    .reverse();
}
