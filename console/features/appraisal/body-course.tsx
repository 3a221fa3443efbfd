import { Table } from 'antd';
import type { Appraisal, AppraisedBody } from '../../../src/api/contract.ts';
import { minuteOf } from '../../format.ts';

interface Line {
  readonly key: string;
  readonly at: string;
  readonly what: string;
  readonly text: string;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  passed: '合格',
  failed: '不合格',
  upheld: '异议成立',
  rejected: '异议不成立',
};

function linesOf(appraisal: Appraisal, body: AppraisedBody): readonly Line[] {
  const titleOf = (code: string): string =>
    appraisal.result.declaration.indicators.find((each) => each.code === code)?.title ?? code;
  return [
    ...body.claims.map((each) => ({
      at: each.at,
      what: `自评“${titleOf(each.indicator)}” ${each.points} 分`,
      text: [each.text, ...each.links].join(' '),
    })),
    ...body.reviews.map((each) => ({
      at: each.at,
      what: `评审“${titleOf(each.indicator)}” ${each.points} 分`,
      text: each.text,
    })),
    ...body.scores.map((each) => ({ at: each.at, what: `得分 ${each.total}`, text: each.cause })),
    ...body.objections.flatMap((each) => [
      { at: each.at, what: `对“${titleOf(each.indicator)}”的异议`, text: each.text },
      ...(each.outcome === null || each.decidedAt === null
        ? []
        : [
            {
              at: each.decidedAt,
              what: `${OUTCOMES[each.outcome] ?? each.outcome}${each.points === null ? '' : `，改为 ${each.points} 分`}`,
              text: each.decision ?? '',
            },
          ]),
    ]),
  ]
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((line, index) => ({ ...line, key: `${index}` }));
}

/** What was said of a body, in the order of time, and the records that were drawn. */
export const BodyCourse = ({
  appraisal,
  body,
}: {
  readonly appraisal: Appraisal;
  readonly body: AppraisedBody;
}) => (
  <section className="panel" aria-labelledby="course">
    <h2 id="course">{body.bodyName}</h2>
    <Table<Line>
      size="small"
      pagination={false}
      dataSource={[...linesOf(appraisal, body)]}
      locale={{ emptyText: '还没有自评和评审' }}
      columns={[
        { title: '时间', key: 'at', width: 150, render: (_, row) => minuteOf(row.at) },
        { title: '事项', key: 'what', width: 260, render: (_, row) => row.what },
        { title: '说明', key: 'text', render: (_, row) => row.text },
      ]}
    />
    {body.sample.length === 0 ? null : (
      <ul>
        {body.sample.map(({ record, outcome, text }) => (
          <li key={record}>
            抽查{' '}
            <a href={`/d/${record}`} target="_blank" rel="noreferrer" style={{ textDecoration: 'underline' }}>
              {record}
            </a>
            ：{outcome === null ? '待检查' : (OUTCOMES[outcome] ?? outcome)} {text}
          </li>
        ))}
      </ul>
    )}
  </section>
);
