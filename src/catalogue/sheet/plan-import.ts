import type { CatalogueImport } from '../../api/contract.ts';
import type { Directory } from '../../bodies/directory.ts';
import type { Db, Tx } from '../../database/database.ts';
import { problem } from '../../kernel/problems.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Catalogue } from '../../schema/catalogue.ts';
import type { ItemDeclaration } from '../../schema/declaration.ts';
import { fixedFieldRefusals, sameItem } from '../change-item.ts';
import { bodyNames, ITEM_FIELD_TITLES, itemDifferences } from '../item-text.ts';
import type { CatalogueItem } from '../items.ts';
import { type JudgingContext, judgeItem } from '../judge-item.ts';
import type { SheetContext } from './columns.ts';
import { columnTitle, parseRow, type SheetFault } from './parse-row.ts';
import type { SheetRow } from './read-sheet.ts';

export type ReportedRow = CatalogueImport['rows'][number];

export interface PlannedRow {
  readonly reported: ReportedRow;
  /** What would be written; null when nothing. */
  readonly item: ItemDeclaration | null;
}

export const sheetContextOf = (directory: Directory, catalogue: Catalogue): SheetContext => ({
  catalogue,
  nameOf: bodyNames(directory),
  isAmbiguous: (name) => (directory.byName.get(name)?.length ?? 0) > 1,
  fieldTitle: (type, field) => catalogue.findCurrentType(type)?.fields[field]?.title ?? field,
});

const isFieldName = (name: string): name is keyof ItemDeclaration => Object.hasOwn(ITEM_FIELD_TITLES, name);

const faultOf = (refusal: Refusal): SheetFault => {
  const name = refusal.path?.split('/')[1] ?? '';
  return { column: isFieldName(name) ? ITEM_FIELD_TITLES[name] : '', refusal };
};

/**
 * What every row of a table would do to the catalogue as it stands. Items that the table does not list stay as they
 * are.
 */
export async function planImport(
  db: Db | Tx,
  rows: readonly SheetRow[],
  items: readonly CatalogueItem[],
  context: JudgingContext,
): Promise<readonly PlannedRow[]> {
  const sheet = { ...sheetContextOf(context.directory, context.catalogue), directory: context.directory };
  const known = new Map(items.map((item) => [item.code, item]));
  const times = Map.groupBy(rows, (row) => row.cells.code);
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    const { code } = row.cells;
    const kept = known.get(code) ?? null;
    const before = kept && declarationOf(kept);
    const { item, faults } = parseRow(row, before, sheet);
    const changes = before === null || !sameItem(before, item);
    const all = [
      ...codeFaults(code, times.get(code)?.length ?? 1),
      ...(kept?.retiredOn && (changes || faults.length > 0)
        ? [faultOf(problem('item-retired', { item: kept.title, on: kept.retiredOn }, { path: '/code' }))]
        : []),
      ...faults,
      // A cell that was not understood is told once, not once more as missing.
      ...(changes
        ? [...judgeItem(item, context), ...(before ? await fixedFieldRefusals(db, before, item) : [])]
            .map(faultOf)
            .filter((each) => !faults.some((earlier) => sameColumn(earlier.column, each.column)))
        : []),
    ];
    const outcome =
      all.length > 0 ? 'refused' : !changes ? 'unchanged' : before === null ? 'added' : 'changed';
    planned.push({
      item: outcome === 'added' || outcome === 'changed' ? item : null,
      reported: {
        row: row.number,
        code,
        title: item.title,
        outcome,
        differences: outcome === 'changed' ? [...itemDifferences(before, item, sheet)] : [],
        faults: all.map(({ column, refusal }) => ({
          column,
          message: refusal.message,
          advice: refusal.advice,
        })),
      },
    });
  }
  return planned;
}

/** 公开内容(要素) is written with either width of brackets; 公开对象 stands over two columns. */
const sameColumn = (one: string, other: string): boolean => {
  const [a, b] = [one.normalize('NFKC'), other.normalize('NFKC')];
  return a === b;
};

function codeFaults(code: string, count: number): readonly SheetFault[] {
  const column = columnTitle('code');
  if (code === '') return [{ column, refusal: problem('field-required', { field: column }) }];
  return count > 1
    ? [{ column, refusal: problem('entry-repeated', { field: column, value: code, count }) }]
    : [];
}

export function declarationOf(kept: CatalogueItem): ItemDeclaration {
  const { version: _version, validFrom: _validFrom, retiredOn: _retiredOn, ...declaration } = kept;
  return declaration;
}
