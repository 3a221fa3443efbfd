import { Button, Table } from 'antd';
import type { Appraisal, AppraisedBody } from '../../../src/api/contract.ts';

/** Scores stand here once facts were counted; before that only who is appraised. */
export const ScoreTable = (props: {
  readonly appraisal: Appraisal;
  readonly chosen: string | null;
  readonly onChoose: (body: string) => void;
}) => {
  const { appraisal, chosen, onChoose } = props;
  const told = appraisal.state !== 'open';
  return (
    <Table<AppraisedBody>
      size="middle"
      rowKey="body"
      pagination={false}
      scroll={{ x: true }}
      dataSource={[...appraisal.result.bodies]}
      rowClassName={(row) => (row.body === chosen ? 'ant-table-row-selected' : '')}
      columns={[
        {
          title: '单位',
          key: 'body',
          render: (_, row) => (
            <Button
              type="link"
              size="small"
              aria-pressed={row.body === chosen}
              onClick={() => onChoose(row.body)}
            >
              {row.bodyName}
            </Button>
          ),
        },
        ...appraisal.result.declaration.indicators.map((indicator) => ({
          title: `${indicator.title}（${indicator.weight}）`,
          key: indicator.code,
          render: (_: unknown, row: AppraisedBody) => {
            const part = row.parts.find((each) => each.indicator === indicator.code);
            return told ? <span title={part?.how}>{part?.points}</span> : '—';
          },
        })),
        { title: '总分', key: 'total', render: (_, row) => (told ? row.total : '—') },
        { title: '等次', key: 'grade', render: (_, row) => (told ? row.grade : '—') },
      ]}
    />
  );
};
