import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { NewConnector } from '../../../src/api/contract.ts';
import {
  CONNECTOR_FORMATS,
  CONNECTOR_SOURCE_NAMES,
  type ConnectorFormat,
  choicesOf,
} from '../../../src/schema/vocabulary.ts';
import { api } from '../../api/resources.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { ConnectorColumns, columnsNamed, type NamedColumn, rowColumns } from './connector-columns.tsx';
import { connectorsApi } from './connectors-api.ts';
import { readLines } from './named-lines.ts';

type Typed = Omit<NewConnector, 'record' | 'columns'> & {
  readonly record: string;
  readonly columns: readonly NamedColumn[];
};
type Change = (part: Partial<Typed>) => void;

const begun = (body: string): Typed => ({
  body,
  item: '',
  name: '',
  source: 'http',
  address: '',
  format: 'json',
  everyMinutes: 60,
  record: '',
  columns: [],
  keepsGood: false,
  submits: true,
  quietHours: 24,
  jumpPercent: 50,
});

/** 新建数据接入: where the data of an item come from, how often, and what is done with them. */
export function ConnectorForm({ body, onDone }: { readonly body: string; readonly onDone: () => void }) {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState(() => begun(body));
  const { busy, refusals, act } = useAct();
  const items = useQuery({ queryKey: ['items', body], queryFn: () => api.items({ body }) });
  const type = items.data?.find(({ code }) => code === typed.item)?.type ?? null;
  const detail = useQuery({
    queryKey: ['type-detail', type],
    queryFn: () => connectorsApi.type(type ?? ''),
    enabled: type !== null,
  });
  const change: Change = (part) => setTyped((before) => ({ ...before, ...part }));
  const names = new Map(Object.entries(detail.data?.fields ?? {}).map(([name, { title }]) => [title, name]));
  const record = readLines(typed.record, (title) => names.get(title) ?? null);
  const save = () =>
    void act(async () => {
      await connectorsApi.create({ ...typed, record: record.values, columns: columnsNamed(typed.columns) });
      message.success('已建立，马上取第一次');
      await queryClient.invalidateQueries({ queryKey: ['list'] });
      onDone();
    });
  return (
    <section className="panel" aria-label="新建数据接入">
      <Form layout="vertical" onFinish={save}>
        <Line id="connector-item" label="公开事项">
          <Select
            id="connector-item"
            showSearch={{ optionFilterProp: 'label' }}
            value={typed.item === '' ? null : typed.item}
            onChange={(item: string) => change({ item, columns: [] })}
            options={(items.data ?? []).map(({ code, title }) => ({ value: code, label: title }))}
          />
        </Line>
        <Source typed={typed} change={change} />
        <Line
          id="connector-record"
          label="其他栏目（每行一个：栏目=内容；可以写 {今天}、{昨天}、{本月}、{今年}、{时}）"
        >
          <Input.TextArea
            id="connector-record"
            autoSize={{ minRows: 2, maxRows: 10 }}
            placeholder="标题={今天}水质自动监测数据"
            value={typed.record}
            onChange={({ target }) => change({ record: target.value })}
          />
        </Line>
        <ConnectorColumns
          choices={detail.data === undefined ? [] : rowColumns(detail.data)}
          columns={typed.columns}
          onChange={(columns) => change({ columns })}
        />
        <Checks typed={typed} change={change} />
        {record.faults.map((line) => (
          <Alert key={line} type="error" showIcon title={`看不懂这一行：${line}`} />
        ))}
        <RefusalList refusals={refusals} />
        <div className="form-actions">
          <Button
            type="primary"
            htmlType="submit"
            loading={busy}
            disabled={typed.item === '' || record.faults.length > 0}
          >
            建立并取数
          </Button>
          <Button onClick={onDone}>取消</Button>
        </div>
      </Form>
    </section>
  );
}

const Line = (props: { readonly id: string; readonly label: string; readonly children: ReactNode }) => (
  <Form.Item label={props.label} htmlFor={props.id}>
    {props.children}
  </Form.Item>
);

const Source = ({ typed, change }: { readonly typed: Typed; readonly change: Change }) => (
  <>
    <Line id="connector-name" label="名称">
      <Input
        id="connector-name"
        maxLength={100}
        value={typed.name}
        onChange={({ target }) => change({ name: target.value })}
      />
    </Line>
    <Line id="connector-source" label="来源">
      <Select
        id="connector-source"
        value={typed.source}
        onChange={(source) => change({ source })}
        options={choicesOf(CONNECTOR_SOURCE_NAMES)}
      />
    </Line>
    <Line
      id="connector-address"
      label={
        typed.source === 'http'
          ? '网址（来源分页的，页码处写 {页}，从1起取到空页为止）'
          : '交换文件夹以下的路径（取其中最新的、已经写完的文件）'
      }
    >
      <Input
        id="connector-address"
        maxLength={1000}
        placeholder={typed.source === 'http' ? 'https://主机/接口' : 'air/hourly'}
        value={typed.address}
        onChange={({ target }) => change({ address: target.value.trim() })}
      />
    </Line>
    <Line id="connector-format" label="格式">
      <Select<ConnectorFormat>
        id="connector-format"
        value={typed.format}
        onChange={(format) => change({ format })}
        options={CONNECTOR_FORMATS.map((format) => ({ value: format, label: format.toUpperCase() }))}
      />
    </Line>
  </>
);

const Checks = ({ typed, change }: { readonly typed: Typed; readonly change: Change }) => (
  <>
    <Line id="connector-every" label="每隔多少分钟取一次（至少5分钟）">
      <InputNumber
        id="connector-every"
        min={5}
        max={44_640}
        precision={0}
        value={typed.everyMinutes}
        onChange={(minutes) => change({ everyMinutes: minutes ?? 60 })}
      />
    </Line>
    <Line id="connector-quiet" label="多少小时没有新数据就提醒">
      <InputNumber
        id="connector-quiet"
        min={1}
        max={8784}
        precision={0}
        value={typed.quietHours}
        onChange={(hours) => change({ quietHours: hours ?? 24 })}
      />
    </Line>
    <Line id="connector-jump" label="行数与上次相差超过百分之多少不自动提交（不填为不检查）">
      <InputNumber
        id="connector-jump"
        min={1}
        max={10_000}
        precision={0}
        value={typed.jumpPercent}
        onChange={(percent) => change({ jumpPercent: percent })}
      />
    </Line>
    <Checkbox checked={typed.submits} onChange={({ target }) => change({ submits: target.checked })}>
      没有异常的稿件自动提交审核
    </Checkbox>
    <Checkbox checked={typed.keepsGood} onChange={({ target }) => change({ keepsGood: target.checked })}>
      有的行有问题时，先接收没有问题的行
    </Checkbox>
  </>
);
