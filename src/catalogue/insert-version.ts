import type { Unit } from '../database/write.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import type { WhyAndWhen } from './change-terms.ts';

/** A further version of an item, in the name of who wanted it. */
export const insertVersion = async (
  unit: Unit,
  version: {
    readonly item: ItemDeclaration;
    readonly version: number;
    readonly given: WhyAndWhen;
    readonly retiredOn: string | null;
    /** Who acts, unless told. */
    readonly author?: { readonly id: string; readonly name: string };
  },
): Promise<void> => {
  const { item, given, author = unit.actor } = version;
  await unit.tx
    .insertInto('catalogue_item')
    .values({
      code: item.code,
      version: version.version,
      area_code: item.area,
      type_key: item.type,
      declaration: JSON.stringify(item),
      valid_from: given.validFrom,
      author: author.id,
      author_name: author.name,
      reason: given.reason.trim(),
      created_at: unit.now,
      retired_on: version.retiredOn,
    })
    .execute();
};
