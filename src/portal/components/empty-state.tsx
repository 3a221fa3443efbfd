import type { ComponentChildren } from 'preact';
import type { Specimen } from './specimen.ts';

/** Nothing here: says so in one sentence, and what one can do instead. */
export const EmptyState = (props: { readonly title: string; readonly children?: ComponentChildren }) => (
  <div class="empty">
    <p class="empty-title">{props.title}</p>
    {props.children}
  </div>
);

export const emptyStateSpecimen: Specimen = {
  name: '没有内容',
  purpose: '说明没有什么，以及可以怎么办。',
  parameters: { title: '一句话', children: '建议' },
  examples: [
    {
      title: '检索无结果',
      render: () => (
        <EmptyState title="没有找到含有“示例”的公开信息。">
          <ul>
            <li>请检查有无错字，或减少检索词。</li>
          </ul>
        </EmptyState>
      ),
    },
  ],
};
