import type { Db } from '../database/database.ts';
import { write } from '../database/write.ts';
import { systemActor } from '../kernel/actor.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { civilDateAt } from '../kernel/civil-date.ts';
import type { Clock } from '../kernel/clock.ts';
import { accepted, type Result } from '../kernel/result.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import { lockCatalogue } from './items.ts';

export const CATALOGUE_AUTHOR = 'catalogue';
const CATALOGUE = systemActor(CATALOGUE_AUTHOR);

/**
 * Takes the declarations of catalogue/ in: a code that is new becomes version 1, one whose declaration changed gets a
 * new version, one that an office has changed since (its last author is not the catalogue) is left alone. Running it
 * again changes nothing.
 */
export function loadItems(
  deps: { readonly db: Db; readonly clock: Clock },
  declared: readonly ItemDeclaration[],
): Promise<Result<number>> {
  return write(deps, CATALOGUE, 'load-items', async (unit) => {
    await lockCatalogue(unit.tx);
    const rows = await unit.tx
      .selectFrom('current_catalogue_item')
      .select(['code', 'version', 'declaration', 'author'])
      .execute();
    const known = new Map(rows.map((row) => [row.code, row]));
    let loaded = 0;
    for (const item of declared) {
      const before = known.get(item.code);
      const declaration = JSON.stringify(item);
      if (
        before &&
        (before.author !== CATALOGUE_AUTHOR ||
          canonicalJson(before.declaration ?? null) === canonicalJson(JSON.parse(declaration)))
      )
        continue;
      await unit.tx
        .insertInto('catalogue_item')
        .values({
          code: item.code,
          version: (before?.version ?? 0) + 1,
          area_code: item.area,
          type_key: item.type,
          declaration,
          valid_from: civilDateAt(unit.now),
          author: CATALOGUE_AUTHOR,
          reason: before ? '目录声明更新' : '首次载入',
        })
        .execute();
      loaded += 1;
    }
    await unit.signal('catalogue-changed');
    await unit.record({ kind: 'catalogue-loaded', subject: 'catalogue', detail: { loaded } });
    return accepted(loaded);
  });
}
