import { DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import type { CodeScope } from '../../../src/schema/vocabulary.ts';
import { type Refusal, refusalsByField } from '../../api/problem.ts';

export interface IssueOrder {
  readonly kind: CodeScope;
  readonly scope: string | null;
  readonly batch: string;
  readonly count: number;
  readonly expiresOn: string;
}

export interface ScopeChoice {
  readonly value: string;
  readonly label: string;
}

/** What the codes open, as the form offers it: the usual first. */
const KINDS: readonly { readonly value: CodeScope; readonly label: string }[] = [
  { value: 'dossier', label: '一个事项的有关信息' },
  { value: 'area', label: '一个领域的有关信息' },
  { value: 'disclosure', label: '一条信息' },
];

interface Props {
  readonly order: IssueOrder;
  readonly choices: readonly ScopeChoice[];
  readonly refusals: readonly Refusal[];
  readonly onChange: (change: Partial<IssueOrder>) => void;
  /** Dossiers are many: they are looked up by words. */
  readonly onSearch: (words: string) => void;
}

export function IssueForm({ order, choices, refusals, onChange, onSearch }: Props) {
  const byField = refusalsByField(refusals);
  const fault = (field: string) => {
    const own = byField.get(field);
    return own === undefined
      ? {}
      : {
          validateStatus: 'error' as const,
          help: own.map((each) => `${each.message}${each.advice}`).join(''),
        };
  };
  return (
    <Form layout="vertical" component="div">
      <Form.Item label="凭码可以查看" {...fault('scope')}>
        <Radio.Group
          value={order.kind}
          onChange={(event) => onChange({ kind: event.target.value, scope: null })}
          options={[...KINDS]}
        />
        <Select
          className="full"
          aria-label="选择事项、领域或信息"
          placeholder="请选择"
          value={order.scope}
          onChange={(scope: string | null) => onChange({ scope })}
          options={[...choices]}
          showSearch={
            order.kind === 'dossier' ? { filterOption: false, onSearch } : { optionFilterProp: 'label' }
          }
          notFoundContent="没有可选的，请先公开有关信息"
        />
      </Form.Item>
      <Form.Item
        label="批次名称"
        htmlFor="code-batch"
        extra="例如“某社区第一批”，不要写姓名。"
        {...fault('batch')}
      >
        <Input
          id="code-batch"
          maxLength={100}
          value={order.batch}
          onChange={(event) => onChange({ batch: event.target.value })}
        />
      </Form.Item>
      <Form.Item label="数量" htmlFor="code-count" extra="每户一个，最多 500 个。" {...fault('count')}>
        <InputNumber
          id="code-count"
          min={1}
          max={500}
          precision={0}
          value={order.count}
          onChange={(count) => onChange({ count: count ?? 1 })}
        />
      </Form.Item>
      <Form.Item label="有效期至" htmlFor="code-expires" {...fault('expiresOn')}>
        <DatePicker
          id="code-expires"
          allowClear={false}
          value={dayjs(order.expiresOn)}
          onChange={(day) => {
            if (day !== null) onChange({ expiresOn: day.format('YYYY-MM-DD') });
          }}
        />
      </Form.Item>
    </Form>
  );
}
