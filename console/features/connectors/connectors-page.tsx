import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Space, Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import type { Connector, ConnectorRun } from '../../../src/api/contract.ts';
import {
  CONNECTOR_SOURCE_NAMES,
  CONNECTOR_STATE_NAMES,
  RUN_OUTCOME_NAMES,
} from '../../../src/schema/vocabulary.ts';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { minuteOf } from '../../format.ts';
import { useSession } from '../../session/session.tsx';
import { ConnectorForm } from './connector-form.tsx';
import { type ConnectorAct, connectorsApi } from './connectors-api.ts';

const COLOURS: Readonly<Record<ConnectorRun['outcome'], string>> = {
  reading: 'processing',
  taken: 'success',
  same: 'default',
  empty: 'warning',
  jumped: 'warning',
  refused: 'error',
  failed: 'error',
};

export const Outcome = ({ run }: { readonly run: ConnectorRun | null }) =>
  run === null ? (
    <span className="muted">还没有取过</span>
  ) : (
    <>
      <Tag color={COLOURS[run.outcome]}>{RUN_OUTCOME_NAMES[run.outcome]}</Tag>
      {run.rows === null ? null : `${run.rows}行　`}
      {minuteOf(run.at)}
      {run.detail === '' ? null : <div className="muted">{run.detail}</div>}
    </>
  );

const COLUMNS: TableColumnsType<Connector> = [
  {
    title: '名称',
    key: 'name',
    render: (_, row) => (
      <>
        {row.name}
        <div className="muted">
          {row.item}　{CONNECTOR_SOURCE_NAMES[row.source]} {row.address}
        </div>
      </>
    ),
  },
  { title: '状态', key: 'state', width: 90, render: (_, row) => CONNECTOR_STATE_NAMES[row.state] },
  { title: '上次取数', key: 'last', width: 260, render: (_, row) => <Outcome run={row.lastRun} /> },
  {
    title: '下次',
    key: 'next',
    width: 150,
    render: (_, row) => (row.state === 'active' ? minuteOf(row.nextRunAt) : '—'),
  },
];

/** 数据接入: sources from which data are fetched by themselves, and what each time brought. */
export function ConnectorsPage() {
  const { body, has } = useSession();
  const queryClient = useQueryClient();
  const [making, setMaking] = useState(false);
  const [shown, setShown] = useState<Connector | null>(null);
  const { busy, refusals, act } = useAct();
  const keeps = has('editor') && body.code !== '*';
  const carryOut = (id: string, name: ConnectorAct) =>
    void act(async () => {
      await connectorsApi.act(id, name);
      await queryClient.invalidateQueries({ queryKey: ['list'] });
      await queryClient.invalidateQueries({ queryKey: ['connector-runs'] });
    });
  const acts: TableColumnsType<Connector>[number] = {
    title: '办理',
    key: 'acts',
    width: 210,
    render: (_, row) => (
      <Space size={0} wrap>
        <Button type="link" size="small" onClick={() => setShown(row)}>
          历次
        </Button>
        {keeps ? <Acts row={row} busy={busy} onAct={(name) => carryOut(row.id, name)} /> : null}
      </Space>
    ),
  };
  return (
    <Page title="数据接入">
      <p>
        按时到业务系统的接口或者交换文件夹取数，逐行检查，形成稿件，照常审核、签发。来源断流、重复、行数异常、没有数据的会提醒，已经公开的内容不会因此改动。
      </p>
      {making ? (
        <ConnectorForm body={body.code} onDone={() => setMaking(false)} />
      ) : keeps ? (
        <Button type="primary" onClick={() => setMaking(true)}>
          新建数据接入
        </Button>
      ) : null}
      <RefusalList refusals={refusals} />
      <RecordTable<Connector>
        name="数据接入列表"
        rowKey={(row) => row.id}
        columns={[...COLUMNS, acts]}
        query={{}}
        load={connectorsApi.list}
        empty="还没有数据接入"
      />
      {shown === null ? null : <Runs connector={shown} />}
    </Page>
  );
}

function Acts(props: {
  readonly row: Connector;
  readonly busy: boolean;
  readonly onAct: (name: ConnectorAct) => void;
}) {
  const { row, busy, onAct } = props;
  if (row.state === 'ended') return null;
  return (
    <>
      {row.state === 'active' ? (
        <>
          <Button type="link" size="small" disabled={busy} onClick={() => onAct('run')}>
            立即取数
          </Button>
          <Button type="link" size="small" disabled={busy} onClick={() => onAct('pause')}>
            暂停
          </Button>
        </>
      ) : (
        <Button type="link" size="small" disabled={busy} onClick={() => onAct('resume')}>
          恢复
        </Button>
      )}
      <Popconfirm
        title="停用后不能恢复，已经取到的稿件不受影响。"
        okText="停用"
        cancelText="取消"
        onConfirm={() => onAct('end')}
      >
        <Button type="link" size="small" danger disabled={busy}>
          停用
        </Button>
      </Popconfirm>
    </>
  );
}

function Runs({ connector }: { readonly connector: Connector }) {
  const runs = useQuery({
    queryKey: ['connector-runs', connector.id],
    queryFn: () => connectorsApi.runs(connector.id),
  });
  return (
    <section aria-label={`${connector.name}历次取数`}>
      <h2>{connector.name}：最近50次取数</h2>
      {runs.isError ? <RefusalList refusals={refusalsOf(runs.error)} title="没有取到" /> : null}
      <Table<ConnectorRun>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...(runs.data?.items ?? [])]}
        locale={{ emptyText: '还没有取过' }}
        columns={[
          { title: '时间', width: 160, render: (_, { at }) => minuteOf(at) },
          { title: '结果', width: 160, render: (_, { outcome }) => RUN_OUTCOME_NAMES[outcome] },
          { title: '行数', width: 90, render: (_, { rows }) => rows ?? '' },
          { title: '说明', dataIndex: 'detail' },
        ]}
      />
    </section>
  );
}
