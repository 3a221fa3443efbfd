import { columnName } from './column-name.ts';
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
  /** A cell as it may be filled in; '' where no example helps. */
  readonly example: string;
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

/**
 * Whoever types over a heading is told; a sheet that is locked as a whole would take no formats and no notes either.
 */
const lockedHeading = (columns: readonly TemplateColumn[]) => ({
  type: 'custom' as const,
  formula1: 'FALSE',
  range: `A1:${columnName(columns.length - 1)}1`,
  showErrorMessage: true,
  errorTitle: '表头不能改动',
  errorMessage: '系统按表头识别栏目，请不要改动第一行。',
});

/**
 * An empty sheet with headings (`*` = must be filled), choices to pick from, and a second sheet that explains each
 * column with an example.
 */
export function writeTemplate({ name, columns, guide, lists = [] }: Template): Promise<Buffer> {
  return writeWorkbook([
    {
      name,
      columns: columns.map(() => ({ width: 20 })),
      rows: [columns.map(({ heading, required }) => `${heading}${required ? '*' : ''}`)],
      freezePane: { rows: 1 },
      dataValidations: [lockedHeading(columns), ...columns.flatMap(validationOf)],
    },
    {
      name: GUIDE_SHEET,
      columns: [{ width: 24 }, { width: 12 }, { width: 48 }, { width: 60 }, { width: 30 }],
      rows: [
        ['填写说明'],
        ...guide.map((paragraph) => [paragraph]),
        [],
        ['栏目', '是否必填', '填写格式', '说明', '示例'],
        ...columns.map(({ heading, required, format, help, example }) => [
          ...[heading, required ? '是' : '否', format, help, example],
        ]),
      ],
    },
    ...lists.map((list) => ({
      name: list.name,
      columns: [{ width: 28 }, { width: 28 }, { width: 28 }, { width: 28 }],
      rows: list.rows.map((row) => [...row]),
    })),
  ]);
}
