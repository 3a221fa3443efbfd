import { useQueryClient } from '@tanstack/react-query';
import { Modal, Table, Tag } from 'antd';
import { useState } from 'react';
import type { BatchOutcome, DraftSummary } from '../../src/api/contract.ts';
import { type Refusal, refusalsOf } from '../api/problem.ts';
import { api } from '../api/resources.ts';
import { RefusalList } from './refusal-list.tsx';
import { RemarkField } from './remark-field.tsx';

export type BatchAction = 'approve' | 'return' | 'publish';

const NAMES: Readonly<Record<BatchAction, string>> = { approve: '通过', return: '退回', publish: '签发' };
const EFFECTS: Readonly<Record<BatchAction, string>> = {
  approve: '通过即确认：内容属实、表述规范，已完成本环节审查，可以公开。',
  return: '退回后由信息员修改，重新提交后各环节重新审核。',
  publish: '签发后立即向社会公开并记入公开日志，不能删除，只能更正或撤下。',
};

/** One act on several drafts; afterwards every draft has its line with what became of it. */
export function BatchDialog({
  action,
  drafts,
  onClose,
}: {
  action: BatchAction;
  drafts: readonly DraftSummary[];
  onClose: () => void;
}) {
  const queryClient = useQueryClient();
  const [remark, setRemark] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [outcome, setOutcome] = useState<BatchOutcome | null>(null);
  const missing = action === 'return' && remark.trim() === '';

  const act = async () => {
    if (missing) {
      setRefusals([
        { code: 'reason-required', message: '退回必须填写理由。', advice: '请填写理由，也可选用常用意见。' },
      ]);
      return;
    }
    setBusy(true);
    setRefusals([]);
    try {
      const chosen = drafts.map(({ id, version }) => ({ id, version }));
      setOutcome(await api.actOnDrafts(action, chosen, remark.trim()));
      void queryClient.invalidateQueries();
    } catch (error) {
      setRefusals(refusalsOf(error));
    } finally {
      setBusy(false);
    }
  };

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
      onOk={outcome === null ? act : onClose}
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
        <Table
          size="small"
          rowKey="id"
          pagination={false}
          scroll={{ y: 360 }}
          dataSource={outcome.results}
          columns={[
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
          ]}
        />
      )}
    </Modal>
  );
}
