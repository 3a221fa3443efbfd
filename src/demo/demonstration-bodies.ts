import { type Directory, heirsOn } from '../bodies/directory.ts';
import type { Catalogue } from '../schema/catalogue.ts';

/** Bodies that already work with the platform: all levels, every lead of the opinion as it is called today, whomever an item names. */
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
  const others = directory.bodies
    .filter((body) => body.level === 'prefecture' || body.level === 'township' || body.level === 'village')
    .map((body) => body.code);
  const counties = ['changsha-xian', 'fenghuang'].filter((code) => directory.byCode.has(code));
  return [...new Set(['province', 'zfbgt', ...leads, 'czt', 'jtt', ...others, ...counties, ...named])].filter(
    (code) => directory.byCode.has(code),
  );
}
