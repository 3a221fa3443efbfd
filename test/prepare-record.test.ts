import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ITEMS } from '../catalogue/index.ts';
import { findItem } from '../src/catalogue/items.ts';
import { sampleRecord } from '../src/catalogue/sample-record.ts';
import type { Tx } from '../src/database/database.ts';
import { dryRun } from '../src/database/dry-run.ts';
import type { JsonObject } from '../src/kernel/canonical-json.ts';
import { civilDate } from '../src/kernel/civil-date.ts';
import { prepareRecord } from '../src/publication/prepare-record.ts';
import { type ChangePlan, changesOf } from '../src/registers/change-plan.ts';
import type { TypeDeclaration } from '../src/schema/declaration.ts';
import { shapeHandlers } from '../src/shapes/shape-handlers.ts';
import { CATALOGUE, currentTypes } from './harness/catalogue.ts';
import { openPipeline, type Pipeline } from './harness/pipeline.ts';

let pipeline: Pipeline;
beforeAll(async () => {
  pipeline = await openPipeline();
});
afterAll(() => pipeline.database.close());

const BODY = 'zfbgt';
const today = civilDate('2026-03-09');
const itemOf = (type: TypeDeclaration) => ITEMS.find((item) => item.type === type.key);
const kept = currentTypes.filter((type) => itemOf(type) !== undefined);

/** A sample of the type whose title is what the test says. */
function contentOf(type: TypeDeclaration, title: string): JsonObject {
  const item = itemOf(type);
  if (item === undefined) throw new Error(`no item keeps ${type.key}`);
  const sample = sampleRecord(type, {
    item,
    area: { title: '', demand: '' },
    text: null,
    bodyCode: BODY,
    bodyName: '示例单位',
    numberPrefix: '湘示例',
    on: civilDate('2026-03-05'),
    period: { from: civilDate('2026-02-01'), to: civilDate('2026-02-28') },
    serial: 1,
    references: [],
  });
  return { ...sample, [type.views.identity.title]: title };
}

async function prepare(tx: Tx, type: TypeDeclaration, title: string) {
  const item = await findItem(tx, itemOf(type)?.code ?? '');
  if (!item) throw new Error(`no item keeps ${type.key}`);
  const content = contentOf(type, title);
  return prepareRecord(tx, shapeHandlers, {
    type,
    item,
    bodyCode: BODY,
    disclosureId: null,
    content,
    today,
    keptFinds: new Set(),
    withheld: [],
    catalogue: CATALOGUE,
  });
}

/**
 * Rows that the connection has written and not yet reported: what earlier transactions wrote may be among them, so take
 * it before and after.
 */
async function written(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::int AS n FROM pg_stat_xact_user_tables`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** Plans as they stand; a list's lies in a table of the transaction, under a number that is another each time. */
async function plansOf({ parts }: Awaited<ReturnType<typeof prepare>>): Promise<readonly unknown[]> {
  return Promise.all(
    parts.map(async ({ plan }) => {
      if (!isPlanOfList(plan)) return plan;
      const { rows } =
        await sql`SELECT to_jsonb(p) - 'plan' AS change FROM ${changesOf(plan.changes)} ORDER BY p.n`.execute(
          plan.changes.tx,
        );
      return { ...plan, changes: rows };
    }),
  );
}
const isPlanOfList = (plan: unknown): plan is { readonly changes: ChangePlan } =>
  typeof plan === 'object' &&
  plan !== null &&
  'changes' in plan &&
  typeof plan.changes === 'object' &&
  plan.changes !== null &&
  'tx' in plan.changes;

describe('every type', () => {
  test.each(kept.map((type) => [type.key, type] as const))(
    '%s: is screened for markings and personal data, whatever it declares',
    async (_, type) => {
      const bare = { ...type, rules: { onSubmit: [] } };
      const { refusals } = await dryRun(pipeline.database.db, (tx) =>
        prepare(tx, bare, '内部资料 注意保存，联系人证件号码11010519491231002X'),
      );
      const codes = refusals.map((refusal) => refusal.code);
      expect(codes).toContain('secrecy-marking-found');
      expect(codes).toContain('personal-data-found');
    },
  );

  test.each(kept.map((type) => [type.key, type] as const))(
    '%s: is prepared without a row written, and the same each time',
    async (_, type) => {
      const [before, first, second, after, plans] = await dryRun(pipeline.database.db, async (tx) => {
        const before = await written(tx);
        const first = await prepare(tx, type, '示例');
        const second = await prepare(tx, type, '示例');
        const after = await written(tx);
        return [before, first, second, after, [await plansOf(first), await plansOf(second)]] as const;
      });
      expect(after - before).toBe(0);
      expect(second.refusals).toEqual(first.refusals);
      expect(second.preview).toEqual(first.preview);
      expect(plans[1]).toEqual(plans[0]);
    },
  );
});
