import type { LawEffect, LawEntryFields } from '../api/contract.ts';
import { draftToldRefusals } from '../catalogue/draft-told.ts';
import { listItems } from '../catalogue/items.ts';
import type { Working } from '../catalogue/source.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { type CivilDate, civilDateAt } from '../kernel/civil-date.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import type { ItemDeclaration } from '../schema/declaration.ts';
import { lawUses } from '../schema/law-uses.ts';
import { PLACE } from '../schema/places.ts';
import type { StatuteBook } from '../schema/statute-book.ts';
import { bookWith, listLawEntries, listLawReadings } from './law-book.ts';
import { fillsIn } from './law-entry.ts';
import { judgeLawEntry, type KnownStatute } from './rules-law-entry.ts';
import { touchedObligations } from './touched-obligations.ts';

const A_PLACE = new RegExp(`^${PLACE}$`, 'u');

function knownOf(book: StatuteBook, entry: LawEntryFields): KnownStatute {
  const statute = book.find(entry.code);
  const others = book.statutes.filter((each) => each.code !== entry.code);
  const own = entry.places.map(({ place }) => place);
  const isKnown = (basis: string): boolean => {
    const [part, ...more] = book.parse(basis);
    return more.length === 0 && part?.kind === 'reference' && part.reference.places.length > 0;
  };
  return {
    newestFrom: statute?.texts.at(-1)?.versions.at(-1)?.from ?? null,
    labels: statute?.texts.flatMap(({ versions }) => versions.map(({ label }) => label)) ?? [],
    fillsIn: statute !== null && fillsIn(statute, entry),
    namesTaken: others.flatMap(({ name, full }) => [name, full]),
    unknown: [
      ...entry.moves.flatMap(({ from, to }) => [
        ...(isKnown(from) ? [] : [from]),
        ...(own.includes(to) || isKnown(to) ? [] : [to]),
      ]),
      ...entry.repeals.filter((code) => book.find(code) === null),
    ],
    misplaced: own.filter((place) => !A_PLACE.test(place)),
  };
}

/** A move may name a place of the entry alone; it is kept as a whole citation. */
const completed = (entry: LawEntryFields): LawEntryFields => {
  const version = entry.label === '' ? '' : `（${entry.label}）`;
  const own = new Set(entry.places.map(({ place }) => place));
  return {
    ...entry,
    moves: entry.moves.map(({ from, to }) => ({
      from,
      to: own.has(to) ? `《${entry.full}》${version}${to}` : to,
    })),
  };
};

/** What reads otherwise on a day: the bases of items, rules, kinds of dossier and gates, before and after. */
function effectOf(
  catalogue: Catalogue,
  items: readonly ItemDeclaration[],
  [before, after]: readonly [StatuteBook, StatuteBook],
  day: string,
): Omit<LawEffect, 'obligations'> {
  const print = (book: StatuteBook, bases: readonly string[]) =>
    book
      .on(bases, day)
      .map((part) => part.printed)
      .join('；');
  return {
    day,
    touched: lawUses(catalogue, items).flatMap(({ kind, code, title, bases }) => {
      const [was, is] = [print(before, bases), print(after, bases)];
      return was === is ? [] : [{ kind, code, title, before: was, after: is }];
    }),
  };
}

type Judged =
  | { readonly refusals: readonly Refusal[] }
  | { readonly refusals: null; readonly entry: LawEntryFields; readonly effect: LawEffect };

async function judged(
  { db, catalogue }: Pick<Working, 'catalogue'> & { readonly db: Parameters<typeof listItems>[0] },
  given: LawEntryFields,
  today: CivilDate,
): Promise<Judged> {
  const [entries, readings, items] = await Promise.all([
    listLawEntries(db),
    listLawReadings(db),
    listItems(db, {}),
  ]);
  const before = bookWith(catalogue, entries, readings);
  const refusals = judgeLawEntry(given, knownOf(before, given));
  if (refusals.length > 0) return { refusals };
  const entry = completed(given);
  const after = bookWith(catalogue, [...entries, entry], readings);
  const day = entry.from > today ? entry.from : today;
  const obligations = [...(await touchedObligations(db, [before, after]))];
  return {
    refusals: null,
    entry,
    effect: { ...effectOf(catalogue, items, [before, after], day), obligations },
  };
}

/** What an entry would touch; nothing is kept. */
export async function previewLaw(
  deps: Working,
  actor: Actor,
  given: LawEntryFields,
): Promise<Result<LawEffect>> {
  const denied = can(actor, 'keep-catalogue', '*');
  if (denied) return refused(denied);
  const result = await judged(deps, given, civilDateAt(deps.clock.now()));
  return result.refusals === null ? accepted(result.effect) : refused(...result.refusals);
}

/** A new law, or a later version of one: from its day on every basis that it touches is printed by it. */
export function enterLaw(deps: Working, actor: Actor, given: LawEntryFields): Promise<Result<LawEffect>> {
  return write(deps, actor, 'enter-law', async (unit) => {
    const denied = can(actor, 'keep-catalogue', '*');
    if (denied) return refused(denied);
    const result = await judged({ db: unit.tx, catalogue: deps.catalogue }, given, unit.today);
    if (result.refusals !== null) return refused(...result.refusals);
    const { entry, effect } = result;
    const said = [entry.name, entry.full, ...entry.places.map(({ sentence }) => sentence), entry.reason];
    const told = await draftToldRefusals(unit.tx, said.join('\n'), '/places');
    if (told.length > 0) return refused(...told);
    await unit.tx
      .insertInto('law_entry')
      .values({
        statute: entry.code,
        label: entry.label,
        in_force: entry.from,
        content: JSON.stringify(entry),
        author: actor.id,
        reason: entry.reason.trim(),
        entered_at: unit.now,
      })
      .execute();
    await unit.signal('catalogue-changed');
    await unit.record({
      kind: 'law-entered',
      subject: `law:${entry.code}`,
      detail: {
        label: entry.label,
        from: entry.from,
        touched: effect.touched.length,
        obligations: effect.obligations.reduce((sum, each) => sum + each.obligations, 0),
      },
    });
    return accepted(effect);
  });
}
