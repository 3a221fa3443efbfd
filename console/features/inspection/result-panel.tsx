import { Alert, Descriptions, Tag } from 'antd';
import type { InspectionOfBody } from '../../../src/api/contract.ts';
import { minuteOf } from '../../format.ts';

/** What the body has reached, and how near it is to each veto. */
export const ResultPanel = ({ result }: { readonly result: InspectionOfBody }) => {
  if (result.inspectedAt === null || result.score === null)
    return <Alert type="info" showIcon title="尚未自查，平台每日自动检查一次。" />;
  return (
    <>
      {result.stale ? <Alert type="warning" showIcon title="自查结果已超过 26 小时没有更新。" /> : null}
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 3 }}
        items={[
          { key: 'score', label: '得分', children: `${result.score} 分` },
          {
            key: 'veto',
            label: '单项否决',
            children: result.vetoed ? <Tag color="red">已触及</Tag> : <Tag color="green">未触及</Tag>,
          },
          { key: 'at', label: '自查时间', children: minuteOf(result.inspectedAt) },
          ...result.vetoes.map(({ key, title, count, limit }) => ({
            key,
            label: title,
            children: (
              <Tag color={count >= limit ? 'red' : 'default'}>
                {count} / {limit}
              </Tag>
            ),
          })),
        ]}
      />
    </>
  );
};
