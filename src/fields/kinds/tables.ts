import type { JsonObject, JsonValue } from '../../kernel/canonical-json.ts';
import { isJsonObject } from '../../kernel/json-object.ts';
import type { Refusal } from '../../kernel/result.ts';
import {
  type FieldOf,
  type Kind,
  NO_REFERENCES,
  PLAIN,
  plainWords,
  type References,
  rowsIn,
  textsIn,
  validateList,
} from '../kind.ts';

const inRow = (refusal: Refusal, table: string, index: number): Refusal => ({
  ...refusal,
  message: `“${table}”第${index + 1}行：${refusal.message}`,
});

const objectsIn = (value: JsonValue): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];

/** Each once, in the order of the parts. */
export const merged = (parts: readonly References[]): References => ({
  bodies: [...new Set(parts.flatMap((part) => part.bodies))],
  disclosures: [...new Set(parts.flatMap((part) => part.disclosures))],
  attachments: parts.flatMap((part) => part.attachments),
  pictures: parts.flatMap((part) => part.pictures),
});

export const ROWS: Kind<FieldOf<'rows'>> = {
  ...PLAIN,
  cell: null,
  isFreeText: () => true,
  validate: ({ title, maxItems, columns }, value, at) =>
    validateList(value, maxItems, at, (row, index) =>
      isJsonObject(row)
        ? at.fields(columns, row, `${at.path}/${index}`).map((refusal) => inRow(refusal, title, index))
        : at.invalid(`第${index + 1}行不是一条记录`),
    ),
  schema: ({ maxItems, columns }, objectOf) => ({ type: 'array', maxItems, items: objectOf(columns) }),
  /** One row for each element of the item; the first column names it, units are counted pieces. */
  sample: ({ maxItems, columns }, on, context, sampleOf) =>
    context.item.elements.slice(0, maxItems).map((element, index) =>
      Object.fromEntries(
        Object.entries(columns)
          .filter(([, column]) => column.required)
          .map(([name, column], at) => {
            if (at === 0) return [name, element];
            if (column.kind === 'text' && column.format === 'plain') return [name, '项'];
            return [name, sampleOf(column, on, { ...context, serial: context.serial * (index + 2) })];
          }),
      ),
    ),
  text: ({ columns }, value, _, textOf) =>
    objectsIn(value)
      .map((row) =>
        Object.entries(columns)
          .map(([name, column]) => [column.title, textOf(column, row[name])] as const)
          .filter(([, text]) => text !== '')
          .map(([title, text]) => `${title}：${text}`)
          .join('；'),
      )
      .filter((text) => text !== '')
      .join('\n'),
  references: ({ columns }, value, row) => merged(rowsIn(value).map((each) => row(columns, each))),
};

const MENTIONS: JsonObject = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      phrase: { type: 'string' },
      resolution: { enum: ['bodies', 'set', 'unknown'] },
      bodies: { type: 'array', items: { type: 'string' } },
      set: { type: ['string', 'null'] },
    },
    required: ['phrase', 'resolution', 'bodies', 'set'],
  },
};

const DIVISION_ROW: JsonObject = {
  type: 'object',
  properties: {
    article: { type: 'string', title: '条目' },
    heading: { type: 'string', title: '任务' },
    anchor: { type: 'string' },
    leads: { title: '牵头单位', ...MENTIONS },
    responsible: { title: '责任单位', ...MENTIONS },
    area: { type: ['string', 'null'], title: '公开领域' },
    source: { type: 'string', title: '原文' },
  },
  required: ['article', 'heading', 'leads', 'responsible'],
};

export const DIVISION_OF_LABOUR: Kind<FieldOf<'division-of-labour'>> = {
  ...PLAIN,
  cell: null,
  validate: ({ maxItems }, value, at) =>
    validateList(value, maxItems, at, (row, index) =>
      isJsonObject(row) &&
      typeof row.article === 'string' &&
      Array.isArray(row.leads) &&
      Array.isArray(row.responsible)
        ? []
        : at.invalid(`第${index + 1}行缺少条目、牵头单位或责任单位`),
    ),
  schema: ({ maxItems }) => ({ type: 'array', maxItems, items: DIVISION_ROW }),
  sample: () => [],
  text: (_, value) =>
    objectsIn(value)
      .map((row) => plainWords(row.heading ?? ''))
      .filter((heading) => heading !== '')
      .join('、'),
  references: (_, value) => ({
    ...NO_REFERENCES,
    bodies: rowsIn(value)
      .filter((row) => typeof row.article === 'string')
      .flatMap((row) => [...rowsIn(row.leads), ...rowsIn(row.responsible)])
      .filter((mention) => typeof mention.phrase === 'string')
      .flatMap((mention) => textsIn(mention.bodies)),
  }),
};
