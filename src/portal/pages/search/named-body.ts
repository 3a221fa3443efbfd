import type { Directory, DirectoryBody } from '../../../bodies/directory.ts';
import { BODY_LEVELS } from '../../../schema/body.ts';

export interface NamedBody {
  readonly body: DirectoryBody;
  /** What the question says besides the name. */
  readonly rest: string;
}

/** Shorter names (长沙) stand in other words, too. */
const SHORTEST_NAME = 3;
const LONGEST_NAME = 30;
const LONGEST_QUESTION = 60;

/**
 * Whose name stands in a question beside other words (长沙县权力清单): the longest name that a body has or had, of several
 * that are called so the highest. Null where nobody is named, or nothing is asked but the name.
 */
export function namedBody(directory: Pick<Directory, 'byName'>, asked: string): NamedBody | null {
  const characters = [...asked].slice(0, LONGEST_QUESTION);
  for (let length = Math.min(LONGEST_NAME, characters.length); length >= SHORTEST_NAME; length -= 1) {
    for (let start = 0; start + length <= characters.length; start += 1) {
      const called = directory.byName.get(characters.slice(start, start + length).join(''));
      const [body] = [...(called ?? [])].sort(
        (a, b) =>
          BODY_LEVELS.indexOf(a.level) - BODY_LEVELS.indexOf(b.level) ||
          Number(b.kind === 'government') - Number(a.kind === 'government') ||
          a.sortOrder - b.sortOrder,
      );
      if (body === undefined) continue;
      const rest =
        `${characters.slice(0, start).join('')} ${characters.slice(start + length).join('')}`.trim();
      return rest === '' ? null : { body, rest };
    }
  }
  return null;
}
