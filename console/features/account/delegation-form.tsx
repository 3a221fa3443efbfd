import { Button, DatePicker, Form, Input, Select, Space } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { Colleague, Session } from '../../../src/api/contract.ts';
import { choicesOf } from '../../../src/schema/vocabulary.ts';
import type { Refusal } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { BodiesChoice } from '../../widgets/choices.tsx';
import { DELEGABLE_NAMES, type TypedDelegation } from './delegation.ts';

interface Props {
  readonly typed: TypedDelegation;
  /** One's own posts that can be lent. */
  readonly lendable: Session['grants'];
  /** The security administrator enters it for others. */
  readonly forOthers: boolean;
  readonly colleagues: readonly Colleague[];
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  readonly onChange: (typed: TypedDelegation) => void;
  readonly onEnter: () => void;
  readonly onCancel: () => void;
}

const Row = (props: { readonly id: string; readonly label: string; readonly children: ReactNode }) => (
  <Form.Item label={props.label} htmlFor={props.id}>
    {props.children}
  </Form.Item>
);

/** Who stands in, for which role, from which day until which. */
export function DelegationForm(props: Props) {
  const { typed, onChange } = props;
  const change = (part: Partial<TypedDelegation>) => onChange({ ...typed, ...part });
  return (
    <Form layout="vertical" aria-label="登记代行" onFinish={props.onEnter}>
      {props.forOthers ? <WhoseRole {...props} change={change} /> : <OwnRole {...props} change={change} />}
      <Row id="delegation-to" label="代行人">
        <Select
          id="delegation-to"
          showSearch
          optionFilterProp="label"
          value={typed.to === '' ? undefined : typed.to}
          options={props.colleagues.map(({ username, name }) => ({
            value: username,
            label: `${name}（${username}）`,
          }))}
          onChange={(to = '') => change({ to })}
        />
      </Row>
      <Row id="delegation-from-day" label="从哪一天起">
        <DatePicker
          id="delegation-from-day"
          allowClear={false}
          value={dayjs(typed.fromDay)}
          onChange={(day) => change({ fromDay: day?.format('YYYY-MM-DD') ?? typed.fromDay })}
        />
      </Row>
      <Row id="delegation-until-day" label="到哪一天止（含当天）">
        <DatePicker
          id="delegation-until-day"
          allowClear={false}
          value={dayjs(typed.untilDay)}
          onChange={(day) => change({ untilDay: day?.format('YYYY-MM-DD') ?? typed.untilDay })}
        />
      </Row>
      <Row id="delegation-reason" label="事由">
        <Input
          id="delegation-reason"
          maxLength={200}
          value={typed.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </Row>
      <RefusalList refusals={props.refusals} />
      <Space>
        <Button type="primary" htmlType="submit" loading={props.busy}>
          登记
        </Button>
        <Button onClick={props.onCancel}>取消</Button>
      </Space>
    </Form>
  );
}

type Part = Props & { readonly change: (part: Partial<TypedDelegation>) => void };

function OwnRole({ typed, lendable, change }: Part) {
  return (
    <Row id="delegation-post" label="交出的角色">
      <Select
        id="delegation-post"
        value={`${typed.role}@${typed.body}`}
        options={lendable.map(({ role, roleName, bodyCode, bodyName }) => ({
          value: `${role}@${bodyCode}`,
          label: `${bodyName}：${roleName}`,
        }))}
        onChange={(post) => {
          const [role = '', body = ''] = post.split('@');
          change({ role, body, to: '' });
        }}
      />
    </Row>
  );
}

function WhoseRole({ typed, change }: Part) {
  return (
    <>
      <Row id="delegation-from" label="外出人的用户名">
        <Input
          id="delegation-from"
          maxLength={80}
          value={typed.from}
          onChange={(event) => change({ from: event.target.value })}
        />
      </Row>
      <Row id="delegation-body" label="单位">
        <BodiesChoice
          id="delegation-body"
          value={typed.body === '' ? [] : [typed.body]}
          maxItems={1}
          onChange={([body = '']) => change({ body, to: '' })}
        />
      </Row>
      <Row id="delegation-role" label="角色">
        <Select
          id="delegation-role"
          value={typed.role}
          options={choicesOf(DELEGABLE_NAMES)}
          onChange={(role) => change({ role })}
        />
      </Row>
    </>
  );
}
