import type { JsonObject } from '../kernel/canonical-json.ts';
import type { DemonstrationRecord } from '../schema/example.ts';

const MARK = '〔演示〕';

const titleOf = ({ content }: Pick<DemonstrationRecord, 'content'>): string =>
  typeof content.title === 'string' ? content.title : '';

/** `〔演示〕长沙市2026年10月…` */
const of = (name: string, title: string): string =>
  title.startsWith(MARK) ? `${MARK}${name}${title.slice(MARK.length)}` : `${name}${title}`;

const numberIn = ({ dossierNumber }: JsonObject): string =>
  typeof dossierNumber === 'string' ? dossierNumber : '';

/** What a body publishes under a title that it has used before is counted: `…的通知（第2号）〔演示〕`. */
export function oneTitleEach(): (content: JsonObject) => JsonObject {
  const used = new Map<string, number>();
  return (content) => {
    const title = titleOf({ content });
    const before = used.get(title) ?? 0;
    used.set(title, before + 1);
    if (title === '' || before === 0) return content;
    const which = `（第${before + 1}号）`;
    const plain = title.endsWith(MARK) ? title.slice(0, -MARK.length) : title;
    return { ...content, title: `${plain}${which}${title.slice(plain.length)}` };
  };
}

/** All records, in groups by what `key` says of them; the order stays. */
const grouped = <T>(all: readonly T[], key: (each: T) => string): readonly (readonly T[])[] => [
  ...Map.groupBy(all, key).values(),
];

/**
 * Titles by which a reader can tell records apart: where several bodies use the same, each says whose it is; of one
 * body's, the item, the number of the dossier or the place in the order says which. Editions of a list keep one title.
 */
export function toldApart(
  records: readonly DemonstrationRecord[],
  names: { readonly body: (code: string) => string; readonly item: (code: string) => string },
): readonly DemonstrationRecord[] {
  const listOf = (record: DemonstrationRecord, index: number): string => record.list ?? `#${index}`;
  const lists = grouped(
    records.map((record, index) => ({ record, list: listOf(record, index) })),
    ({ list }) => list,
  );
  const titles = new Map<string, string>();
  for (const same of grouped(lists, ([first]) => (first === undefined ? '' : titleOf(first.record)))) {
    const firsts = same.flatMap(([first]) => first ?? []);
    const bodies = new Set(firsts.map(({ record }) => record.body));
    for (const own of grouped(firsts, ({ record }) => record.body)) {
      const items = new Set(own.map(({ record }) => record.item));
      const numbers = new Set(own.map(({ record }) => numberIn(record.content)));
      for (const [place, { record, list }] of own.entries()) {
        const title = titleOf(record);
        const whose = bodies.size > 1 ? of(names.body(record.body), title) : title;
        const which =
          own.length === 1
            ? ''
            : items.size === own.length
              ? `（${names.item(record.item)}）`
              : numbers.size === own.length
                ? `（${numberIn(record.content)}）`
                : `（第${place + 1}号）`;
        titles.set(list, `${whose}${which}`);
      }
    }
  }
  return records.map((record, index) => {
    const before = titleOf(record);
    const now = titles.get(listOf(record, index));
    const [first] = lists.find((list) => list[0]?.list === listOf(record, index)) ?? [];
    // A later edition that was called otherwise on purpose keeps its name.
    return now === undefined || before === '' || (first !== undefined && titleOf(first.record) !== before)
      ? record
      : { ...record, content: { ...record.content, title: now } };
  });
}
