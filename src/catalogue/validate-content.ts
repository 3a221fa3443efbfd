import type { JsonObject, JsonValue } from '../kernel/canonical-json.ts';
import { type CivilDate, chineseDate, parseCivilDate } from '../kernel/civil-date.ts';
import { decimalPattern } from '../kernel/decimal.ts';
import { isCitizenId, isUscc } from '../kernel/identifiers.ts';
import { isJsonObject } from '../kernel/json-object.ts';
import { parseMoment } from '../kernel/moment.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import type { FieldDeclaration, TypeDeclaration } from '../schema/declaration.ts';

/** A draft may be unfinished, so it is only asked for shapes that cannot be stored; a submission must be complete and right. */
export type ValidationMode = 'draft' | 'submit';

export interface ValidationContext {
  readonly today: CivilDate;
  readonly knownBody: (code: string) => boolean;
}

/** 机关代字〔年份〕序号号: no 第, no leading zero, hexagonal brackets U+3014/U+3015 (GB/T 9704-2012); 令 is numbered 第N号. */
const DOCUMENT_NUMBER =
  /^(?:[\p{Script=Han}A-Za-z]{1,20}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号|[\p{Script=Han}]{2,30}令第[1-9]\d{0,4}号)$/u;
const PHONE = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|\d{5}|400-?\d{3}-?\d{4})$/;

/** Every fault of a record, with JSON pointers. `content` has known fields only (unknown ones are refused before). */
export const validateContent = (
  type: Pick<TypeDeclaration, 'fields'>,
  content: JsonObject,
  mode: ValidationMode,
  context: ValidationContext,
): readonly Refusal[] => validateFields(type.fields, content, '/content', mode, context);

function validateFields(
  fields: Readonly<Record<string, FieldDeclaration>>,
  record: JsonObject,
  pointer: string,
  mode: ValidationMode,
  context: ValidationContext,
): readonly Refusal[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = record[name];
    const path = `${pointer}/${name}`;
    if (isEmpty(value)) {
      return field.required && mode === 'submit'
        ? [problem('field-required', { field: field.title }, { path })]
        : [];
    }
    return validateValue(field, value ?? null, path, mode, context);
  });
}

const isEmpty = (value: JsonValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function validateValue(
  field: FieldDeclaration,
  value: JsonValue,
  path: string,
  mode: ValidationMode,
  context: ValidationContext,
): readonly Refusal[] {
  const invalid = (detail: string): readonly Refusal[] => [
    problem('field-invalid', { field: field.title, detail }, { path }),
  ];
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'rich-text': {
      if (typeof value !== 'string') return invalid('应为文字');
      const length = [...value].length;
      if (length > field.maxLength) return invalid(`最多${field.maxLength}字，现有${length}字`);
      if (value.includes('\u0000')) return invalid('含有不可见的非法字符');
      return field.kind === 'text' && mode === 'submit' ? validateFormat(field, value, path) : [];
    }
    case 'date': {
      const date = typeof value === 'string' ? parseCivilDate(value) : null;
      if (date === null)
        return [problem('date-invalid', { field: field.title, value: String(value) }, { path })];
      return field.notAfterToday && date > context.today
        ? [problem('date-in-future', { field: field.title, value: chineseDate(date) }, { path })]
        : [];
    }
    case 'moment':
      return typeof value === 'string' && parseMoment(value) !== null
        ? []
        : invalid('应写明日期和时间，例如“2026-03-01 09:30”');
    case 'integer':
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) return invalid('应为整数');
      return value < field.minimum || value > field.maximum
        ? invalid(`应在${field.minimum}至${field.maximum}${field.unit}之间`)
        : [];
    case 'decimal':
      return typeof value === 'string' && new RegExp(decimalPattern(field.scale)).test(value)
        ? []
        : invalid(`应为数字，最多${field.scale}位小数，单位${field.unit}`);
    case 'boolean':
      return typeof value === 'boolean' ? [] : invalid('应为是或否');
    case 'code':
      return field.options.some((option) => option.value === value) ? [] : invalid('不在可选范围内');
    case 'bodies':
      return validateList(value, field.maxItems, invalid, (code) => {
        if (typeof code !== 'string') return invalid('应为公开主体代码');
        return mode === 'draft' || context.knownBody(code)
          ? []
          : [problem('body-unknown', { value: code }, { path })];
      });
    case 'disclosures':
      return validateList(value, field.maxItems, invalid, (id) =>
        typeof id === 'string' ? [] : invalid('应为公开信息编号'),
      );
    case 'attachments':
      return validateList(value, field.maxItems, invalid, (file) =>
        isJsonObject(file) && typeof file.sha256 === 'string' && typeof file.name === 'string'
          ? []
          : invalid('附件信息不完整'),
      );
    case 'rows':
      return validateList(value, field.maxItems, invalid, (row, index) =>
        isJsonObject(row)
          ? validateFields(field.columns, row, `${path}/${index}`, mode, context).map((refusal) =>
              inRow(refusal, field.title, index),
            )
          : invalid(`第${index + 1}行不是一条记录`),
      );
    case 'division-of-labour':
      return validateList(value, field.maxItems, invalid, (row, index) =>
        isJsonObject(row) &&
        typeof row.article === 'string' &&
        Array.isArray(row.leads) &&
        Array.isArray(row.responsible)
          ? []
          : invalid(`第${index + 1}行缺少条目、牵头单位或责任单位`),
      );
  }
}

const inRow = (refusal: Refusal, table: string, index: number): Refusal => ({
  ...refusal,
  message: `“${table}”第${index + 1}行：${refusal.message}`,
});

function validateList(
  value: JsonValue,
  maxItems: number,
  invalid: (detail: string) => readonly Refusal[],
  each: (element: JsonValue, index: number) => readonly Refusal[],
): readonly Refusal[] {
  if (!Array.isArray(value)) return invalid('应为列表');
  if (value.length > maxItems) return invalid(`最多${maxItems}项，现有${value.length}项`);
  return value.flatMap(each);
}

function validateFormat(
  field: Extract<FieldDeclaration, { kind: 'text' }>,
  value: string,
  path: string,
): readonly Refusal[] {
  const wrong = (detail: string) => [problem('field-invalid', { field: field.title, detail }, { path })];
  switch (field.format) {
    case 'plain':
      return [];
    case 'document-number':
      return DOCUMENT_NUMBER.test(value) ? [] : [problem('document-number-invalid', { value }, { path })];
    case 'uscc':
      return isUscc(value)
        ? []
        : [problem('check-digit-wrong', { field: field.title, value }, { path, basis: 'GB 32100-2015' })];
    case 'citizen-id':
      // The number itself is never repeated in a message.
      return isCitizenId(value)
        ? []
        : [
            problem(
              'check-digit-wrong',
              { field: field.title, value: `${value.slice(0, 2)}…` },
              { path, basis: 'GB 11643-1999' },
            ),
          ];
    case 'phone':
      return PHONE.test(value) ? [] : wrong('应为手机、带区号的座机或服务热线');
    case 'url':
      return /^https?:\/\/[^\s/]+\S*$/.test(value) && URL.canParse(value)
        ? []
        : wrong('应为以 http:// 或 https:// 开头的网址');
  }
}
