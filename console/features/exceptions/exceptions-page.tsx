import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Space, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import type { ExceptionHead } from '../../../src/api/contract.ts';
import { choicesOf, EXCEPTION_STATE_NAMES } from '../../../src/schema/vocabulary.ts';
import { bodyFilter } from '../../components/body-filter.ts';
import { Page } from '../../components/page.tsx';
import { QueryForm } from '../../components/query-form.tsx';
import { RecordTable } from '../../components/record-table.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { useListQuery } from '../../components/use-list-query.ts';
import { useSession } from '../../session/session.tsx';
import { exceptionsApi } from './exceptions-api.ts';
import { StepDialog } from './step-dialog.tsx';
import { WithholdDossier } from './withhold-dossier.tsx';

type Verb = 'step' | 'keep' | 'end' | 'object' | 'approve';
const VERB_NAMES: Readonly<Record<Verb, string>> = {
  step: '登记程序',
  keep: '继续不予公开',
  end: '终止，限期公开',
  object: '提出异议',
  approve: '同意不予公开',
};

const COLUMNS: TableColumnsType<ExceptionHead> = [
  { title: '单位', key: 'body', width: 140, render: (_, row) => row.bodyName },
  {
    title: '公开事项',
    key: 'item',
    width: 220,
    render: (_, row) =>
      row.url === null ? row.itemTitle : <a href={row.url}>{row.title ?? row.itemTitle}</a>,
  },
  {
    title: '范围',
    key: 'scope',
    width: 180,
    render: (_, row) => (
      <>
        {row.scopeName} {row.place}
        {row.steps.map(({ step, title, doneOn }) => (
          <div key={step}>
            {title}：{doneOn ?? '尚未登记'}
          </div>
        ))}
      </>
    ),
  },
  { title: '理由', key: 'ground', width: 130, render: (_, row) => row.groundTitle },
  { title: '下次评估审查', key: 'review', width: 120, render: (_, row) => row.reviewOn },
  {
    title: '状态',
    key: 'state',
    width: 130,
    render: (_, row) => (
      <Tag color={row.state === 'review-due' || row.state === 'lapsed' ? 'red' : 'default'}>
        {row.stateName}
      </Tag>
    ),
  },
];

/** 不予公开: what waits for a review, what is to be examined again, what the office may object to. */
export function ExceptionsPage() {
  const { body, has } = useSession();
  const [values, setValues] = useListQuery(['state', 'q', 'body']);
  const [chosen, setChosen] = useState<{ readonly row: ExceptionHead; readonly verb: Verb } | null>(null);
  const supervises = body.code === '*' || has('office');
  const reviews = has('reviewer') || has('secrecy');
  const verbsFor = (row: ExceptionHead): readonly Verb[] => [
    ...(supervises && row.state === 'proposed' ? (['object'] as const) : []),
    ...(reviews && row.state === 'proposed' && (row.scope === 'item' || row.scope === 'dossier')
      ? (['approve', 'end'] as const)
      : []),
    ...(reviews && (row.state === 'in-force' || row.state === 'review-due')
      ? ([
          ...(row.steps.some(({ doneOn }) => doneOn === null) ? (['step'] as const) : []),
          'keep',
          'end',
        ] as const)
      : []),
  ];
  const acts: TableColumnsType<ExceptionHead>[number] = {
    title: '办理',
    key: 'acts',
    width: 150,
    render: (_, row) => (
      <Space direction="vertical" size={0}>
        {verbsFor(row).map((verb) => (
          <Button key={verb} type="link" size="small" onClick={() => setChosen({ row, verb })}>
            {VERB_NAMES[verb]}
          </Button>
        ))}
      </Space>
    ),
  };
  return (
    <Page title="不予公开">
      {has('editor') && body.code !== '*' ? <WithholdDossier body={body.code} /> : null}
      <QueryForm
        values={values}
        onQuery={setValues}
        fields={[
          { kind: 'choice', name: 'state', label: '状态', options: choicesOf(EXCEPTION_STATE_NAMES) },
          { kind: 'text', name: 'q', label: '查找' },
        ]}
      />
      <RecordTable<ExceptionHead>
        name="不予公开列表"
        rowKey={(row) => row.id}
        columns={[...COLUMNS, acts]}
        query={{ ...values, body: supervises ? values.body : bodyFilter(body.code) }}
        load={exceptionsApi.list}
        empty="没有不予公开的信息"
      />
      {chosen === null ? null : chosen.verb === 'step' ? (
        <StepDialog row={chosen.row} onClose={() => setChosen(null)} />
      ) : (
        <ActDialog row={chosen.row} verb={chosen.verb} onClose={() => setChosen(null)} />
      )}
    </Page>
  );
}

function ActDialog(props: {
  readonly row: ExceptionHead;
  readonly verb: Exclude<Verb, 'step'>;
  readonly onClose: () => void;
}) {
  const { row, verb, onClose } = props;
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const { busy, refusals, act } = useAct();
  const carryOut = async () => {
    const done = await act(() => {
      if (verb === 'approve') return exceptionsApi.approve(row.id);
      if (verb === 'object') return exceptionsApi.object(row.id, reason);
      return exceptionsApi.examine(row.id, { keep: verb === 'keep', reason, reviewOn });
    });
    if (!done) return;
    await queryClient.invalidateQueries({ queryKey: ['list'] });
    onClose();
  };
  return (
    <Modal
      open
      title={`${VERB_NAMES[verb]}：${row.itemTitle}`}
      okText="确定"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void carryOut()}
      onCancel={onClose}
    >
      <p>
        {row.bodyName}　{row.scopeName} {row.place}
        <br />
        {row.groundTitle}（{row.basis}）
      </p>
      <RefusalList refusals={refusals} />
      {verb === 'approve' ? null : (
        <Input.TextArea
          aria-label="理由"
          placeholder="理由"
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      {verb === 'keep' ? (
        <Input
          type="date"
          prefix="下次评估审查"
          aria-label="下次评估审查"
          value={reviewOn}
          onChange={({ target }) => setReviewOn(target.value)}
        />
      ) : null}
    </Modal>
  );
}
