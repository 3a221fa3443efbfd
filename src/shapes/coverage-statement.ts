import { type SqlBool, sql } from 'kysely';
import { findItem } from '../catalogue/items.ts';
import type { Tx } from '../database/database.ts';
import type { JsonObject } from '../kernel/canonical-json.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import {
  type Aspect,
  type Preparation,
  recordPart,
  type ShapedEdition,
  type ShapedRecord,
} from '../publication/shape-handler.ts';
import type { StatementAspect } from '../schema/declaration.ts';

/** What a statement says: of which item, why, and of which period when it answers for one. */
interface Said {
  readonly kind: 'not-applicable' | 'nothing-to-publish';
  readonly item: string;
  readonly reason: string;
  readonly period: string;
}

const text = (content: JsonObject, field: string): string => {
  const value = content[field];
  return typeof value === 'string' ? value.trim() : '';
};

const saidBy = (aspect: StatementAspect, content: JsonObject): Said => ({
  kind: text(content, aspect.kind) === aspect.nothingToPublish ? 'nothing-to-publish' : 'not-applicable',
  item: text(content, aspect.item),
  reason: text(content, aspect.reason),
  period: text(content, aspect.period),
});

/** The obligation of the period that the statement answers for: open, or met by this very statement. */
const findPeriod = (tx: Tx, said: Said, bodyCode: string, disclosureId: string | null) =>
  tx
    .selectFrom('obligation')
    .select(['id', 'discharged_at'])
    .where('item_code', '=', said.item)
    .where('body_code', '=', bodyCode)
    .where('period', '=', said.period)
    // What happened is told, or the office is answered; a period alone can have brought nothing.
    .where('period', 'not like', 'event:%')
    .where('excepted_at', 'is', null)
    .where(sql<SqlBool>`(discharged_at IS NULL OR disclosure_id = ${disclosureId})`)
    .executeTakeFirst();

async function refusalsOf(
  tx: Tx,
  aspect: StatementAspect,
  said: Said,
  record: ShapedRecord,
): Promise<readonly Refusal[]> {
  const at = (field: string) => ({ path: `/${field}` });
  const item = await findItem(tx, said.item);
  if (!item || item.retiredOn !== null)
    return [problem('item-unknown', { value: said.item }, at(aspect.item))];
  const owed = await tx
    .selectFrom('coverage')
    .innerJoin('owed_item', 'owed_item.n', 'coverage.item')
    .innerJoin('owing_body', 'owing_body.n', 'coverage.body')
    .select('coverage.status')
    .where('owed_item.code', '=', said.item)
    .where('owing_body.code', '=', record.bodyCode)
    .executeTakeFirst();
  if (!owed)
    return [problem('item-not-owed-by-body', { item: item.title, body: record.bodyCode }, at(aspect.item))];
  if (said.kind === 'not-applicable') return [];
  if (said.period === '') return [problem('field-required', { field: '所属期间' }, at(aspect.period))];
  return (await findPeriod(tx, said, record.bodyCode, record.disclosureId))
    ? []
    : [problem('not-found', { what: `“${item.title}”${said.period}期间待公开的义务` }, at(aspect.period))];
}

async function commit(tx: Tx, said: Said, edition: ShapedEdition): Promise<void> {
  if (said.kind === 'nothing-to-publish') {
    const period = await findPeriod(tx, said, edition.bodyCode, edition.disclosureId);
    if (!period || period.discharged_at !== null) return;
    await tx
      .updateTable('obligation')
      .set({
        discharged_at: edition.publishedAt,
        disclosure_id: edition.disclosureId,
        nothing: true,
        missing: null,
      })
      .where('id', '=', period.id)
      .execute();
    return;
  }
  await tx
    .insertInto('coverage_statement')
    .values({
      disclosure_id: edition.disclosureId,
      item_code: said.item,
      body_code: edition.bodyCode,
      kind: said.kind,
      reason: said.reason,
      declared_on: edition.today,
    })
    .onConflict((conflict) => conflict.column('disclosure_id').doNothing())
    .execute();
}

/**
 * 不涉及、零报告: a body says in public, through the ordinary review and issue, that an item does not concern it, or that
 * there was nothing to publish for a period. 零报告 meets the obligation of that period; 不涉及 waits for the office
 * (src/obligations/decide-statement.ts).
 */
export const statementAspect: Aspect = (type) => {
  const aspect = type.shape === 'document' ? type.statement : undefined;
  if (aspect === undefined) return null;
  return recordPart<Said>({
    prepare: async (tx, record): Promise<Preparation<Said>> => {
      const said = saidBy(aspect, record.content);
      const refusals = await refusalsOf(tx, aspect, said, record);
      return { refusals, plan: refusals.length > 0 ? null : said };
    },
    commit,
  });
};
