import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';

export type QueryField =
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly placeholder?: string }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
  /** Writes `from` and `to`. */
  | { readonly kind: 'days'; readonly name: string; readonly label: string };

export type QueryValues = Readonly<Record<string, string>>;

/** How many conditions fit beside the buttons at 1366 px; the rest opens on demand. */
const SHOWN = 3;

interface Props {
  readonly fields: readonly QueryField[];
  readonly values: QueryValues;
  readonly onQuery: (values: QueryValues) => void;
}

/**
 * The conditions above a list. They are looked up on 查询 or Enter, and are kept in the address so that a list can be
 * passed on.
 */
export function QueryForm({ fields, values, onQuery }: Props) {
  const [draft, setDraft] = useState<QueryValues>(values);
  const [open, setOpen] = useState(() =>
    fields.slice(SHOWN).some((field) => values[field.name] ?? (field.kind === 'days' && values.from)),
  );
  useEffect(() => setDraft(values), [values]);
  const reset = () => {
    setDraft({});
    onQuery({});
  };
  return (
    <div className="query-form">
      <Form className="query-fields" onFinish={() => onQuery(draft)} role="search" aria-label="查询条件">
        {(open ? fields : fields.slice(0, SHOWN)).map((field) => (
          <div className="query-field" key={field.name}>
            <Form.Item label={field.label} htmlFor={`query-${field.name}`}>
              <Condition
                field={field}
                values={draft}
                onChange={(change) => setDraft({ ...draft, ...change })}
              />
            </Form.Item>
          </div>
        ))}
        <div className="query-actions">
          <Button type="primary" htmlType="submit">
            查询
          </Button>
          <Button onClick={reset}>重置</Button>
          {fields.length > SHOWN ? (
            <Button
              type="link"
              onClick={() => setOpen(!open)}
              icon={open ? <UpOutlined /> : <DownOutlined />}
            >
              {open ? '收起' : '展开'}
            </Button>
          ) : null}
        </div>
      </Form>
    </div>
  );
}

function Condition(props: {
  readonly field: QueryField;
  readonly values: QueryValues;
  readonly onChange: (change: QueryValues) => void;
}) {
  const { field, values, onChange } = props;
  const id = `query-${field.name}`;
  switch (field.kind) {
    case 'text':
      return (
        <Input
          id={id}
          allowClear
          value={values[field.name] ?? ''}
          placeholder={field.placeholder ?? ''}
          onChange={(event) => onChange({ [field.name]: event.target.value })}
        />
      );
    case 'choice':
      return (
        <Select
          id={id}
          allowClear
          placeholder="全部"
          value={values[field.name] || null}
          options={[...field.options]}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          onChange={(value: string | null) => onChange({ [field.name]: value ?? '' })}
        />
      );
    case 'days':
      return (
        <DatePicker.RangePicker
          id={{ start: id, end: `${id}-end` }}
          allowEmpty={[true, true]}
          value={[values.from ? dayjs(values.from) : null, values.to ? dayjs(values.to) : null]}
          onChange={(days) =>
            onChange({
              from: days?.[0]?.format('YYYY-MM-DD') ?? '',
              to: days?.[1]?.format('YYYY-MM-DD') ?? '',
            })
          }
        />
      );
  }
}
