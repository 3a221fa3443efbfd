import { HUNAN_BODIES } from '../../catalogue/bodies/index.ts';
import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import type { DemonstrationRecord, ListEdition, ListExample } from '../../src/schema/example.ts';

/** What is measured or answers for itself, as the lists of the leading bodies have it. */
export interface ListedPlace {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly group: string;
  /** Code of the body that owes for it. */
  readonly holder: string;
  readonly aliases?: readonly string[];
  readonly source?: string;
}

const nameOf = (body: string): string => {
  const name = HUNAN_BODIES.find(({ code }) => code === body)?.names.at(-1)?.name;
  if (name === undefined) throw new Error(`no body ${body}`);
  return name;
};

/** One line as the form and the sheet take it. */
export const placeLine = ({ aliases = [], source = '', holder, ...place }: ListedPlace): JsonObject => ({
  operation: 'add',
  ...place,
  holder: nameOf(holder),
  aliases: aliases.join('、'),
  source,
});

export interface PlaceList {
  readonly item: string;
  readonly body: string;
  readonly title: string;
  readonly basis: string;
  readonly places: readonly ListedPlace[];
}

/** The first edition of a list, decided on a day; it says what has held since 2022. */
export const placeEdition = (list: PlaceList, on: string): ListEdition => ({
  item: list.item,
  body: list.body,
  content: {
    title: `〔演示〕${list.title}`,
    documentDate: on,
    effectiveOn: '2022-01-01',
    basis: `〔演示〕${list.basis}`,
    article: '全文',
    reason: '首次公布；名录所列内容为演示整理，正式使用前须核对。',
    changes: list.places.map(placeLine),
  },
});

export const placeExamples = (lists: readonly PlaceList[]): readonly ListExample[] =>
  lists.map((list) => ({
    says: `${list.title}，每一行都有责任单位`,
    editions: [placeEdition(list, '2026-02-20')],
    refusals: [],
  }));

/** Published before anything is read at one of the places. */
const BEFORE_ALL = '2023-01-09';
export const shownPlaces = (lists: readonly PlaceList[]): readonly DemonstrationRecord[] =>
  lists.map((list, i) => ({
    ...placeEdition(list, BEFORE_ALL),
    at: `${BEFORE_ALL}T09:${10 + i}:00+08:00`,
    period: null,
    list: `${list.item} ${list.body}`,
  }));
