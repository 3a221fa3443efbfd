import { type CatalogueItem, itemsOwedBy } from '../src/catalogue/items.ts';
import { sampleRecord } from '../src/catalogue/sample-record.ts';
import type { Db } from '../src/database/database.ts';
import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../src/kernel/civil-date.ts';
import { catalogue } from '../src/main/catalogue.ts';
import { REVIEW_STEPS } from '../src/schema/declaration.ts';

/** An item that a body publishes under, and complete records for it. */
export interface Subject {
  readonly item: CatalogueItem;
  readonly bodyCode: string;
  /** The same number gives the same text, another number another. */
  content(serial: number): JsonObject;
}

/** Items of the body that ask for a document which stands by itself. */
export async function subjectsOf(db: Db, bodyCode: string, today: CivilDate): Promise<readonly Subject[]> {
  const body = await db
    .selectFrom('current_body_name')
    .select('short_name')
    .where('body_code', '=', bodyCode)
    .executeTakeFirstOrThrow();
  const items = await itemsOwedBy({ db, catalogue }, bodyCode, today);
  return items.flatMap((item): Subject[] => {
    const type = catalogue.currentType(item.type);
    const area = catalogue.findArea(item.area);
    const refers = Object.values(type.fields).some((field) => field.kind === 'disclosures' && field.required);
    // A statement speaks of another item, which a sample does not name.
    if (!area || type.shape !== 'document' || type.statement || refers || item.audience !== 'public')
      return [];
    const content = (serial: number): JsonObject =>
      sampleRecord(type, {
        item,
        area,
        text: null,
        bodyCode,
        bodyName: body.short_name ?? bodyCode,
        numberPrefix: '探',
        on: addDays(today, -3),
        serial,
        references: [],
        period: null,
      });
    return [{ item, bodyCode, content }];
  });
}

/** Bodies that owe such a document, in the order of their codes; `suits` says of which kind it must be. */
export async function bodiesWithSubjects(
  db: Db,
  today: CivilDate,
  count: number,
  suits: (subject: Subject) => boolean = () => true,
): Promise<readonly string[]> {
  const found: string[] = [];
  const bodies = await db.selectFrom('public_body').select('code').orderBy('code').execute();
  for (const { code } of bodies) {
    if (found.length === count) break;
    if ((await subjectsOf(db, code, today)).some(suits)) found.push(code);
  }
  if (found.length < count) throw new Error(`only ${found.length} bodies owe such a document`);
  return found;
}

/** Every step of review is met. */
export const isReviewedByAll = (subject: Subject): boolean =>
  subject.item.review.length === REVIEW_STEPS.length;
