import { useQueryClient } from '@tanstack/react-query';
import { Modal, Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import type { BatchOutcome, DraftSummary } from '../../../src/api/contract.ts';
import type { BatchAction } from '../../../src/schema/vocabulary.ts';
import { api } from '../../api/resources.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { RemarkField } from '../../components/remark-field.tsx';
import { useAct } from '../../components/use-act.ts';

const NAMES: Readonly<Record<BatchAction, string>> = { approve: '通过', return: '退回', publish: '签发' };
const EFFECTS: Readonly<Record<BatchAction, string>> = {
  approve: '通过即确认：内容属实、表述规范，已完成本环节审查，可以公开。',
  return: '退回后由信息员修改，重新提交后各环节重新审核。',
  publish: '签发后立即向社会公开并记入公开日志，不能删除，只能更正或撤下。',
};

interface Props {
  readonly action: BatchAction;
  readonly drafts: readonly DraftSummary[];
  readonly onClose: () => void;
}

/** One act on several drafts; afterwards every draft has its line with what became of it. */
export function BatchDialog({ action, drafts, onClose }: Props) {
  const queryClient = useQueryClient();
  const [remark, setRemark] = useState('');
  const [outcome, setOutcome] = useState<BatchOutcome | null>(null);
  const { busy, refusals, setRefusals, act } = useAct();
  const carryOut = () =>
    act(async () => {
      const chosen = drafts.map(({ id, version }) => ({ id, version }));
      setOutcome(await api.actOnDrafts(action, chosen, remark.trim()));
      void queryClient.invalidateQueries();
    });
  const begin = () =>
    action === 'return' && remark.trim() === ''
      ? setRefusals([
          {
            code: 'reason-required',
            message: '退回必须填写理由。',
            advice: '请填写理由，也可选用常用意见。',
          },
        ])
      : void carryOut();
  const done = outcome?.results.filter((result) => result.ok).length ?? 0;
  return (
    <Modal
      open
      width={720}
      title={
        outcome === null
          ? `批量${NAMES[action]}（${drafts.length} 件）`
          : `办理结果：成功 ${done} 件，未成功 ${outcome.results.length - done} 件`
      }
      okText={outcome === null ? NAMES[action] : '知道了'}
      okButtonProps={{ danger: outcome === null && action === 'return' }}
      cancelText="取消"
      confirmLoading={busy}
      onOk={outcome === null ? begin : onClose}
      onCancel={onClose}
      mask={{ closable: false }}
      {...(outcome === null ? {} : { cancelButtonProps: { className: 'hidden' } })}
    >
      {outcome === null ? (
        <>
          <p>{EFFECTS[action]}</p>
          <ol className="batch-titles">
            {drafts.map((draft) => (
              <li key={draft.id}>{draft.title}</li>
            ))}
          </ol>
          <RemarkField value={remark} onChange={setRemark} required={action === 'return'} />
          <RefusalList refusals={refusals} />
        </>
      ) : (
        <BatchResults action={action} results={outcome.results} />
      )}
    </Modal>
  );
}

type Result = BatchOutcome['results'][number];

const BatchResults = (props: { readonly action: BatchAction; readonly results: readonly Result[] }) => (
  <Table<Result>
    size="small"
    rowKey="id"
    pagination={false}
    scroll={{ y: 360 }}
    dataSource={[...props.results]}
    columns={resultColumns(props.action)}
  />
);

const resultColumns = (action: BatchAction): TableColumnsType<Result> => [
  { title: '标题', dataIndex: 'title' },
  {
    title: '结果',
    key: 'ok',
    width: 88,
    render: (_, result) => (
      <Tag color={result.ok ? 'green' : 'red'}>{result.ok ? `已${NAMES[action]}` : '未办成'}</Tag>
    ),
  },
  {
    title: '原因和办法',
    key: 'refusals',
    render: (_, result) =>
      result.refusals.map((refusal) => (
        <div key={refusal.code + refusal.message}>
          {refusal.message} <span className="muted">{refusal.advice}</span>
        </div>
      )),
  },
];
