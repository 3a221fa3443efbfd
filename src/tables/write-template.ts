import type { FieldDeclaration } from '../schema/declaration.ts';
import { GUIDE_SHEET } from './own-sheets.ts';
import { writeWorkbook } from './write.ts';

const LAST_ROW = 5_000;
/** Excel refuses a list of choices whose text is longer. */
const MOST_CHOICE_CHARACTERS = 250;

export interface TemplateColumn {
  readonly heading: string;
  readonly required: boolean;
  /** How it is written, in words. */
  readonly format: string;
  readonly help: string;
  /** Offered for picking in the sheet; none for free text. */
  readonly choices: readonly string[];
}

export interface Template {
  /** Of the sheet to fill in. */
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** What the second sheet says above the table of columns, one paragraph each. */
  readonly guide: readonly string[];
  /** Further sheets to look things up in. */
  readonly lists?: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
}

const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

const FORMATS: Readonly<Record<string, string>> = {
  plain: '文字',
  'document-number': '发文字号，例如 湘政办发〔2026〕5号',
  uscc: '18 位统一社会信用代码，校验码须正确',
  'citizen-id': '18 位公民身份号码',
  phone: '带区号的座机、手机或服务热线',
  url: '以 https:// 开头的网址',
};

function formatText(field: FieldDeclaration): string {
  switch (field.kind) {
    case 'text':
      return `${FORMATS[field.format] ?? '文字'}，最多 ${field.maxLength} 字`;
    case 'long-text':
      return `文字，最多 ${field.maxLength} 字`;
    case 'rich-text':
      return '正文，单元格内换行即分段';
    case 'date':
      return '日期，例如 2026-03-01、2026/3/1、2026年3月1日';
    case 'integer':
      return `整数${field.unit === '' ? '' : `，单位${field.unit}`}`;
    case 'decimal':
      return `数字，最多 ${field.scale} 位小数${field.unit === '' ? '' : `，单位${field.unit}`}`;
    case 'boolean':
      return '是 或 否';
    case 'code':
      return field.options.map((option) => option.title).join('、');
    case 'bodies':
      return '公开主体的全称或代码，多个用顿号分开';
    default:
      return '文字';
  }
}

const choicesOf = (field: FieldDeclaration): readonly string[] =>
  field.kind === 'code'
    ? field.options.map((option) => option.title)
    : field.kind === 'boolean'
      ? ['是', '否']
      : [];

/** `注册资本（万元）`: what stands at the head of a column. */
export const headingWithUnit = (field: FieldDeclaration): string =>
  (field.kind === 'decimal' || field.kind === 'integer') && field.unit !== ''
    ? `${field.title}（${field.unit}）`
    : field.title;

/** How a declared field stands in a template. */
export const templateColumn = (field: FieldDeclaration): TemplateColumn => ({
  heading: headingWithUnit(field),
  required: field.required,
  format: formatText(field),
  help: field.privacy === 'never' ? `${field.help}不公开。` : field.help,
  choices: choicesOf(field),
});

const validationOf = ({ choices }: TemplateColumn, index: number) =>
  choices.length === 0 || choices.join(',').length > MOST_CHOICE_CHARACTERS
    ? []
    : [
        {
          type: 'list' as const,
          values: [...choices],
          allowBlank: true,
          range: `${columnName(index)}2:${columnName(index)}${LAST_ROW}`,
          showErrorMessage: true,
          errorTitle: '不在可选范围内',
          errorMessage: `请填写：${choices.join('、')}`,
        },
      ];

/** An empty sheet with headings (`*` = must be filled), choices to pick from, and a second sheet that explains each column. */
export function writeTemplate({ name, columns, guide, lists = [] }: Template): Promise<Buffer> {
  return writeWorkbook([
    {
      name,
      columns: columns.map(() => ({ width: 20 })),
      rows: [columns.map(({ heading, required }) => `${heading}${required ? '*' : ''}`)],
      freezePane: { rows: 1 },
      dataValidations: columns.flatMap(validationOf),
    },
    {
      name: GUIDE_SHEET,
      columns: [{ width: 24 }, { width: 12 }, { width: 48 }, { width: 60 }],
      rows: [
        ['填写说明'],
        ...guide.map((paragraph) => [paragraph]),
        [],
        ['栏目', '是否必填', '填写格式', '说明'],
        ...columns.map((each) => [each.heading, each.required ? '是' : '否', each.format, each.help]),
      ],
    },
    ...lists.map((list) => ({
      name: list.name,
      columns: [{ width: 28 }, { width: 28 }, { width: 28 }, { width: 28 }],
      rows: list.rows.map((row) => [...row]),
    })),
  ]);
}
