import { kindOf } from '../fields/kinds.ts';
import { type SampleContext, summaryOf, titleOf } from '../fields/sample-text.ts';
import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.ts';
import { expectedTotal } from '../kernel/sums.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';

/**
 * A complete, valid and recognisably artificial record of any type, made field by field from its declaration: tests
 * send such records through the whole pipeline, benchmarks fill a province with them, and the demonstration shows them.
 * Fields that are neither required nor part of what every list shows stay empty.
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

const sampleValue = (field: FieldDeclaration, on: CivilDate, context: SampleContext): JsonValue =>
  kindOf(field).sample(field, on, context, sampleValue);
