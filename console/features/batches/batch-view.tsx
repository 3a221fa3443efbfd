import { Alert, Button, Progress, Tag } from 'antd';
import { Link } from 'react-router';
import type { IntakeJob } from '../../../src/api/contract.ts';
import { paths } from '../../paths.ts';
import { isActive, reportUrl } from './batches-api.ts';
import { draftState } from './draft-state.ts';
import { WholeBatch } from './whole-batch.tsx';

const STATES = {
  waiting: ['default', '等待'],
  reading: ['processing', '读取中'],
  finishing: ['processing', '形成稿件'],
  done: ['success', '已形成稿件'],
  refused: ['error', '没有接收'],
  cancelled: ['default', '已取消'],
} as const satisfies Record<IntakeJob['state'], readonly [string, string]>;

const count = (n: number): string => n.toLocaleString('zh-CN');

const timeLeft = (seconds: number): string =>
  seconds < 60 ? `约 ${seconds} 秒` : `约 ${Math.ceil(seconds / 60)} 分钟`;

interface Props {
  readonly job: IntakeJob;
  readonly itemTitle: string;
  /** Null for who may not. */
  readonly onCancel: (() => void) | null;
}

/** One batch: how far it is, what is wrong, what became of it. */
export function BatchView({ job, itemTitle, onCancel }: Props) {
  const [colour, word] = STATES[job.state];
  const percent = job.bytes.total === 0 ? 0 : Math.floor((100 * job.bytes.read) / job.bytes.total);
  return (
    <li className="panel batch" aria-label={`${itemTitle}：${job.name}`}>
      <h3>
        {itemTitle} <Tag color={colour}>{word}</Tag>
      </h3>
      <p className="muted">
        {job.name}　{job.createdBy}　{job.createdAt.slice(0, 16).replace('T', ' ')}
      </p>
      {isActive(job) ? (
        <div className="batch-progress">
          <Progress percent={percent} aria-label={`读取进度：${job.name}`} />
          {onCancel === null || (job.state === 'finishing' && job.records === null) ? null : (
            <Button size="small" onClick={onCancel}>
              取消
            </Button>
          )}
        </div>
      ) : null}
      <p>
        已读 {count(job.rows.read)} 行{job.rows.total === null ? '' : `（共 ${count(job.rows.total)} 行）`}，
        {count(job.rows.wrong)} 行有问题
        {job.rowsPerSecond === null ? '' : `，每秒 ${count(job.rowsPerSecond)} 行`}
        {job.secondsLeft === null ? '' : `，还要${timeLeft(job.secondsLeft)}`}。
      </p>
      {job.records === null || job.state === 'waiting' || job.state === 'reading' ? null : (
        <WholeBatch job={job} records={job.records} />
      )}
      {job.figures.length === 0 ? null : (
        <p>公开后：{job.figures.map(({ title, value }) => `${title} ${count(value)}`).join('，')}。</p>
      )}
      <Told job={job} />
      {job.draft === null ? null : (
        <p>
          <Link to={paths.draft(job.draft.id)}>打开稿件</Link>（{draftState(job.draft.state)}）
        </p>
      )}
    </li>
  );
}

/** What is against it: the file or the record as a whole, then the first rows. */
function Told({ job }: { readonly job: IntakeJob }) {
  return (
    <>
      {job.refusals.length === 0 ? null : (
        <Alert
          type={job.state === 'done' ? 'warning' : 'error'}
          showIcon
          title={job.state === 'done' ? '提交前还要补正' : '没有接收'}
          description={
            <ul>
              {job.refusals.slice(0, 20).map(({ message, advice }) => (
                <li key={message}>
                  {message}
                  {advice}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {job.warnings.map((warning) => (
        <p key={warning} className="muted">
          {warning}
        </p>
      ))}
      {job.records === null || job.records.told.length === 0 ? null : (
        <details>
          <summary>要补正或者核对的稿件（前 {job.records.told.length} 份）</summary>
          <ul>
            {job.records.told.map(({ row, draft, title, told }) => (
              <li key={row}>
                第 {row} 行 <Link to={paths.draft(draft)}>{title || '没有标题'}</Link>：
                {told.map(({ message, advice }) => message + advice).join(' ')}
              </li>
            ))}
          </ul>
          <p>
            全部：<a href={reportUrl(job.id, 'xlsx')}>下载办理清单（Excel）</a>
          </p>
        </details>
      )}
      {job.faults.length === 0 ? null : (
        <details>
          <summary>有问题的行（前 {job.faults.length} 行）</summary>
          <table className="rows" aria-label="有问题的行">
            <thead>
              <tr>
                <th scope="col">行</th>
                <th scope="col">问题</th>
              </tr>
            </thead>
            <tbody>
              {job.faults.map(({ row, faults }) => (
                <tr key={row}>
                  <td>{row}</td>
                  <td>
                    {faults
                      .map(({ column, message }) =>
                        column === '' || message.includes(column) ? message : `${column}：${message}`,
                      )
                      .join(' ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            全部：<a href={reportUrl(job.id, 'xlsx')}>下载问题清单（Excel）</a>{' '}
            <a href={reportUrl(job.id, 'csv')}>CSV</a>
          </p>
        </details>
      )}
    </>
  );
}
