import { waitingSteps } from '../../../publication/urgent-store.ts';
import { isReviewStep } from '../../../publication/workflow.ts';
import { REVIEW_NAMES } from '../../../schema/declaration.ts';
import { Notice } from '../../components/notice.tsx';
import { Unbroken } from '../../components/phrases.tsx';
import { formatMinute } from '../../frame/format.ts';
import type { PublishedDisclosure } from './published.ts';

/** 紧急发布: by whom and when, and whether the reviews that were left have been taken since. */
export const Urgent = ({
  issues,
  n,
}: {
  readonly issues: PublishedDisclosure['urgent'];
  readonly n: number;
}) => {
  const urgent = issues.find((each) => each.n === n)?.urgent;
  if (urgent === undefined) return null;
  const waiting = waitingSteps(urgent);
  const objected = urgent.reviews.some(({ verdict }) => verdict === 'objected');
  const due = formatMinute(urgent.dueAt.toISOString());
  return (
    <Notice
      tone={objected ? 'bad' : waiting.length > 0 ? 'warning' : 'plain'}
      title={`本件由值班负责人${urgent.issuedByName}紧急发布。`}
    >
      <ul class="plain-list">
        <li>
          发布时间：
          <Unbroken text={formatMinute(urgent.issuedAt.toISOString())} />
        </li>
        {urgent.reviews.map(({ step, verdict, byName, at }) => (
          <li key={step}>
            {isReviewStep(step) ? REVIEW_NAMES[step] : step}：{byName}于
            <Unbroken text={formatMinute(at.toISOString())} />
            {verdict === 'objected' ? '提出异议，发布单位正在处理。' : '补办，审核通过。'}
          </li>
        ))}
        {waiting.map((step) => (
          <li key={step}>
            {REVIEW_NAMES[step]}：尚未补办，应当在
            <Unbroken text={due} />
            前完成（本平台规定，紧急发布后二十四小时内）。
          </li>
        ))}
      </ul>
    </Notice>
  );
};
