import { currentName, type Directory, heirsOn } from '../../bodies/directory.ts';
import type { Responsible } from '../../schema/declaration.ts';
import { HOLDERS_NAME, RESPONSIBLE_SET_NAMES } from '../../schema/vocabulary.ts';

/** More units than these are named by the first of them. */
const NAMED = 3;

/** Obligations follow reforms, so the names are those of the bodies that have them today. */
export const responsibleText = (
  responsible: readonly Responsible[],
  directory: Directory,
  day: string,
): string =>
  responsible
    .flatMap((each) =>
      'set' in each
        ? [RESPONSIBLE_SET_NAMES[each.set]]
        : 'holders' in each
          ? [HOLDERS_NAME]
          : namedBodies(
              each.bodies.flatMap((code) => heirsOn(directory, code, day)),
              directory,
            ),
    )
    .join('、');

function namedBodies(codes: readonly string[], directory: Directory): readonly string[] {
  const names = codes.map((code) => currentName(directory, code));
  return names.length <= NAMED + 1
    ? names
    : [...names.slice(0, NAMED - 1), `${names[NAMED - 1] ?? ''}等 ${names.length} 个单位`];
}
