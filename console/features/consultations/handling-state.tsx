import { Alert, Statistic } from 'antd';
import type { HandlingOverview } from './consultations-api.ts';

interface Props {
  readonly overview: HandlingOverview;
}

/** Until when what is owed; nothing more once the report is public. */
export const HandlingState = ({ overview }: Props) => (
  <Alert
    showIcon
    type={overview.consultation.answerLate ? 'error' : overview.report === null ? 'info' : 'success'}
    title={sentence(overview)}
  />
);

function sentence({ consultation, report }: HandlingOverview): string {
  if (report !== null) return '采纳情况已经公布，意见和归类不再改动。';
  if (consultation.phase !== 'closed')
    return `${consultation.closesOn} 24时截止；归类和答复可以先做，截止后一并公布。`;
  const late = consultation.answerLate ? '，已经逾期' : '';
  return `已于 ${consultation.closesOn} 截止，应于 ${consultation.answerDueOn ?? '规定时间'} 前公布采纳情况${late}。`;
}

export function HandlingFigures({ overview }: Props) {
  const { consultation, issues } = overview;
  const unanswered = issues.filter((issue) => issue.outcome === null && issue.opinions > 0).length;
  return (
    <div className="handling-figures">
      <Statistic title="收到" value={consultation.received} />
      <Statistic title="去重后" value={consultation.counted} />
      <Statistic title="未归类" value={overview.open} />
      <Statistic title="问题" value={issues.length} />
      <Statistic title="未答复的问题" value={unanswered} />
      <Statistic title="不予展示" value={overview.hidden} />
    </div>
  );
}
