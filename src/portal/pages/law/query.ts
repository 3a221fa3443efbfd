import { listItems } from '../../../catalogue/items.ts';
import { today } from '../../../kernel/clock.ts';
import { lawBook } from '../../../law/law-book.ts';
import { type LawUse, lawUses } from '../../../schema/law-uses.ts';
import { addressOf, articleOf } from '../../../schema/places.ts';
import type { Statute, StatuteReading } from '../../../schema/statute.ts';
import type { LawText, StatuteBook } from '../../../schema/statute-book.ts';
import type { PageDeps } from '../../reads/deps.ts';

export interface StatuteLine {
  readonly statute: Statute;
  /** The number or year of what is in force today; null when nothing of it is. */
  readonly label: string | null;
  readonly since: string | null;
  /** How many items, rules and gates rest on it. */
  readonly uses: number;
}

/** What rests on a statute or a place, with the way to it. */
export interface UseLine {
  readonly kind: LawUse['kind'];
  readonly title: string;
  /** The area of an item; null for rules and kinds of dossier. */
  readonly area: string | null;
  readonly code: string;
}

export interface PlaceLine {
  readonly place: string;
  /** Null where the sentence was not compared with the official text. */
  readonly sentence: string | null;
  readonly reading: StatuteReading | null;
  readonly before: readonly { readonly law: LawText; readonly place: string }[];
  readonly after: readonly { readonly law: LawText; readonly place: string }[];
}

export interface TextLine {
  readonly law: LawText;
  readonly places: readonly PlaceLine[];
}

interface Cited {
  readonly use: LawUse;
  readonly statute: string;
  readonly places: readonly string[];
}

const citedIn = (book: StatuteBook, uses: readonly LawUse[]): readonly Cited[] =>
  uses.flatMap((use) =>
    use.bases
      .flatMap((basis) => book.parse(basis))
      .flatMap((part) =>
        part.kind === 'words'
          ? []
          : [{ use, statute: part.reference.statute.code, places: part.reference.places }],
      ),
  );

async function read(deps: PageDeps) {
  const { db, catalogue, clock } = deps;
  const [book, items] = await Promise.all([lawBook(deps), listItems(db, {})]);
  const areas = new Map(items.map((item) => [item.code, item.area]));
  return { book, cited: citedIn(book, lawUses(catalogue, items)), areas, day: today(clock) };
}

const usesOf = (cited: readonly Cited[], areas: ReadonlyMap<string, string>): readonly UseLine[] => [
  ...new Map(
    cited.map(({ use }) => [
      `${use.kind} ${use.code} ${use.title}`,
      {
        kind: use.kind,
        title: use.title,
        code: use.code,
        area: use.kind === 'item' || use.kind === 'timing' ? (areas.get(use.code) ?? null) : null,
      },
    ]),
  ).values(),
];

const placeLine = (book: StatuteBook, law: LawText, place: string, sentence: string): PlaceLine => ({
  place,
  sentence: book.isChecked(law, place) && sentence !== '' ? sentence : null,
  reading: book.readingOf(law, place),
  before: book.earlierOf(law, place),
  after: book.laterOf(law, place),
});

export async function readLaw(deps: PageDeps): Promise<{ readonly lines: readonly StatuteLine[] }> {
  const { book, cited, day } = await read(deps);
  return {
    lines: book.statutes.map((statute) => {
      const law = book
        .textsOf(statute)
        .find(({ from, until }) => from <= day && (until === null || day < until));
      const version = law?.text.versions.findLast((each) => each.from <= day);
      const own = cited.filter((each) => each.statute === statute.code);
      return {
        statute,
        label: version?.label ?? null,
        since: version?.from ?? null,
        uses: new Set(own.map(({ use }) => `${use.kind} ${use.code} ${use.title}`)).size,
      };
    }),
  };
}

export interface StatuteModel {
  readonly statute: Statute;
  /** The newest first. */
  readonly texts: readonly TextLine[];
  readonly uses: readonly UseLine[];
}

export async function readStatute(deps: PageDeps, code: string): Promise<StatuteModel | null> {
  const { book, cited, areas } = await read(deps);
  const statute = book.find(code);
  if (statute === null) return null;
  return {
    statute,
    texts: book
      .textsOf(statute)
      .toReversed()
      .map((law) => ({
        law,
        places: Object.entries(law.text.says).map(([place, sentence]) =>
          placeLine(book, law, place, sentence),
        ),
      })),
    uses: usesOf(
      cited.filter((each) => each.statute === code),
      areas,
    ),
  };
}

export interface ArticleModel extends StatuteModel {
  /** 第二十条 */
  readonly article: string;
  readonly address: string;
}

/** An article with every place of it, in each text that has one at that number. */
export async function readArticle(
  deps: PageDeps,
  { statute: code, article: address }: { readonly statute: string; readonly article: string },
): Promise<ArticleModel | null> {
  const model = await readStatute(deps, code);
  if (model === null) return null;
  const texts = model.texts
    .map(({ law, places }) => ({ law, places: places.filter(({ place }) => addressOf(place) === address) }))
    .filter(({ places }) => places.length > 0);
  const first = texts[0]?.places[0]?.place;
  if (first === undefined) return null;
  const { book, cited, areas } = await read(deps);
  const there = cited.filter(
    (each) => each.statute === code && each.places.some((place) => addressOf(place) === address),
  );
  return {
    statute: book.find(code) ?? model.statute,
    texts,
    uses: usesOf(there, areas),
    article: articleOf(first),
    address,
  };
}
