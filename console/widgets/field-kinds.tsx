import type { ReactNode } from 'react';
import { isRecord, listOf, textOf } from '../api/guards.ts';
import { Attachments } from './attachments.tsx';
import { dayOfCell, minuteOfCell } from './cell-dates.ts';
import { BodiesChoice, DisclosuresChoice } from './choices.tsx';
import { divisionInWords } from './division-rows.ts';
import { DivisionTable } from './division-table.tsx';
import { type FieldInputProps, type FieldModel, type FieldOf, fieldModels } from './field-model.ts';
import {
  BooleanInput,
  CodeInput,
  DateInput,
  DecimalInput,
  IntegerInput,
  LongTextInput,
  lengthOf,
  MomentInput,
  TextInput,
  TypedInput,
  unitOf,
} from './plain-inputs.tsx';
import { isBlank, wordsOf } from './plain-text.ts';
import { RichText } from './rich-text.tsx';
import { RowsTable } from './rows-table.tsx';

/** Written as methods, so that TypeScript compares them by the field that `FIELD_KINDS` pairs them with. */
interface KindOfField<F extends FieldModel> {
  Input(props: FieldInputProps<F>): ReactNode;
  /** Takes the whole width of the form. */
  readonly wide?: boolean;
  /** A value in words, for comparing two versions. */
  inWords?(value: unknown, field: F): string;
  /**
   * A cell copied in Excel as the field keeps it; what does not fit stays text, so that the server can say what is
   * wrong.
   */
  fromCell?(cell: string, field: F): unknown;
  /**
   * Whether the input can show the value. What it cannot (二十天 in a number) is shown as it was typed, in red, until it
   * is mended.
   */
  shows?(value: unknown, field: F): boolean;
}

const withoutCommas = (cell: string): string => cell.replace(/,/g, '');
const lines = (value: unknown, line: (entry: unknown) => string): string =>
  listOf(value).map(line).join('\n');
const figure = (value: unknown, field: FieldModel): string =>
  typeof value === 'number' ? `${value}${unitOf(field)}` : String(value);

/** A kind that declares `maxLength` is a text by its contract, so it can be typed in one line. */
type TextKind = Extract<FieldModel, { readonly maxLength: number }>['kind'];

/** All that the back office knows of a kind of field. The compiler asks for an entry unless the kind is a text. */
const FIELD_KINDS: { readonly [K in Exclude<FieldModel['kind'], TextKind>]: KindOfField<FieldOf<K>> } & {
  readonly [K in TextKind]?: KindOfField<FieldOf<K>>;
} = {
  'long-text': { Input: LongTextInput, wide: true },
  'rich-text': {
    Input: (props) => <RichText {...props} value={textOf(props.value)} />,
    wide: true,
    inWords: (value) => wordsOf(textOf(value)),
  },
  date: {
    Input: DateInput,
    fromCell: dayOfCell,
    shows: (value) => /^\d{4}-\d{2}-\d{2}$/.test(textOf(value)),
  },
  moment: {
    Input: MomentInput,
    fromCell: minuteOfCell,
    shows: (value) => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(textOf(value)),
  },
  integer: {
    Input: IntegerInput,
    inWords: figure,
    fromCell: (cell) => (/^-?\d+$/.test(withoutCommas(cell)) ? Number(withoutCommas(cell)) : cell),
    shows: (value) => typeof value === 'number',
  },
  decimal: { Input: DecimalInput, fromCell: withoutCommas },
  boolean: {
    Input: BooleanInput,
    inWords: (value) => (value === true ? '是' : '否'),
    fromCell: (cell) => (cell === '是' ? true : cell === '否' ? false : cell),
    shows: (value) => typeof value === 'boolean',
  },
  code: {
    Input: CodeInput,
    inWords: (value, { options }) => options.find((option) => option.value === value)?.title ?? String(value),
    fromCell: (cell, { options }) => options.find((option) => option.title === cell)?.value ?? cell,
    shows: (value, { options }) => options.some((option) => option.value === value),
  },
  bodies: {
    Input: ({ field, ...props }) => <BodiesChoice {...props} maxItems={field.maxItems} />,
    wide: true,
    inWords: (value) => lines(value, String),
  },
  disclosures: {
    Input: ({ field, ...props }) => <DisclosuresChoice {...props} maxItems={field.maxItems} />,
    wide: true,
    inWords: (value) => lines(value, String),
  },
  attachments: {
    Input: ({ field, ...props }) => (
      <Attachments {...props} maxItems={field.maxItems} template={field.sheet?.template ?? ''} />
    ),
    wide: true,
    inWords: (value) => lines(value, (file) => (isRecord(file) ? textOf(file.name) : String(file))),
  },
  rows: {
    Input: (props) => <RowsTable {...props} Cell={FieldInput} fromCell={valueOfCell} />,
    wide: true,
    inWords: (value, field) =>
      lines(value, (row) =>
        fieldModels(field.columns)
          .map((column) => `${column.title} ${plainValue(column, isRecord(row) ? row[column.name] : null)}`)
          .join('，'),
      ),
  },
  'division-of-labour': {
    Input: ({ field, ...props }) => <DivisionTable {...props} maxItems={field.maxItems} />,
    wide: true,
    inWords: divisionInWords,
  },
};

/** One line, as the declaration has it: at most `maxLength` characters, beside its `unit`. */
const TYPED: KindOfField<FieldModel> = { Input: TextInput };

const kindOf = (field: FieldModel): KindOfField<FieldModel> => FIELD_KINDS[field.kind] ?? TYPED;

/** The input of a field; nothing here names a concrete type. */
export function FieldInput(props: FieldInputProps) {
  const { field, value } = props;
  const { Input, shows } = kindOf(field);
  return isBlank(value) || shows === undefined || shows(value, field) ? (
    <Input {...props} />
  ) : (
    <TypedInput {...props} read={(text) => valueOfCell(field, text)} />
  );
}

/** Long texts and tables take the whole width, short ones half of it. */
export const isWide = (field: FieldModel): boolean =>
  kindOf(field).wide === true || (lengthOf(field) ?? 0) > 100;

/**
 * Any value of a field in words, for comparing two versions side by side; the field is unknown when its type lost it.
 */
export function plainValue(field: FieldModel | undefined, value: unknown): string {
  if (isBlank(value)) return '（未填写）';
  const inWords = field === undefined ? undefined : kindOf(field).inWords;
  return field === undefined || inWords === undefined ? String(value) : inWords(value, field);
}

export const valueOfCell = (column: FieldModel, cell: string): unknown =>
  kindOf(column).fromCell?.(cell, column) ?? cell;
