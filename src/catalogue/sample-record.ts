import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { withUsccCheck } from '../kernel/identifiers.ts';
import type { FieldDeclaration, ItemDeclaration, TypeDeclaration } from './declaration.ts';

/** What a sample is told about the world; the same values give the same record. */
export interface SampleContext {
  readonly item: Pick<ItemDeclaration, 'title' | 'group' | 'elements' | 'basis'>;
  readonly bodyCode: string;
  readonly bodyName: string;
  /** 机关代字 for document numbers, e.g. `湘环发`. */
  readonly numberPrefix: string;
  readonly on: CivilDate;
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
  const dates = Object.entries(type.fields).filter(([, field]) => field.kind === 'date' && field.required);
  for (const [name, field] of Object.entries(type.fields)) {
    if (!field.required && !shown.has(name)) continue;
    const back = dates.length - 1 - dates.findIndex(([each]) => each === name);
    const on = name === identity.documentDate ? context.on : addDays(context.on, -Math.max(0, back) * 30);
    record[name] = sampleValue(field, name === identity.title ? titleOf(context) : null, { ...context, on });
  }
  return record;
}

const MARK = '〔演示〕';

const titleOf = ({ item, bodyName, on, serial }: SampleContext): string =>
  `${bodyName}${item.title}（${on.slice(0, 4)}年第${serial}期）${MARK}`;

function sampleValue(field: FieldDeclaration, title: string | null, context: SampleContext): JsonValue {
  switch (field.kind) {
    case 'text':
      return title ?? sampleText(field, context);
    case 'long-text':
      return `${context.bodyName}公开${context.item.elements.join('、')}等情况。本条为演示内容，不代表真实事项。`;
    case 'rich-text':
      return sampleBody(context);
    case 'date':
      return context.on;
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
      return [];
    case 'rows':
      return context.item.elements.slice(0, field.maxItems).map((element, index) =>
        Object.fromEntries(
          Object.entries(field.columns)
            .filter(([, column]) => column.required)
            .map(([name, column], at) => [
              name,
              sampleValue(column, at === 0 ? element : null, { ...context, serial: context.serial + index }),
            ]),
        ),
      );
    case 'division-of-labour':
      return [];
  }
}

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

function sampleBody({ item, bodyName, on, serial }: SampleContext): string {
  const sections = item.elements.map(
    (element, index) =>
      `<h2 id="ch-${index + 1}">${NUMERALS.charAt(index % 10)}、${element}</h2>` +
      `<p>本部分说明“${element}”。${bodyName}按照公开事项目录的要求，逐项核实后予以公布，内容以正式印发的文件为准。</p>`,
  );
  return (
    `<p>根据${item.basis.map((each) => `《${each.replace(/（.*$/u, '')}》`).join('、')}，现将${item.title}有关情况公布如下。</p>` +
    `${sections.join('')}<p>本条为第${serial}号演示内容，形成于${on}，仅用于展示平台功能，不代表任何真实事项。</p>`
  );
}
