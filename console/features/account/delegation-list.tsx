import { Button } from 'antd';
import type { Delegation } from '../../../src/api/contract.ts';

const STATE_NAMES = { coming: '未开始', running: '代行中', over: '已结束' } as const;

const who = (row: Delegation, me: string): string => {
  if (row.from.username === me) return `由${row.to.name}代行`;
  if (row.to.username === me) return `代${row.from.name}行使`;
  return `${row.from.name}交由${row.to.name}代行`;
};

/** What is lent, received and over, the newest first. */
export const DelegationList = (props: {
  readonly rows: readonly Delegation[];
  readonly me: string;
  readonly busy: boolean;
  readonly onEnd: (row: Delegation) => void;
}) => (
  <ul className="own-sessions">
    {props.rows.map((row) => (
      <li key={row.id}>
        <div>
          {row.bodyName}：{row.roleName}，{who(row, props.me)}，{row.fromDay} 至 {row.untilDay}
          <small className="muted">
            {row.reason}
            {row.recordedBy === row.from.name ? '' : `（${row.recordedBy}登记）`}
          </small>
        </div>
        <strong>{row.endedAt === null ? STATE_NAMES[row.state] : '已提前结束'}</strong>
        {row.state === 'over' ? null : (
          <Button
            size="small"
            aria-label={`提前结束：${row.from.name}的${row.roleName}`}
            disabled={props.busy}
            onClick={() => props.onEnd(row)}
          >
            提前结束
          </Button>
        )}
      </li>
    ))}
  </ul>
);
