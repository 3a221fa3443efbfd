import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { BatchActed, IntakeJob } from '../../../src/api/contract.ts';
import type { Role } from '../../../src/schema/vocabulary.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { RemarkField } from '../../components/remark-field.tsx';
import { useAct } from '../../components/use-act.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { type BatchAct, batchesApi } from './batches-api.ts';
import { draftState } from './draft-state.ts';

type Records = NonNullable<IntakeJob['records']>;

interface Act {
  readonly title: string;
  readonly states: readonly string[];
  readonly roles: readonly Role[];
  readonly effect: string;
}

const ACTS: Readonly<Record<BatchAct, Act>> = {
  submit: {
    title: '整批提交',
    states: ['editing', 'returned'],
    roles: ['editor'],
    effect: '没有问题的提交审核；要补正的不提交，列出原因。',
  },
  approve: {
    title: '整批通过',
    states: ['in-review'],
    roles: ['reviewer', 'secrecy'],
    effect: '通过即确认：内容属实、表述规范，已完成本环节审查，可以公开。请先打开稿件抽查。',
  },
  return: {
    title: '整批退回',
    states: ['in-review', 'approved'],
    roles: ['reviewer', 'secrecy', 'issuer'],
    effect: '退回后由信息员修改，重新提交后各环节重新审核。',
  },
  publish: {
    title: '整批签发',
    states: ['approved'],
    roles: ['issuer'],
    effect: '签发后立即向社会公开并记入公开日志，不能删除，只能更正或撤下。',
  },
  discard: {
    title: '整批作废',
    states: ['editing', 'returned'],
    roles: ['editor'],
    effect: '作废还没有提交的稿件，作废后不能恢复，可以重新导入。',
  },
};
const NAMES: readonly BatchAct[] = ['submit', 'approve', 'publish', 'return', 'discard'];

const countIn = ({ states }: Records, wanted: readonly string[]): number =>
  states.reduce((sum, { state, count }) => (wanted.includes(state) ? sum + count : sum), 0);

/** The drafts of a batch: how many in which state, and what can be done with all of them at once. */
export function WholeBatch({ job, records }: { readonly job: IntakeJob; readonly records: Records }) {
  const { has } = useSession();
  const [begun, setBegun] = useState<BatchAct | null>(null);
  const offered = NAMES.filter(
    (name) => countIn(records, ACTS[name].states) > 0 && ACTS[name].roles.some((role) => has(role)),
  );
  return (
    <>
      <p>
        形成稿件 {records.drafts.toLocaleString('zh-CN')} 份
        {records.states.length === 0
          ? ''
          : `（${records.states.map(({ state, count }) => `${draftState(state)} ${count}`).join('、')}）`}
        {records.withheld === 0 ? '' : `，目录注明不公开 ${records.withheld} 件，没有形成稿件`}。{' '}
        {records.drafts === 0 ? null : (
          <Link to={paths.draftList('all', `?batch=${job.id}`)}>查看这批稿件</Link>
        )}
      </p>
      {job.endedAt === null || offered.length === 0 ? null : (
        <div className="batch-form">
          {offered.map((name) => (
            <Button
              key={name}
              size="small"
              danger={name === 'return' || name === 'discard'}
              onClick={() => setBegun(name)}
            >
              {ACTS[name].title}
            </Button>
          ))}
        </div>
      )}
      {begun === null ? null : (
        <WholeBatchDialog
          job={job}
          action={begun}
          count={countIn(records, ACTS[begun].states)}
          onClose={() => setBegun(null)}
        />
      )}
    </>
  );
}

interface DialogProps {
  readonly job: IntakeJob;
  readonly action: BatchAct;
  readonly count: number;
  readonly onClose: () => void;
}

/** Asks, then goes through the batch some at a time; closing in between leaves done what is done. */
function WholeBatchDialog({ job, action, count, onClose }: DialogProps) {
  const queryClient = useQueryClient();
  const [remark, setRemark] = useState('');
  const [acted, setActed] = useState<{ done: number; refused: BatchActed['refused'] } | null>(null);
  const [isOver, setOver] = useState(false);
  const { busy, refusals, act } = useAct();
  const { title, effect } = ACTS[action];
  const carryOut = () =>
    act(async () => {
      let [done, refused]: [number, BatchActed['refused']] = [0, []];
      for (let after: number | null = 0; after !== null; ) {
        const step: BatchActed = await batchesApi.act(job, action, remark.trim(), after);
        done += step.done;
        refused = [...refused, ...step.refused];
        setActed({ done, refused });
        after = step.next;
      }
      setOver(true);
      await queryClient.invalidateQueries();
    });
  const tried = acted === null ? 0 : acted.done + acted.refused.length;
  return (
    <Modal
      open
      title={isOver ? `${title}：办成 ${acted?.done ?? 0} 份` : `${title}（${count} 份）`}
      okText={isOver ? '知道了' : title}
      okButtonProps={{ disabled: !isOver && action === 'return' && remark.trim() === '' }}
      cancelText="取消"
      cancelButtonProps={{ className: isOver ? 'hidden' : '' }}
      confirmLoading={busy}
      onOk={isOver ? onClose : () => void carryOut()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {acted === null ? (
        <>
          <p>{effect}</p>
          <RemarkField value={remark} onChange={setRemark} required={action === 'return'} />
        </>
      ) : (
        <Progress percent={count === 0 ? 100 : Math.floor((100 * tried) / count)} aria-label="办理进度" />
      )}
      <RefusalList refusals={refusals} />
      {acted === null || acted.refused.length === 0 ? null : (
        <Alert
          type="warning"
          title={`${acted.refused.length} 份没有办成`}
          description={
            <ul>
              {acted.refused.slice(0, 20).map(({ row, title: name, faults }) => (
                <li key={row}>
                  第 {row} 行 {name}：{faults.map(({ message, advice }) => message + advice).join('')}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </Modal>
  );
}
