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

/** The conditions above a list. They are looked up on 查询 or Enter, and live in the address so that a list can be passed on. */
export function QueryForm({
  fields,
  values,
  onQuery,
}: {
  fields: readonly QueryField[];
  values: QueryValues;
  onQuery: (values: QueryValues) => void;
}) {
  const [draft, setDraft] = useState<QueryValues>(values);
  const [open, setOpen] = useState(() =>
    fields.slice(SHOWN).some((field) => values[field.name] ?? (field.kind === 'days' && values.from)),
  );
  useEffect(() => setDraft(values), [values]);
  const set = (change: QueryValues) => setDraft({ ...draft, ...change });
  const shown = open ? fields : fields.slice(0, SHOWN);

  return (
    <div className="query-form">
      <Form className="query-fields" onFinish={() => onQuery(draft)} role="search" aria-label="查询条件">
        {shown.map((field) => (
          <div className="query-field" key={field.name}>
            <Form.Item label={field.label} htmlFor={`query-${field.name}`}>
              {field.kind === 'text' ? (
                <Input
                  id={`query-${field.name}`}
                  allowClear
                  value={draft[field.name] ?? ''}
                  placeholder={field.placeholder ?? ''}
                  onChange={(event) => set({ [field.name]: event.target.value })}
                />
              ) : field.kind === 'choice' ? (
                <Select
                  id={`query-${field.name}`}
                  allowClear
                  placeholder="全部"
                  value={draft[field.name] || null}
                  options={[...field.options]}
                  showSearch={{ optionFilterProp: 'label' }}
                  popupMatchSelectWidth={false}
                  onChange={(value: string | null) => set({ [field.name]: value ?? '' })}
                />
              ) : (
                <DatePicker.RangePicker
                  id={{ start: `query-${field.name}`, end: `query-${field.name}-end` }}
                  allowEmpty={[true, true]}
                  value={[draft.from ? dayjs(draft.from) : null, draft.to ? dayjs(draft.to) : null]}
                  onChange={(days) =>
                    set({
                      from: days?.[0]?.format('YYYY-MM-DD') ?? '',
                      to: days?.[1]?.format('YYYY-MM-DD') ?? '',
                    })
                  }
                />
              )}
            </Form.Item>
          </div>
        ))}
        <div className="query-actions">
          <Button type="primary" htmlType="submit">
            查询
          </Button>
          <Button
            onClick={() => {
              setDraft({});
              onQuery({});
            }}
          >
            重置
          </Button>
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
