import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Content } from '../../api/content.ts';
import { textOf } from '../../api/guards.ts';
import { api } from '../../api/resources.ts';

/** 各期公开情况: which of the last periods are missing; one is chosen and its days are filled in. */
export function PeriodsPanel({
  item,
  body,
  bodyName,
  itemTitle,
  content,
  onFill,
}: {
  item: string;
  body: string;
  /** What a record of a period is called after. */
  bodyName: string;
  itemTitle: string;
  content: Content;
  onFill: (values: Content) => void;
}) {
  const periods = useQuery({
    queryKey: ['recent-periods', item, body],
    queryFn: () => api.recentPeriods({ item, body }),
  });
  if (periods.data === undefined) return null;
  const missing = periods.data.items.filter((each) => each.observations === 0);
  const last = periods.data.items.find((each) => each.observations > 0);
  const from = textOf(content.periodFrom);
  return (
    <section className="form-section" aria-label="各期公开情况">
      <h2>各期公开情况</h2>
      <p className="muted">
        {last === undefined
          ? '最近各期都还没有公开。'
          : `最近公开到${last.title}（${last.observations} 个数据）。`}
        {missing.length === 0 ? '最近各期没有缺漏。' : '缺下列各期，点选即填入所属时期：'}
      </p>
      <div className="period-list">
        {missing.map((each) => (
          <Button
            key={each.period}
            size="small"
            type={each.from === from ? 'primary' : 'default'}
            onClick={() =>
              onFill({
                periodFrom: each.from,
                periodTo: each.to,
                ...(titled(content) ? {} : { title: `${bodyName}${each.title}${itemTitle}` }),
              })
            }
          >
            {each.title}
          </Button>
        ))}
      </div>
    </section>
  );
}

const titled = (content: Content): boolean => textOf(content.title) !== '';
