import type { JsonObject, JsonValue } from '../../kernel/canonical-json.ts';
import { citizenIdFault, usccFault, withUsccCheck } from '../../kernel/identifiers.ts';
import { problem } from '../../kernel/problems.ts';
import type { Refusal } from '../../kernel/result.ts';
import { plainText } from '../../richtext/plain-text.ts';
import { sanitiseHtml } from '../../richtext/sanitise.ts';
import { cite } from '../../schema/vocabulary.ts';
import { narrow } from '../../tables/dates.ts';
import { type FieldOf, type Judging, type Kind, NO_REFERENCES, PLAIN, PLAIN_CELL } from '../kind.ts';
import { type SampleContext, sampleBody, summaryOf } from '../sample-text.ts';

type Text = FieldOf<'text'>;
type Format = Text['format'];

/** 机关代字〔年份〕序号号: no 第, no leading zero, hexagonal brackets U+3014/U+3015 (GB/T 9704-2012); 令 is numbered 第N号. */
const DOCUMENT_NUMBER =
  /^(?:[\p{Script=Han}A-Za-z]{1,20}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号|[\p{Script=Han}]{2,30}令第[1-9]\d{0,4}号)$/u;
const PHONE = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|\d{5}|400-?\d{3}-?\d{4})$/;

interface FormatKind {
  /** How it is written, in words. */
  readonly words: string;
  readonly refusals: (field: Text, value: string, at: Judging) => readonly Refusal[];
  readonly sample: (field: Text, context: SampleContext) => string;
  /** Codes and numbers of documents are written narrow; running text is kept as typed. */
  readonly read: (written: string) => string;
}

const withoutBlanks = (written: string): string => narrow(written).replace(/\s+/g, '').toUpperCase();
const trimmed = (written: string): string => written.trim();

const FORMATS: Readonly<Record<Format, FormatKind>> = {
  plain: {
    words: '文字',
    refusals: () => [],
    sample: (field, { item }) => [...item.group].slice(0, field.maxLength).join(''),
    read: trimmed,
  },
  'document-number': {
    words: '发文字号，例如 湘政办发〔2026〕5号',
    refusals: (_, value, { path }) =>
      DOCUMENT_NUMBER.test(value) ? [] : [problem('document-number-invalid', { value }, { path })],
    sample: (_, { numberPrefix, on, serial }) => `${numberPrefix}〔${on.slice(0, 4)}〕${serial}号`,
    read: trimmed,
  },
  uscc: {
    words: '18 位统一社会信用代码，校验码须正确',
    refusals: ({ title }, value, { path }) => {
      const detail = usccFault(value);
      return detail === null
        ? []
        : [
            problem(
              'check-digit-wrong',
              { field: title, value, detail },
              { path, basis: cite('GB 32100-2015') },
            ),
          ];
    },
    sample: (_, { serial }) => withUsccCheck(`91430000MA4L${String(serial).padStart(5, '0')}`),
    read: withoutBlanks,
  },
  'citizen-id': {
    words: '18 位公民身份号码',
    // The number itself is never repeated in a message.
    refusals: ({ title }, value, { path, today }) => {
      const detail = citizenIdFault(value, today);
      const shown = `${value.slice(0, 2)}…`;
      return detail === null
        ? []
        : [
            problem(
              'check-digit-wrong',
              { field: title, value: shown, detail },
              { path, basis: cite('GB 11643-1999') },
            ),
          ];
    },
    sample: () => '11010519491231002X',
    read: withoutBlanks,
  },
  phone: {
    words: '带区号的座机、手机或服务热线',
    refusals: (_, value, { invalid }) =>
      PHONE.test(value) ? [] : invalid('应为手机、带区号的座机或服务热线'),
    sample: () => '12345',
    read: narrow,
  },
  url: {
    words: '以 https:// 开头的网址',
    refusals: (_, value, { invalid }) =>
      /^https?:\/\/[^\s/]+\S*$/.test(value) && URL.canParse(value)
        ? []
        : invalid('应为以 http:// 或 https:// 开头的网址'),
    sample: () => 'https://example.invalid/',
    read: narrow,
  },
};

/** Length and characters, the same for every kind of text. */
function textFaults(
  { maxLength }: { readonly maxLength: number },
  value: JsonValue,
  { invalid }: Judging,
): readonly Refusal[] {
  if (typeof value !== 'string') return invalid('应为文字');
  const length = [...value].length;
  if (length > maxLength) return invalid(`最多${maxLength}字，现有${length}字`);
  return value.includes('\u0000') ? invalid('含有不可见的非法字符') : [];
}

const stringSchema = ({ maxLength }: { readonly maxLength: number }): JsonObject => ({
  type: 'string',
  maxLength,
});

export const TEXT: Kind<Text> = {
  ...PLAIN,
  cell: {
    ...PLAIN_CELL,
    holds: 'code',
    format: ({ format, maxLength }) => `${FORMATS[format].words}，最多 ${maxLength} 字`,
    read: ({ format }, _, written) => FORMATS[format].read(written),
  },
  isFreeText: ({ format }) => format === 'plain',
  kept: (value, { format }) => (typeof value === 'string' ? FORMATS[format].read(value) : value),
  validate: (field, value, at) => {
    const faults = textFaults(field, value, at);
    return faults.length > 0 || at.mode !== 'submit' || typeof value !== 'string'
      ? faults
      : FORMATS[field.format].refusals(field, value, at);
  },
  schema: (field) => ({ ...stringSchema(field) }),
  sample: (field, _, context) => FORMATS[field.format].sample(field, context),
};

export const LONG_TEXT: Kind<FieldOf<'long-text'>> = {
  ...PLAIN,
  kept: (value) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value),
  cell: { ...PLAIN_CELL, format: ({ maxLength }) => `文字，最多 ${maxLength} 字` },
  isFreeText: () => true,
  validate: textFaults,
  schema: stringSchema,
  sample: (_, __, context) => summaryOf(context),
};

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`)
    .join('');

const PICTURE = /<img\b[^>]*?\bsrc="\/files\/([0-9a-f]{64})\/([^"/?#]+)"/g;

export const RICH_TEXT: Kind<FieldOf<'rich-text'>> = {
  cell: {
    ...PLAIN_CELL,
    format: () => '正文，单元格内换行即分段',
    stored: (value) => paragraphs(String(value)),
  },
  isFreeText: () => true,
  kept: (value) => (typeof value === 'string' ? sanitiseHtml(value) : value),
  validate: textFaults,
  schema: stringSchema,
  sample: (_, __, context) => sampleBody(context),
  text: (_, value) => (typeof value === 'string' ? plainText(value) : ''),
  references: (_, value) => ({
    ...NO_REFERENCES,
    pictures: [...(typeof value === 'string' ? value : '').matchAll(PICTURE)].map((match) => ({
      sha256: match[1] ?? '',
      name: decodeURIComponent(match[2] ?? ''),
    })),
  }),
};
