import { Button, DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import {
  BODY_CHANGE_KIND_NAMES,
  BODY_KIND_NAMES,
  choicesOf,
  LEVEL_NAMES,
} from '../../../src/schema/vocabulary.ts';
import type { Refusal } from '../../api/problem.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { OneBody } from '../../widgets/choices.tsx';
import type { TypedChange } from './change-text.ts';

interface Props {
  readonly typed: TypedChange;
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  readonly onChange: (typed: TypedChange) => void;
  readonly onEnter: () => void;
}

const Row = (props: { readonly id: string; readonly label: string; readonly children: ReactNode }) => (
  <Form.Item label={props.label} htmlFor={props.id}>
    {props.children}
  </Form.Item>
);

/** What was decided about a body, with the decision; it waits for a second person. */
export function ChangeForm({ typed, busy, refusals, onChange, onEnter }: Props) {
  const change = (part: Partial<TypedChange>) => onChange({ ...typed, ...part });
  const { kind } = typed;
  return (
    <section className="panel" aria-label="登记单位变动">
      <Form layout="vertical" onFinish={onEnter}>
        <Radio.Group
          aria-label="变动种类"
          value={kind}
          options={choicesOf(BODY_CHANGE_KIND_NAMES)}
          onChange={(event) => change({ kind: event.target.value })}
        />
        {kind === 'add' ? (
          <NewBody typed={typed} change={change} />
        ) : (
          <Row id="change-body" label="单位">
            <OneBody id="change-body" value={typed.body} onChange={(body) => change({ body })} />
          </Row>
        )}
        {kind === 'add' || kind === 'rename' ? <Names typed={typed} change={change} /> : null}
        {kind === 'merge' ? (
          <Row id="change-successor" label="承接单位（未办结的公开义务、下级单位随之转入）">
            <OneBody
              id="change-successor"
              value={typed.successor}
              onChange={(successor) => change({ successor })}
            />
          </Row>
        ) : null}
        <Row id="change-day" label="生效日期">
          <DatePicker
            id="change-day"
            allowClear={false}
            value={dayjs(typed.effectiveOn)}
            onChange={(day) => change({ effectiveOn: day?.format('YYYY-MM-DD') ?? typed.effectiveOn })}
          />
        </Row>
        <Row id="change-basis" label="批准文件（文号、名称）">
          <Input
            id="change-basis"
            maxLength={300}
            value={typed.basis}
            onChange={(event) => change({ basis: event.target.value })}
          />
        </Row>
        <RefusalList refusals={refusals} />
        <Button type="primary" htmlType="submit" loading={busy}>
          登记，送另一人确认
        </Button>
      </Form>
    </section>
  );
}

interface Part {
  readonly typed: TypedChange;
  readonly change: (part: Partial<TypedChange>) => void;
}

const Names = ({ typed, change }: Part) => (
  <>
    <Row id="change-name" label="名称">
      <Input
        id="change-name"
        maxLength={100}
        value={typed.name}
        onChange={(event) => change({ name: event.target.value })}
      />
    </Row>
    <Row id="change-short" label="简称">
      <Input
        id="change-short"
        maxLength={40}
        value={typed.shortName}
        onChange={(event) => change({ shortName: event.target.value })}
      />
    </Row>
  </>
);

const NewBody = ({ typed, change }: Part) => (
  <>
    <Row id="change-code" label="代码（终身不变）">
      <Input
        id="change-code"
        maxLength={40}
        value={typed.body}
        onChange={(event) => change({ body: event.target.value })}
      />
    </Row>
    <Row id="change-level" label="层级">
      <Select
        id="change-level"
        value={typed.level}
        options={choicesOf(LEVEL_NAMES)}
        onChange={(level) => change({ level })}
      />
    </Row>
    <Row id="change-kind" label="单位性质">
      <Select
        id="change-kind"
        value={typed.bodyKind}
        options={choicesOf(BODY_KIND_NAMES)}
        onChange={(bodyKind) => change({ bodyKind })}
      />
    </Row>
    <Row id="change-parent" label="上级单位">
      <OneBody id="change-parent" value={typed.parent} onChange={(parent) => change({ parent })} />
    </Row>
    <Row id="change-division" label="行政区划代码（政府和村居填写）">
      <Input
        id="change-division"
        maxLength={12}
        value={typed.divisionCode}
        onChange={(event) => change({ divisionCode: event.target.value })}
      />
    </Row>
  </>
);
