import { formatNumber } from '../frame/format.ts';
import type { Specimen } from './specimen.ts';

/** Pages shown: first, last and those around the current one; null is a gap. */
export function pageNumbers(page: number, count: number): readonly (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, count].filter((n) => n >= 1 && n <= count);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((n, i) => {
    const before = sorted[i - 1];
    return before !== undefined && n - before > 1 ? [null, n] : [n];
  });
}

export const pageCount = (total: number, limit: number): number => Math.max(1, Math.ceil(total / limit));

export const Pagination = (props: {
  readonly page: number;
  readonly count: number;
  readonly href: (page: number) => string;
  /** Told apart where a page has several. */
  readonly label?: string;
}) =>
  props.count <= 1 ? null : (
    <nav class="pagination" aria-label={props.label ?? '分页'}>
      {props.page > 1 ? (
        <a rel="prev" href={props.href(props.page - 1)}>
          上一页
        </a>
      ) : null}
      <ul>
        {pageNumbers(props.page, props.count).map((n, i) =>
          n === null ? (
            <li key={`gap-${i === 1 ? 'before' : 'after'}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={n}>
              {n === props.page ? (
                <span class="current" aria-current="page">
                  {formatNumber(n)}
                </span>
              ) : (
                <a href={props.href(n)} aria-label={`第 ${n} 页`}>
                  {formatNumber(n)}
                </a>
              )}
            </li>
          ),
        )}
      </ul>
      {props.page < props.count ? (
        <a rel="next" href={props.href(props.page + 1)}>
          下一页
        </a>
      ) : null}
    </nav>
  );

export const paginationSpecimen: Specimen = {
  name: '分页',
  purpose: '列表超过一页时出现，当前页不带链接。',
  parameters: { page: '当前页', count: '总页数', href: '第 n 页的地址' },
  examples: [
    {
      title: '中间',
      render: () => <Pagination page={6} count={40} href={(n) => `#page-${n}`} label="分页示例：中间" />,
    },
    {
      title: '首页',
      render: () => <Pagination page={1} count={3} href={(n) => `#first-${n}`} label="分页示例：首页" />,
    },
  ],
};
