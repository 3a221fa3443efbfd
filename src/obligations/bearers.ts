import type { Directory } from '../bodies/directory.ts';
import { expandResponsible } from '../bodies/resolve-parties.ts';
import type { Source } from '../catalogue/source.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';

/**
 * Who owes an item on a day, by code, each once: the one answer from which coverage and dated obligations are made.
 * Bodies that do not exist yet, or no longer, owe nothing; whoever took over their responsibilities stands in their
 * place.
 */
export async function bearersOn(
  _source: Source,
  item: ItemDeclaration,
  directory: Directory,
  day: CivilDate,
): Promise<readonly string[]> {
  return expandResponsible(item.responsible, directory, day);
}
