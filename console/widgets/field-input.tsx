import { DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { textOf } from '../api/guards.ts';
import { today } from '../format.ts';
import { Attachments } from './attachments.tsx';
import { BodiesChoice, DisclosuresChoice } from './choices.tsx';
import { DivisionTable } from './division-table.tsx';
import type { FieldProps } from './field-props.ts';
import { RichText } from './rich-text.tsx';
import { RowsTable } from './rows-table.tsx';

/** Dates may be typed in any of the ways that officials write them. */
const DATE_FORMATS = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY年M月D日', 'YYYY.M.D', 'YYYYMMDD'];
const MOMENT_FORMATS = ['YYYY-MM-DD HH:mm', 'YYYY/M/D H:mm', 'YYYY年M月D日H时m分', 'YYYY.M.D H:mm'];

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  'document-number': '例如 湘政办发〔2026〕5号',
  uscc: '18 位统一社会信用代码',
  'citizen-id': '18 位公民身份号码',
  phone: '区号-号码或手机号码',
  url: 'https://',
};

/** One widget for each kind of field; nothing here knows a concrete type. */
export function FieldInput({
  id,
  field,
  label,
  value,
  onChange,
  body,
  invalid = false,
  compact = false,
}: FieldProps) {
  const size = compact ? 'small' : 'medium';
  const status: 'error' | '' = invalid ? 'error' : '';
  const shared = { id, 'aria-label': label, size, status } as const;
  switch (field.kind) {
    case 'text':
      return (
        <Input
          {...shared}
          value={textOf(value)}
          placeholder={PLACEHOLDERS[field.format] ?? ''}
          {...(field.maxLength === null || compact ? {} : { count: { show: true, max: field.maxLength } })}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'long-text':
      return (
        <Input.TextArea
          {...shared}
          rows={compact ? 1 : 4}
          value={textOf(value)}
          {...(field.maxLength === null || compact ? {} : { count: { show: true, max: field.maxLength } })}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'rich-text':
      return <RichText id={id} label={label} value={textOf(value)} onChange={onChange} invalid={invalid} />;
    case 'date':
      return (
        <DatePicker
          {...shared}
          className="full"
          format={DATE_FORMATS}
          placeholder="2026-03-01"
          value={textOf(value) === '' ? null : dayjs(textOf(value))}
          disabledDate={(day) => field.notAfterToday && day.format('YYYY-MM-DD') > today()}
          onChange={(day) => onChange(day === null ? '' : day.format('YYYY-MM-DD'))}
        />
      );
    case 'moment':
      return (
        <DatePicker
          {...shared}
          className="full"
          format={MOMENT_FORMATS}
          showTime={{ format: 'HH:mm', minuteStep: 5 }}
          placeholder="2026-03-01 09:30"
          value={textOf(value) === '' ? null : dayjs(textOf(value))}
          onChange={(moment) => onChange(moment === null ? '' : moment.format('YYYY-MM-DD HH:mm'))}
        />
      );
    case 'integer':
      return (
        <InputNumber
          {...shared}
          className="full"
          precision={0}
          value={typeof value === 'number' ? value : null}
          suffix={field.unit || null}
          onChange={(next) => onChange(next)}
        />
      );
    case 'decimal':
      return (
        <Input
          {...shared}
          inputMode="decimal"
          value={textOf(value)}
          suffix={field.unit}
          placeholder={compact ? '' : field.scale === 0 ? '整数' : `最多 ${field.scale} 位小数`}
          onChange={(event) => onChange(toHalfWidth(event.target.value))}
        />
      );
    case 'boolean':
      return (
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
    case 'code':
      return (
        <Select
          {...shared}
          allowClear
          className="full"
          placeholder="请选择"
          value={textOf(value) || null}
          options={[...field.options]}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(next: string | null) => onChange(next ?? '')}
        />
      );
    case 'bodies':
      return <BodiesChoice id={id} value={value} maxItems={field.maxItems} onChange={onChange} />;
    case 'disclosures':
      return <DisclosuresChoice id={id} value={value} maxItems={field.maxItems} onChange={onChange} />;
    case 'attachments':
      return (
        <Attachments
          id={id}
          label={label}
          value={value}
          maxItems={field.maxItems}
          body={body}
          template={field.template}
          onChange={onChange}
        />
      );
    case 'rows':
      return (
        <RowsTable id={id} field={field} value={value} body={body} Cell={FieldInput} onChange={onChange} />
      );
    case 'division-of-labour':
      return (
        <DivisionTable id={id} title={label} value={value} maxItems={field.maxItems} onChange={onChange} />
      );
  }
}

/** Full-width digits and thousands separators are how many people type amounts. */
const toHalfWidth = (text: string): string =>
  text
    .replace(/[０-９．－]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]/g, '');
