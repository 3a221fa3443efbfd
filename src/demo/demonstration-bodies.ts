import { type Directory, type DirectoryBody, heirsOn } from '../bodies/directory.ts';
import type { Catalogue } from '../schema/catalogue.ts';

/**
 * Of the thousands that only the whole tree brings, none works with the platform yet: their codes are made of the
 * division's, or of the government's.
 */
const hasJoined = ({ code, level, kind }: DirectoryBody): boolean =>
  level === 'prefecture'
    ? kind === 'government'
    : (level === 'township' || level === 'village') && !/^[tv]\d+$/.test(code);

/**
 * Bodies that already work with the platform: all levels, every lead of the opinion as it is called today, whomever an
 * item names.
 */
export function demonstrationBodies(
  catalogue: Catalogue,
  directory: Directory,
  day: string,
): readonly string[] {
  const leads = catalogue.areas
    .flatMap((area) => area.leads)
    .flatMap((code) => heirsOn(directory, code, day));
  const named = catalogue.declaredItems
    .flatMap((item) => item.responsible)
    .flatMap((each) => ('bodies' in each ? each.bodies : []))
    .flatMap((code) => heirsOn(directory, code, day));
  const others = directory.bodies.filter(hasJoined).map((body) => body.code);
  const counties = ['changsha-xian', 'fenghuang'].filter((code) => directory.byCode.has(code));
  return [...new Set(['province', 'zfbgt', ...leads, 'czt', 'jtt', ...others, ...counties, ...named])].filter(
    (code) => directory.byCode.has(code),
  );
}
