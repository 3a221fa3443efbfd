import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Db, Tx } from '../database/database.ts';
import { write } from '../database/write.ts';
import { can } from '../identity/permissions.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import type { NamedColumns } from './record-columns.ts';

/** Tables of a body that are of one kind: records of a type, or a table inside them. */
export interface TablesOfBody {
  readonly body: string;
  readonly type: string;
  /** '' for records in rows. */
  readonly field: string;
}

const Names = Type.Record(Type.String(), Type.String());

/** What the columns of such tables were said to mean; nothing where nobody said anything. */
export async function rememberedColumns(
  db: Db | Tx,
  { body, type, field }: TablesOfBody,
): Promise<NamedColumns> {
  const row = await db
    .selectFrom('column_names')
    .select('names')
    .where('body_code', '=', body)
    .where('type_key', '=', type)
    .where('field', '=', field)
    .executeTakeFirst();
  return row === undefined ? {} : Value.Parse(Names, row.names);
}

/** Keeps what was said beside what was said before; of one heading the last word counts. */
export function rememberColumns(
  deps: { readonly db: Db; readonly clock: Clock },
  actor: Actor,
  tables: TablesOfBody,
  named: NamedColumns,
): Promise<Result<void>> {
  return write(deps, actor, 'remember-columns', async (unit) => {
    const denied = can(actor, 'create', tables.body);
    if (denied) return refused(denied);
    const names = JSON.stringify({ ...(await rememberedColumns(unit.tx, tables)), ...named });
    const said = { names, said_by: actor.id, said_at: unit.now };
    await unit.tx
      .insertInto('column_names')
      .values({ body_code: tables.body, type_key: tables.type, field: tables.field, ...said })
      .onConflict((conflict) => conflict.columns(['body_code', 'type_key', 'field']).doUpdateSet(said))
      .execute();
    await unit.record({
      kind: 'columns-remembered',
      subject: `type:${tables.type}`,
      bodyCode: tables.body,
      detail: { field: tables.field, columns: Object.keys(named).length },
    });
    return accepted(undefined);
  });
}
