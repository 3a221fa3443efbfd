import { type BodyIndex, readBodies } from '../bodies/directory.ts';
import { type HeldLine, holdsThroughout, listHeld } from '../catalogue/holders.ts';
import type { Source } from '../catalogue/source.ts';
import type { Tx } from '../database/database.ts';
import { firstDay, lastDay } from '../kernel/period.ts';
import type {
  HoldersDeclaration,
  PlaceDeclaration,
  SeriesAspect,
  SeriesType,
} from '../schema/declaration.ts';

/** Where places come from: the catalogue says which register, the database what stands in it. */
type PlaceSource = Pick<Source, 'catalogue'> & { readonly db: Source['db'] | Tx };

/**
 * The aspect of a series with the places that published registers tell, besides those that it declares. A place keeps
 * the code of its line: it is there for ever, with the days on which it was measured, so that old records can be shown.
 */
export async function aspectOf(
  { db, catalogue }: PlaceSource,
  { series }: SeriesType,
): Promise<SeriesAspect> {
  const register = series.placesFrom === undefined ? null : catalogue.findRegister(series.placesFrom);
  const place = register?.register.holders?.place;
  if (!register || !place) return series;
  const lines = await listHeld(db, register);
  if (lines.length === 0) return series;
  const index = await readBodies(db);
  const states = Map.groupBy(lines, ({ code }) => code);
  return {
    ...series,
    places: [...series.places, ...[...states.values()].flatMap((each) => placeOf(each, place, index))],
  };
}

function placeOf(
  states: readonly HeldLine[],
  fields: NonNullable<HoldersDeclaration['place']>,
  index: BodyIndex,
): readonly PlaceDeclaration[] {
  const line = states.at(-1);
  if (line === undefined) return [];
  const text = (name: string): string => {
    const value = line.fields[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const degrees = (name: string): number | null => (text(name) === '' ? null : Number(text(name)));
  return [
    {
      code: line.code,
      name: line.name,
      kind: text(fields.kind),
      aliases: text(fields.aliases)
        .split(/[、，,]/)
        .map((each) => each.trim())
        .filter((each) => each !== ''),
      holder: line.holder,
      prefecture: line.holder === null ? null : prefectureAbove(index, line.holder),
      group: text(fields.group),
      longitude: degrees(fields.longitude),
      latitude: degrees(fields.latitude),
      source: text(fields.source),
      held: states.map(({ from, until }) => ({ from, until })),
    },
  ];
}

/** The prefecture to which a body belongs; null for provincial bodies. */
export function prefectureAbove(index: BodyIndex, code: string): string | null {
  let body = index.byCode.get(code);
  // Village, township, county, department: a few steps up to the prefecture.
  for (let step = 0; body !== undefined && step < 6; step += 1) {
    if (body.level === 'province') return null;
    if (body.level === 'prefecture' && body.kind === 'government') return body.code;
    body = body.parent === null ? undefined : index.byCode.get(body.parent);
  }
  return code;
}

/** Whether something is measured at the place in a period: on some day of it, in one state of its line or the next. */
export const isHeldIn = (place: PlaceDeclaration, period: string): boolean =>
  place.held === undefined ||
  place.held.some(
    ({ from, until }) => from <= lastDay(period) && (until === null || until > firstDay(period)),
  );

/** Whether a reading of the whole period is to be expected. */
export const isExpectedIn = (
  place: PlaceDeclaration,
  span: { readonly from: string; readonly to: string },
): boolean => place.held === undefined || joined(place.held).some((each) => holdsThroughout(each, span));

/**
 * What a body is to tell of a period: the places that it holds throughout, and of a series that is told whole every
 * heading, or every region that it reports on (`prefecture`: null = all of them).
 */
export function expectedOf(
  aspect: SeriesAspect,
  body: string,
  prefecture: string | null,
  period: string,
): readonly PlaceDeclaration[] {
  const span = { from: firstDay(period), to: lastDay(period) };
  return aspect.places.filter((place) => {
    if (place.held !== undefined) return place.holder === body && isExpectedIn(place, span);
    if (aspect.complete !== true) return false;
    return place.prefecture === 'everybody' || prefecture === null || place.prefecture === prefecture;
  });
}

/** States that follow one another without a gap are one. */
function joined(
  states: readonly { readonly from: string; readonly until: string | null }[],
): readonly { readonly from: string; readonly until: string | null }[] {
  const spans: { from: string; until: string | null }[] = [];
  for (const { from, until } of states) {
    const last = spans.at(-1);
    if (last !== undefined && last.until === from) last.until = until;
    else spans.push({ from, until });
  }
  return spans;
}
