import type { UncheckedCitation } from '../api/contract.ts';
import { listItems } from '../catalogue/items.ts';
import type { Source } from '../catalogue/source.ts';
import { type LawUse, lawUses } from '../schema/law-uses.ts';
import { type LawText, printReference, type StatuteBook } from '../schema/statute-book.ts';
import { lawBook } from './law-book.ts';

const SOURCES = {
  text: '没有读到原句',
  transcription: '据转录核对，须与公报核对',
  memory: '没有与原文核对',
} as const;

interface Cited {
  readonly law: LawText;
  readonly place: string;
}

/** How often each place is cited, by its key. */
function countUses(book: StatuteBook, uses: readonly LawUse[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const use of uses) {
    const cited = use.bases
      .flatMap((basis) => book.parse(basis))
      .flatMap((part) =>
        part.kind === 'words'
          ? part.own || part.printed.startsWith('，')
            ? []
            : [part.printed]
          : (part.reference.places.length === 0 ? [''] : part.reference.places).map(
              (place) => `${part.reference.statute.code} ${part.reference.from} ${place}`,
            ),
      );
    for (const key of new Set(cited)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const lineOf = (book: StatuteBook, { law, place }: Cited, uses: number): UncheckedCitation => {
  const version = law.text.versions.at(-1) ?? law.text.versions[0];
  const reading = book.readingOf(law, place);
  return {
    statute: law.statute.code,
    label: version.label,
    place,
    printed: printReference(law.statute, version, place === '' ? [] : [place]),
    why:
      reading === null
        ? (law.text.doubt ?? SOURCES[law.text.source])
        : `${reading.reader}认为：${reading.finding}`,
    uses,
  };
};

/**
 * 待核: every citation in use that nobody has compared with an official text, and every basis that names no statute on
 * record.
 */
export async function listUnchecked(source: Source): Promise<readonly UncheckedCitation[]> {
  const [book, items] = await Promise.all([lawBook(source), listItems(source.db, {})]);
  const counts = countUses(book, lawUses(source.catalogue, items));
  const known = book.statutes
    .flatMap((statute) => book.textsOf(statute))
    .flatMap((law) => ['', ...Object.keys(law.text.says)].map((place): Cited => ({ law, place })));
  const keys = new Set(known.map(({ law, place }) => `${law.statute.code} ${law.from} ${place}`));
  const unknown = [...counts].filter(([key]) => !keys.has(key));
  return [
    ...unknown.map(
      ([printed, uses]): UncheckedCitation => ({
        statute: null,
        label: '',
        place: '',
        printed,
        why: '不是法律库中的法律或者条款',
        uses,
      }),
    ),
    ...known.flatMap((cited) => {
      const uses = counts.get(`${cited.law.statute.code} ${cited.law.from} ${cited.place}`) ?? 0;
      return uses === 0 || book.isChecked(cited.law, cited.place) ? [] : [lineOf(book, cited, uses)];
    }),
  ];
}
