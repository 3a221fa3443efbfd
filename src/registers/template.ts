import { writeXlsx } from 'hucre/xlsx';
import type { FieldDeclaration } from '../catalogue/declaration.ts';
import { OPERATION_HEADING, OPERATION_NAMES } from './change.ts';
import { headingWithUnit } from './entry-value.ts';
import type { RegisterType } from './register-type.ts';

const LAST_ROW = 5_000;
/** Excel refuses a list of choices whose text is longer. */
const MOST_CHOICE_CHARACTERS = 250;

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

/** An empty sheet with the headings of the list, choices to pick from, and a second sheet that explains each column. */
export async function templateOf({ type, register }: RegisterType): Promise<Buffer> {
  const fields = Object.values(register.fields);
  const operations = Object.values(OPERATION_NAMES);
  const columns = [
    { heading: OPERATION_HEADING, choices: operations },
    ...fields.map((field) => ({
      heading: `${headingWithUnit(field)}${field.required ? '*' : ''}`,
      choices: choicesOf(field),
    })),
  ];
  const key = register.fields[register.key]?.title ?? register.key;
  const explained: string[][] = [
    ['填写说明'],
    [`用于“${type.title}”。带 * 的栏目新增、变更时必填；不要改动第一张表的表头。`],
    [
      `变动方式：新增的条目填“新增”或留空；变更的条目填“变更”并写全整条内容；取消的条目填“取消”，只须填写“${key}”。`,
    ],
    ['每一行是一个条目，同一条目一次只能有一行。有一行不符合要求，整张表都不会被接收，系统会逐行说明原因。'],
    [],
    ['栏目', '是否必填', '填写格式', '说明'],
    [OPERATION_HEADING, '否', operations.join('、'), '留空按“新增”处理'],
    ...fields.map((field) => [
      headingWithUnit(field),
      field.required ? '是' : '否',
      formatText(field),
      field.privacy === 'never' ? `${field.help}不公开。` : field.help,
    ]),
  ];
  const bytes = await writeXlsx({
    sheets: [
      {
        name: register.entryName,
        columns: columns.map(() => ({ width: 20 })),
        rows: [columns.map((column) => column.heading)],
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap(({ choices }, index) =>
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
              ],
        ),
      },
      {
        name: '填写说明',
        columns: [{ width: 24 }, { width: 12 }, { width: 48 }, { width: 60 }],
        rows: explained,
      },
    ],
  });
  return Buffer.from(bytes);
}
