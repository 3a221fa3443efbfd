import type { Appraisal, AppraisedBody } from '../../../api/contract.ts';
import { APPRAISAL_FACTS } from '../../../schema/appraisal.ts';
import { DataTable } from '../../components/data-table.tsx';
import { formatMinute } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';

type Indicators = Appraisal['result']['declaration']['indicators'];

const titleOf = (indicators: Indicators, code: string): string =>
  indicators.find((indicator) => indicator.code === code)?.title ?? code;

/** The latest word on an indicator beside its points: what the body claimed, and why the review gave what it gave. */
const wordsOn = (body: AppraisedBody, code: string): string =>
  [
    body.claims
      .filter((each) => each.indicator === code)
      .map((each) => `自评 ${each.points} 分：${each.text}`)
      .at(-1),
    body.reviews
      .filter((each) => each.indicator === code)
      .map((each) => `评审 ${each.points} 分：${each.text}`)
      .at(-1),
  ]
    .filter((text) => text !== undefined)
    .join('；');

export const AppraisedBodyView = (props: {
  readonly body: AppraisedBody;
  readonly indicators: Indicators;
}) => {
  const { body, indicators } = props;
  return (
    <details id={`body-${body.body}`}>
      <summary>
        {body.bodyName}：{body.total} 分，{body.grade}
      </summary>
      <DataTable
        caption={`${body.bodyName}各项得分`}
        captionHidden
        stacked
        columns={[
          { title: '指标' },
          { title: '得分', numeric: true },
          { title: '算式' },
          { title: '自评和评审' },
        ]}
        rows={body.parts.map(({ indicator, points, how }) => ({
          key: indicator,
          cells: [titleOf(indicators, indicator), String(points), how, wordsOn(body, indicator) || '—'],
        }))}
      />
      <p>
        数据：
        {Object.entries(APPRAISAL_FACTS)
          .map(([fact, name]) => `${name} ${body.facts[fact] ?? 0}`)
          .join('，')}
        。
      </p>
      {body.objections.map((each) => (
        <p key={each.indicator}>
          对“{titleOf(indicators, each.indicator)}”的异议：{each.text}
          {each.outcome === null
            ? '（处理中）'
            : `。处理：${each.outcome === 'upheld' ? `成立，改为 ${each.points} 分` : '不成立'}，${each.decision}`}
        </p>
      ))}
      <p>
        历次得分：
        {body.scores.map(({ at, cause, total }) => `${formatMinute(at)} ${total} 分（${cause}）`).join('，')}
        。
      </p>
      {body.sample.length === 0 ? null : (
        <ul>
          {body.sample.map(({ record, outcome, text }) => (
            <li key={record}>
              抽查<a href={urls.disclosure(record)}>{record}</a>：
              {outcome === 'passed' ? '合格' : outcome === 'failed' ? '不合格' : '未检查'}
              {text === '' ? '' : `，${text}`}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
};
