import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { withUsccCheck } from '../kernel/identifiers.ts';
import { expectedTotal } from '../kernel/sums.ts';
import type { FieldDeclaration, ItemDeclaration, TypeDeclaration } from '../schema/declaration.ts';
import type { SampleText } from '../schema/example.ts';

/** What a sample is told about the world; the same values give the same record. */
export interface SampleContext {
  readonly item: Pick<ItemDeclaration, 'title' | 'group' | 'elements' | 'basis'>;
  /** The area that the item belongs to. */
  readonly area: { readonly title: string; readonly demand: string };
  /** Null: plain texts, as tests and benchmarks use. */
  readonly text: SampleText | null;
  readonly bodyCode: string;
  readonly bodyName: string;
  /** 机关代字 for document numbers, e.g. `湘环发`. */
  readonly numberPrefix: string;
  readonly on: CivilDate;
  /** For what period a periodic record is; both days included. */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate } | null;
  /** Makes records of one item differ. */
  readonly serial: number;
  /** Public disclosures that a required reference may name. */
  readonly references: readonly string[];
}

/**
 * A complete, valid and recognisably artificial record of any type, made field by field from its declaration: tests send such records through the whole
 * pipeline, benchmarks fill a province with them, and the demonstration shows them. Fields that are neither required nor part of what every list
 * shows stay empty.
 */
export function sampleRecord(type: TypeDeclaration, context: SampleContext): JsonObject {
  const { identity } = type.views;
  const shown = new Set([
    identity.title,
    identity.summary,
    identity.documentNumber,
    identity.documentDate,
    identity.keywords,
  ]);
  const record: Record<string, JsonValue> = {};
  const { period } = context;
  if (context.text?.period && period) {
    record[context.text.period.from] = period.from;
    record[context.text.period.to] = period.to;
  }
  const dates = Object.entries(type.fields).filter(([, field]) => field.kind === 'date' && field.required);
  for (const [name, field] of Object.entries(type.fields)) {
    const fixed = context.text?.fixed[name];
    if (record[name] !== undefined) continue;
    if (fixed !== undefined) record[name] = fixed;
    else if (name === identity.title) record[name] = titleOf(context);
    else if (name === identity.summary) record[name] = summaryOf(context);
    else if (field.kind === 'rows' || field.required || shown.has(name))
      record[name] = sampleValue(field, dateOf(name), context);
  }
  for (const sum of type.sums ?? []) {
    const total = sum.each === undefined ? expectedTotal(sum, record) : null;
    if (total !== null && record[sum.total] !== undefined && context.text?.fixed[sum.total] === undefined)
      record[sum.total] = type.fields[sum.total]?.kind === 'integer' ? Number(total) : total;
  }
  return record;

  /** Required dates lie before the record's own, in the order in which they are declared. */
  function dateOf(name: string): CivilDate {
    const back = dates.length - 1 - dates.findIndex(([each]) => each === name);
    return name === identity.documentDate ? context.on : addDays(context.on, -Math.max(0, back) * 30);
  }
}

const MARK = '〔演示〕';

const filled = (pattern: string, context: SampleContext): string => {
  const { item, area, bodyName, serial } = context;
  const on = context.period?.to ?? context.on;
  const values: Readonly<Record<string, string>> = {
    body: bodyName,
    item: item.title,
    area: area.title,
    demand: area.demand,
    year: on.slice(0, 4),
    month: String(Number(on.slice(5, 7))),
    serial: String(serial),
  };
  return pattern
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    .replace(/(公告|公示)的公告/u, '$1');
};

const titleOf = (context: SampleContext): string =>
  `${filled(context.text?.title ?? '{body}{item}（{year}年第{serial}期）', context)}${MARK}`;

const summaryOf = (context: SampleContext): string =>
  `${filled(context.text?.summary ?? '{body}公开{item}。', context)}本条为演示内容，不代表真实事项。`;

function sampleValue(field: FieldDeclaration, on: CivilDate, context: SampleContext): JsonValue {
  switch (field.kind) {
    case 'text':
      return sampleText(field, context);
    case 'long-text':
      return summaryOf(context);
    case 'rich-text':
      return sampleBody(context);
    case 'date':
      return on;
    case 'moment':
      return `${on} 09:00`;
    case 'integer':
      return Math.min(field.maximum, Math.max(field.minimum, context.serial));
    case 'decimal':
      return (context.serial * 12.5).toFixed(Math.min(field.scale, 1));
    case 'boolean':
      return true;
    case 'code':
      return field.options[context.serial % field.options.length]?.value ?? '';
    case 'bodies':
      return [context.bodyCode];
    case 'disclosures':
      return context.references.slice(0, 1);
    case 'attachments':
    case 'division-of-labour':
      return [];
    case 'rows':
      return sampleRows(field, on, context);
  }
}

/** One row for each element of the item; the first column names it, units are counted pieces. */
const sampleRows = (
  field: Extract<FieldDeclaration, { kind: 'rows' }>,
  on: CivilDate,
  context: SampleContext,
): readonly JsonObject[] =>
  context.item.elements.slice(0, field.maxItems).map((element, index) =>
    Object.fromEntries(
      Object.entries(field.columns)
        .filter(([, column]) => column.required)
        .map(([name, column], at) => {
          if (at === 0) return [name, element];
          if (column.kind === 'text' && column.format === 'plain') return [name, '项'];
          return [name, sampleValue(column, on, { ...context, serial: context.serial * (index + 2) })];
        }),
    ),
  );

function sampleText(field: Extract<FieldDeclaration, { kind: 'text' }>, context: SampleContext): string {
  switch (field.format) {
    case 'plain':
      return [...context.item.group].slice(0, field.maxLength).join('');
    case 'document-number':
      return `${context.numberPrefix}〔${context.on.slice(0, 4)}〕${context.serial}号`;
    case 'uscc':
      return withUsccCheck(`91430000MA4L${String(context.serial).padStart(5, '0')}`);
    case 'citizen-id':
      return '11010519491231002X';
    case 'phone':
      return '12345';
    case 'url':
      return 'https://example.invalid/';
  }
}

const NUMERALS = '一二三四五六七八九十';

function sampleBody(context: SampleContext): string {
  const { item, text, serial } = context;
  const basis = item.basis.map((each) => `《${each.replace(/（.*$/u, '')}》`).join('、');
  const sections =
    text?.sections ??
    item.elements.map((element, index): readonly [string, readonly string[]] => {
      const count = serial * 3 + index * 2 + 1;
      return [
        `${NUMERALS.charAt(index % 10)}、${element}`,
        [
          `经核实，本期涉及${element}的事项共${count}项，其中新增${index + 1}项、变更${serial % 3}项，其余与上期相同，明细可以向本机关查询。`,
        ],
      ];
    });
  const html = sections.map(
    ([heading, paragraphs]) =>
      `${headingHtml(heading)}${paragraphs.map((paragraph) => `<p>${filled(paragraph, context)}</p>`).join('')}`,
  );
  return (
    `<p>根据${basis}等规定，现将有关事项${text?.sections ? '说明' : '公布'}如下。</p>${html.join('')}` +
    '<p>本条为演示内容，由程序生成，仅用于展示平台功能，不代表任何真实事项。</p>'
  );
}

const headingHtml = (heading: string): string =>
  heading.startsWith('（') ? `<h3>${heading}</h3>` : `<h2>${heading}</h2>`;
