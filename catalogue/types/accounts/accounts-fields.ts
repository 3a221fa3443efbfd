import type {
  BreakdownDeclaration,
  FieldDeclaration,
  PresentationDeclaration,
} from '../../../src/schema/declaration.ts';
import { BUDGET_RULES } from '../../law/statutes/budgets.ts';
import * as dossier from '../dossier-fields.ts';

type Fields = Readonly<Record<string, FieldDeclaration>>;

/** What the two figures of every table are called. */
export interface Heads {
  /** 本年预算数, 决算数. */
  readonly now: string;
  /** 上年预算数, 上年决算数. */
  readonly before: string;
}

/** Figures of public budgets: two decimals. */
export const money = (title: string, help: string, required: boolean, unit = '万元'): FieldDeclaration => ({
  kind: 'decimal',
  title,
  help,
  required,
  privacy: 'public',
  unit,
  scale: 2,
});

/** A table by the codes of 政府收支分类科目: every level is a row. */
export const codeTable = (
  title: string,
  help: string,
  heads: Heads,
  required: boolean,
): FieldDeclaration => ({
  kind: 'rows',
  title,
  help,
  required,
  privacy: 'public',
  maxItems: 2000,
  columns: {
    code: dossier.text('科目编码', '', true, 20),
    name: dossier.text('科目名称', '', true, 100),
    amount: money(heads.now, '', true),
    previous: money(heads.before, '', false),
  },
});

/** 功能分类 to 项, 经济分类 to 款: 预算法实施条例第六条. */
export const FUNCTIONAL_DIGITS = 7;
export const ECONOMIC_DIGITS = 5;
const BASIS = BUDGET_RULES.at('第六条');

export const breakdown = (
  rows: string,
  leafDigits: number | null,
  total: string | null = null,
): BreakdownDeclaration => ({
  rows,
  code: 'code',
  name: 'name',
  amounts: ['amount', 'previous'],
  leafDigits,
  totals: total === null ? {} : { amount: total },
  basis: BASIS,
});

export const drillDown = (rows: string): PresentationDeclaration => ({
  presenter: 'amount-breakdown',
  shows: [rows],
  roles: { code: 'code', name: 'name', amount: 'amount', previous: 'previous' },
});

const EXPENSES = {
  Abroad: '因公出国（境）费',
  VehiclePurchase: '公务用车购置费',
  VehicleRunning: '公务用车运行维护费',
  Vehicles: '公务用车购置及运行维护费小计',
  Reception: '公务接待费',
  Total: '“三公”经费合计',
} as const;
const ORDER = ['Total', 'Abroad', 'Vehicles', 'VehiclePurchase', 'VehicleRunning', 'Reception'] as const;

/** 财政拨款“三公”经费: two blocks with the official columns, each of which adds up; a part that there was none of is 0. */
export function publicExpenses(heads: Heads): {
  readonly fields: Fields;
  readonly sums: readonly {
    readonly total: string;
    readonly plus: readonly string[];
    readonly minus: readonly string[];
  }[];
  readonly names: readonly string[];
  readonly presentation: PresentationDeclaration;
} {
  const block = (prefix: 'now' | 'before', head: string): Fields =>
    Object.fromEntries(
      ORDER.map((key) => [
        `${prefix}${key}`,
        money(`${EXPENSES[key]}（${head}）`, '没有的填 0。', prefix === 'now'),
      ]),
    );
  const fields = { ...block('now', heads.now), ...block('before', heads.before) };
  return {
    fields,
    names: Object.keys(fields),
    sums: (['now', 'before'] as const).flatMap((prefix) => [
      {
        total: `${prefix}Vehicles`,
        plus: [`${prefix}VehiclePurchase`, `${prefix}VehicleRunning`],
        minus: [],
      },
      {
        total: `${prefix}Total`,
        plus: [`${prefix}Abroad`, `${prefix}Vehicles`, `${prefix}Reception`],
        minus: [],
      },
    ]),
    presentation: {
      presenter: 'comparison-chart',
      shows: Object.keys(fields),
      roles: {},
      lines: ORDER.map((key) => ({
        title: EXPENSES[key],
        value: `now${key}`,
        previous: `before${key}`,
      })),
      headings: {
        name: { title: '财政拨款“三公”经费' },
        value: { title: heads.now },
        previous: { title: heads.before },
      },
    },
  };
}

/** Without it no budget goes out: who vouches that it was reviewed. */
export const REVIEWED: Fields = {
  secrecyReview: dossier.choice('保密审查情况', '', true, [{ value: 'done', title: '已审查' }]),
  signed: dossier.choice('主要负责人审签情况', '', true, [{ value: 'done', title: '已审签' }]),
};

export const year = (title: string): FieldDeclaration => ({
  kind: 'integer',
  title,
  help: '例如“2026”。',
  required: true,
  privacy: 'public',
  minimum: 2010,
  maximum: 2100,
  unit: '年',
});
