import { DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { textOf } from '../api/guards.ts';
import { today } from '../format.ts';
import type { FieldInputProps, FieldModel, FieldOf } from './field-model.ts';

/** Dates may be typed in any of the ways that officials write them. */
const DATE_FORMATS = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY年M月D日', 'YYYY.M.D', 'YYYYMMDD'];
const MOMENT_FORMATS = ['YYYY-MM-DD HH:mm', 'YYYY/M/D H:mm', 'YYYY年M月D日H时m分', 'YYYY.M.D H:mm'];

const PLACEHOLDERS: Readonly<Record<FieldOf<'text'>['format'], string>> = {
  plain: '',
  'document-number': '例如 湘政办发〔2026〕5号',
  uscc: '18 位统一社会信用代码',
  'citizen-id': '18 位公民身份号码',
  phone: '区号-号码或手机号码',
  url: 'https://',
};

const sharedProps = ({ id, label, compact = false, invalid = false }: FieldInputProps) => ({
  id,
  'aria-label': label,
  size: compact ? ('small' as const) : ('medium' as const),
  status: invalid ? ('error' as const) : ('' as const),
});
const counted = ({ compact = false }: FieldInputProps, maxLength: number | null) =>
  compact || maxLength === null ? {} : { count: { show: true, max: maxLength } };
const dayOrNull = (value: unknown) => (textOf(value) === '' ? null : dayjs(textOf(value)));

/** One line of text, for every kind that has no input of its own. */
export const TextInput = (props: FieldInputProps) => (
  <Input
    {...sharedProps(props)}
    value={textOf(props.value)}
    placeholder={props.field.kind === 'text' ? PLACEHOLDERS[props.field.format] : ''}
    suffix={unitOf(props.field) || null}
    {...counted(props, lengthOf(props.field))}
    onChange={(event) => props.onChange(event.target.value)}
  />
);

/** What was typed and fits no input of its kind, to be mended where it stands. */
export function TypedInput({
  read,
  ...props
}: FieldInputProps & { readonly read: (text: string) => unknown }) {
  const [text, setText] = useState(String(props.value));
  return (
    <Input
      {...sharedProps({ ...props, invalid: true })}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => props.onChange(read(text.trim()))}
    />
  );
}

export const LongTextInput = (props: FieldInputProps<FieldOf<'long-text'>>) => (
  <Input.TextArea
    {...sharedProps(props)}
    rows={props.compact ? 1 : 4}
    value={textOf(props.value)}
    {...counted(props, props.field.maxLength)}
    onChange={(event) => props.onChange(event.target.value)}
  />
);

export const DateInput = (props: FieldInputProps<FieldOf<'date'>>) => (
  <DatePicker
    {...sharedProps(props)}
    className="full"
    format={DATE_FORMATS}
    placeholder="2026-03-01"
    value={dayOrNull(props.value)}
    disabledDate={(day) => props.field.notAfterToday && day.format('YYYY-MM-DD') > today()}
    onChange={(day) => props.onChange(day === null ? '' : day.format('YYYY-MM-DD'))}
  />
);

export const MomentInput = (props: FieldInputProps<FieldOf<'moment'>>) => (
  <DatePicker
    {...sharedProps(props)}
    className="full"
    format={MOMENT_FORMATS}
    showTime={{ format: 'HH:mm', minuteStep: 5 }}
    placeholder="2026-03-01 09:30"
    value={dayOrNull(props.value)}
    onChange={(moment) => props.onChange(moment === null ? '' : moment.format('YYYY-MM-DD HH:mm'))}
  />
);

export const IntegerInput = (props: FieldInputProps<FieldOf<'integer'>>) => (
  <InputNumber
    {...sharedProps(props)}
    className="full"
    precision={0}
    value={typeof props.value === 'number' ? props.value : null}
    suffix={props.field.unit || null}
    onChange={props.onChange}
  />
);

export const DecimalInput = (props: FieldInputProps<FieldOf<'decimal'>>) => (
  <Input
    {...sharedProps({
      ...props,
      invalid: props.invalid === true || !/^(?:-?\d*\.?\d*)$/.test(textOf(props.value)),
    })}
    inputMode="decimal"
    value={textOf(props.value)}
    suffix={props.field.unit}
    placeholder={props.compact ? '' : props.field.scale === 0 ? '整数' : `最多 ${props.field.scale} 位小数`}
    onChange={(event) => props.onChange(toHalfWidth(event.target.value))}
  />
);

export const BooleanInput = ({ id, label, value, onChange }: FieldInputProps<FieldOf<'boolean'>>) => (
  <Radio.Group
    id={id}
    aria-label={label}
    value={typeof value === 'boolean' ? value : null}
    onChange={(event) => onChange(event.target.value === true)}
    options={[
      { value: true, label: '是' },
      { value: false, label: '否' },
    ]}
  />
);

export const CodeInput = (props: FieldInputProps<FieldOf<'code'>>) => (
  <Select
    {...sharedProps(props)}
    allowClear
    className="full"
    placeholder="请选择"
    value={textOf(props.value) || null}
    options={props.field.options.map(({ value, title }) => ({ value, label: title }))}
    showSearch={{ optionFilterProp: 'label' }}
    onChange={(next: string | null) => props.onChange(next ?? '')}
  />
);

/** Full-width digits and thousands separators are how many people type amounts. */
const toHalfWidth = (text: string): string =>
  text
    .replace(/[０-９．－]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]/g, '');

/** The most characters that a field takes; null where it does not say. */
export const lengthOf = (field: FieldModel): number | null => ('maxLength' in field ? field.maxLength : null);

/** 元, 吨: what a figure counts; '' for a field without a unit. */
export const unitOf = (field: FieldModel): string => ('unit' in field ? field.unit : '');
