import type { Catalogue } from '../src/schema/catalogue.ts';
import type { ItemDeclaration } from '../src/schema/item.ts';
import { type LawUse, lawUses } from '../src/schema/law-uses.ts';
import { partsOf } from '../src/schema/places.ts';
import type { StatuteReading } from '../src/schema/statute.ts';
import { type LawText, printReference, type StatuteBook } from '../src/schema/statute-book.ts';
import { type Articles, plain } from './law-texts.ts';

/** One line about a place of the law, or about a basis that nobody could resolve. */
export interface Finding {
  readonly place: string;
  readonly why: string;
}

export interface LawReport {
  /** Compared with the text at hand in this run, or confirmed by a lawyer's reading. */
  readonly checked: readonly string[];
  /** Read from an official text when it was declared, and not compared now: no text of it is at hand. */
  readonly notCompared: readonly string[];
  readonly unchecked: readonly Finding[];
  readonly repealed: readonly Finding[];
  readonly wrong: readonly Finding[];
  readonly soon: readonly Finding[];
  /** What lawyers found who compared a place: who, when, what. */
  readonly readings: readonly Finding[];
}

/** Why a place of a text is not what the law says; null when the sentence stands there. */
export function faultOf(place: string, sentence: string, articles: Articles): string | null {
  const { article, paragraph, item } = partsOf(place);
  const paragraphs = articles.get(article);
  if (paragraphs === undefined) return `没有${article}`;
  const asked = paragraph === null ? paragraphs : paragraphs.slice(paragraph - 1, paragraph);
  if (asked.length === 0) return `${article}没有第${paragraph}款`;
  const lines = asked.flatMap((each) => (item === null ? [each.join('')] : each.slice(item, item + 1)));
  if (lines.length === 0) return `${article}没有第${item}项`;
  return plain(lines.join('')).includes(plain(sentence)) ? null : '引用的句子不在该条中';
}

const nameOf = ({ statute, text }: LawText): string =>
  `《${statute.full}》${text.versions.map(({ label }) => (label === '' ? '' : `（${label}）`)).at(-1) ?? ''}`;

const SOURCES = { transcription: '据转录核对，须与公报核对', memory: '没有与原文核对', text: '没有读到原句' };

/** Why a place is 待核; null where it is not. What a lawyer found goes before what the catalogue says of itself. */
function doubtOf(book: StatuteBook, law: LawText, place: string, unread: boolean): string | null {
  const reading = book.readingOf(law, place);
  if (reading !== null) return reading.confirmed ? null : readingText(reading);
  return unread ? (law.text.doubt ?? SOURCES[law.text.source]) : null;
}

const readingText = ({ reader, readOn, finding, confirmed }: StatuteReading): string =>
  `${reader}于${readOn}核对，认为${confirmed ? '无误' : '有误'}：${finding}`;

const readingsIn = ({ readings, statutes }: StatuteBook): readonly Finding[] =>
  readings.map((reading) => {
    const full = statutes.find(({ code }) => code === reading.statute)?.full ?? reading.statute;
    return {
      place: printReference(
        { full },
        { label: reading.label, from: '' },
        reading.place === '' ? [] : [reading.place],
      ),
      why: readingText(reading),
    };
  });

/** Each place that is declared: whether its sentence was found where it is said to stand. */
function placesOf(book: StatuteBook, texts: ReadonlyMap<string, Articles> | null) {
  const laws = book.statutes.flatMap((statute) => book.textsOf(statute));
  return laws.flatMap((law) => {
    const { says, file, source } = law.text;
    const places = Object.entries(says);
    if (places.length === 0)
      return source === 'text'
        ? []
        : [{ place: nameOf(law), fault: null, compared: false, doubt: doubtOf(book, law, '', true) }];
    return places.map(([place, sentence]) => {
      const articles = file === undefined ? undefined : texts?.get(file);
      const missing = texts !== null && file !== undefined && articles === undefined;
      const fault = missing ? `没有找到文本“${file}”` : articles ? faultOf(place, sentence, articles) : null;
      const unread = sentence === '' || source !== 'text';
      const compared = book.readingOf(law, place)?.confirmed === true || articles !== undefined;
      return { place: `${nameOf(law)}${place}`, fault, compared, doubt: doubtOf(book, law, place, unread) };
    });
  });
}

const wordsIn = (book: StatuteBook, use: LawUse): readonly Finding[] =>
  use.bases.flatMap((basis) =>
    book
      .parse(basis)
      .flatMap((part) =>
        part.kind === 'words' && !part.own && !part.printed.startsWith('，')
          ? [{ place: part.printed, why: `${use.title}（${use.code}）的依据不在法律库中` }]
          : [],
      ),
  );

/** A use of which nothing is law any more. Dated rules and kinds of dossier keep what they were judged by. */
const repealedIn = (book: StatuteBook, use: LawUse, today: string): readonly Finding[] =>
  use.kind === 'rule' || use.kind === 'dossier' || use.kind === 'gate' || book.on(use.bases, today).length > 0
    ? []
    : [{ place: use.bases.join('；'), why: `${use.title}（${use.code}）没有现行依据` }];

const YEAR_AHEAD = (today: string): string => `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;

/**
 * What is known of every citation. Without texts nothing counts as checked; what does not resolve, and what is not law
 * any more, is found all the same. An installation gives its own book: what its office entered, and what lawyers read.
 */
export function lawReport(
  catalogue: Catalogue,
  items: readonly ItemDeclaration[],
  texts: ReadonlyMap<string, Articles> | null,
  today: string,
  book: StatuteBook = catalogue.law,
): LawReport {
  const places = placesOf(book, texts);
  const sound = places.filter(({ fault, doubt }) => fault === null && doubt === null);
  const uses = lawUses(catalogue, items);
  const laws = book.statutes.flatMap((statute) => book.textsOf(statute));
  return {
    checked: sound.flatMap(({ place, compared }) => (compared ? [place] : [])),
    notCompared: sound.flatMap(({ place, compared }) => (compared ? [] : [place])),
    unchecked: [
      ...places.flatMap(({ place, doubt }) => (doubt === null ? [] : [{ place, why: doubt }])),
      ...uses.flatMap((use) => wordsIn(book, use)),
    ],
    repealed: uses.flatMap((use) => repealedIn(book, use, today)),
    wrong: places.flatMap(({ place, fault }) => (fault === null ? [] : [{ place, why: fault }])),
    soon: laws.flatMap((law) =>
      law.until !== null && law.until > today && law.until <= YEAR_AHEAD(today)
        ? [{ place: nameOf(law), why: `自${law.until}起不再施行` }]
        : [],
    ),
    readings: readingsIn(book),
  };
}
