import type { Random } from '../../../probes/random.ts';
import type { JsonObject, JsonValue } from '../../kernel/canonical-json.ts';
import { isJsonObject } from '../../kernel/json-object.ts';
import type { FieldDeclaration, TypeDeclaration } from '../../schema/declaration.ts';

/** What people type and paste: signs of markup, quotes, rare characters, long words, line ends, formulas. */
const ODD = [
  '<b>&amp;"引号\'',
  '𠮷野家',
  'ＡＢＣ１２３',
  '——…·',
  '长'.repeat(40),
  'aVeryLongLatinWordWithoutAnyBlankInIt',
  '=1+1',
  '第一行\n第二行',
  '（一）',
  'é̀ 🙂',
] as const;

const oddText = (random: Random, most: number): string => {
  let text = '';
  for (let n = 1 + random.below(3); n > 0; n -= 1) text += random.pick(ODD);
  return [...text].slice(0, Math.max(0, most)).join('').trim();
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Texts that say nothing to a rule get odd words behind them; codes, days, numbers and names of bodies stay, because
 * they must fit each other.
 */
function varied(field: FieldDeclaration, value: JsonValue, random: Random): JsonValue {
  if (field.privacy !== 'public') return value;
  if (typeof value === 'string') {
    const room = 'maxLength' in field ? field.maxLength - [...value].length - 1 : 0;
    if (room < 1 || random.chance(0.3)) return value;
    if (field.kind === 'long-text') return `${value} ${oddText(random, room)}`.trim();
    if (field.kind === 'rich-text') return `${value}<p>${escaped(oddText(random, Math.min(room, 60)))}</p>`;
    return field.kind === 'text' && field.format === 'plain' && /\p{Script=Han}{4}/u.test(value)
      ? `${value} ${oddText(random, room).replaceAll('\n', '')}`.trim()
      : value;
  }
  if (field.kind === 'rows' && Array.isArray(value))
    return value.map((row) => (isJsonObject(row) ? variedFields(field.columns, row, random, []) : row));
  return value;
}

const variedFields = (
  fields: Readonly<Record<string, FieldDeclaration>>,
  content: JsonObject,
  random: Random,
  kept: readonly string[],
): JsonObject =>
  Object.fromEntries(
    Object.entries(content).map(([name, value]) => {
      const field = fields[name];
      return [name, field === undefined || kept.includes(name) ? value : varied(field, value, random)];
    }),
  );

/**
 * A valid record, varied by chance where its type leaves room: the same seed gives the same record. `kept` are fields
 * that something else refers to.
 */
export const randomRecord = (
  type: TypeDeclaration,
  valid: JsonObject,
  random: Random,
  kept: readonly string[] = [],
): JsonObject => variedFields(type.fields, valid, random, kept);
