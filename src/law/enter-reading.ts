import type { LawReadingFields } from '../api/contract.ts';
import { draftToldRefusals } from '../catalogue/draft-told.ts';
import type { Working } from '../catalogue/source.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import { parseCivilDate } from '../kernel/civil-date.ts';
import { problem } from '../kernel/problems.ts';
import { accepted, type Refusal, type Result, refused } from '../kernel/result.ts';
import type { StatuteBook } from '../schema/statute-book.ts';
import { lawBook } from './law-book.ts';

const knows = (book: StatuteBook, { statute, label, place }: LawReadingFields): boolean => {
  const found = book.find(statute);
  return (
    found !== null &&
    book
      .textsOf(found)
      .some(
        ({ text }) =>
          text.versions.some((version) => version.label === label) &&
          (place === '' || Object.hasOwn(text.says, place)),
      )
  );
};

function judge(given: LawReadingFields, book: StatuteBook, today: string): readonly Refusal[] {
  const readOn = parseCivilDate(given.readOn);
  const missing = (
    [
      ['reader', '阅读人'],
      ['finding', '结论'],
    ] as const
  ).filter(([field]) => given[field].trim() === '');
  return [
    ...missing.map(([path, field]) => problem('field-required', { field }, { path: `/${path}` })),
    ...(readOn === null
      ? [problem('date-invalid', { field: '阅读日期', value: given.readOn }, { path: '/readOn' })]
      : []),
    ...(readOn !== null && readOn > today
      ? [problem('date-in-future', { field: '阅读日期', value: readOn }, { path: '/readOn' })]
      : []),
    ...(knows(book, given)
      ? []
      : [problem('not-found', { what: `条款“${given.place}”` }, { path: '/place' })]),
  ];
}

/**
 * A lawyer has compared a place with the official text: who, when, what was found. A later reading of the same place
 * goes before.
 */
export function enterReading(deps: Working, actor: Actor, given: LawReadingFields): Promise<Result<null>> {
  return write(deps, actor, 'enter-law-reading', async (unit) => {
    const denied = can(actor, 'keep-catalogue', '*');
    if (denied) return refused(denied);
    const refusals = [
      ...judge(given, await lawBook({ db: unit.tx, catalogue: deps.catalogue }), unit.today),
      ...(await draftToldRefusals(unit.tx, given.finding, '/finding')),
    ];
    if (refusals.length > 0) return refused(...refusals);
    await unit.tx
      .insertInto('law_reading')
      .values({
        statute: given.statute,
        label: given.label,
        place: given.place,
        reader: given.reader.trim(),
        read_on: given.readOn,
        finding: given.finding.trim(),
        confirmed: given.confirmed,
        author: actor.id,
        entered_at: unit.now,
      })
      .execute();
    await unit.signal('catalogue-changed');
    await unit.record({
      kind: 'law-read',
      subject: `law:${given.statute}`,
      detail: { label: given.label, place: given.place, confirmed: given.confirmed },
    });
    return accepted(null);
  });
}
